//! Which value makes room: the least recently used one, whatever was called, spoiled and cleared before.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;
use rerun_safe::cache_resource;

use super::{Log, app};

const MOST: usize = 3;

#[derive(Clone, Copy, Debug)]
enum Step {
    Get(u8),
    /// The value is no longer good, if it is there: the next to ask for it has it made anew.
    Spoil(u8),
    ClearFor(u8),
    Clear,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (0u8..6).prop_map(Step::Get),
        1 => (0u8..6).prop_map(Step::Spoil),
        1 => (0u8..6).prop_map(Step::ClearFor),
        1 => Just(Step::Clear),
    ];
    prop::collection::vec(step, 0..60)
}

struct Value {
    key: u8,
    is_good: AtomicBool,
    log: Log,
}

#[cache_resource(max_entries = MOST, validate = |value| value.is_good.load(Ordering::Relaxed), on_release = released)]
fn get(key: u8, _log: &Log) -> Arc<Value> {
    _log.note(key);
    Arc::new(Value {
        key,
        is_good: true.into(),
        log: _log.clone(),
    })
}

fn released(value: &Value) {
    value.log.note(format!("-{}", value.key));
}

/// The keys in the order of their use, and what happens to them.
#[derive(Default)]
struct Model {
    keys: Vec<(u8, bool)>,
    log: Log,
}

impl Model {
    fn take(&mut self, key: u8) -> Option<bool> {
        let place = self.keys.iter().position(|&(known, _)| known == key)?;
        Some(self.keys.remove(place).1)
    }

    /// `oldest` is the place of the key that makes room; 0, but for the seeded fault.
    fn step(&mut self, step: Step, oldest: usize) {
        match step {
            Step::Get(key) => {
                let is_good = self.take(key).unwrap_or(false);
                if !is_good {
                    self.log.note(key);
                }
                self.keys.push((key, true));
                if self.keys.len() > MOST {
                    let (gone, _) = self.keys.remove(oldest);
                    self.log.note(format!("-{gone}"));
                }
            }
            Step::Spoil(key) => {
                let known = self.keys.iter_mut().filter(|(known, _)| *known == key);
                known.for_each(|(_, is_good)| *is_good = false);
            }
            Step::ClearFor(key) => {
                if self.take(key).is_some() {
                    self.log.note(format!("-{key}"));
                }
            }
            Step::Clear => (0..6).for_each(|key| self.step(Step::ClearFor(key), oldest)),
        }
    }
}

/// What happens in the crate, and what should.
fn logs(steps: &[Step], oldest: usize) -> (String, String) {
    let (app, log, mut model) = (app(), Log::default(), Model::default());
    app.session().run(|_| {
        let mut values: Vec<Option<Arc<Value>>> = vec![None; 6];
        for &step in steps {
            match step {
                Step::Get(key) => values[usize::from(key)] = Some(get(key, &log)),
                Step::Spoil(key) => {
                    if let Some(value) = &values[usize::from(key)] {
                        value.is_good.store(false, Ordering::Relaxed);
                    }
                }
                Step::ClearFor(key) => get_clear_for(key),
                Step::Clear => clear(&log),
            }
            model.step(step, oldest);
        }
        model.step(Step::Clear, oldest);
        clear(&log);
    });
    (log.read(), model.log.read())
}

/// Clears all values, and sorts what is told of them: which of them goes first is nobody's promise.
fn clear(log: &Log) {
    let told = log.0.lock().unwrap().len();
    get_clear();
    log.0.lock().unwrap()[told..].sort();
}

proptest! {
    #[test]
    fn the_least_recently_used_value_makes_room(steps in steps()) {
        let (log, model) = logs(&steps, 0);
        prop_assert_eq!(log, model);
    }
}

#[test]
fn a_store_that_lets_another_value_go_is_noticed() {
    let steps = [0, 1, 2, 0, 3, 1].map(Step::Get);
    let (log, model) = logs(&steps, 1);
    assert_ne!(log, model);
}
