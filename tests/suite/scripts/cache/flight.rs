//! One flight per key, whoever asks.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use rerun_safe::{App, Config, cache_resource};
use serde_json::{Value, json};

use super::Log;
use crate::scripts::scenario::{Outcome, Scenario};

/// Runs `call` on so many threads at once, each in a session of its own, and gives what they return.
fn at_once<R: Send>(threads: usize, call: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let app = App::new(Config::default());
    let barrier = Barrier::new(threads);
    thread::scope(|scope| {
        let spawned: Vec<_> = (0..threads)
            .map(|thread| {
                let (app, barrier, call) = (&app, &barrier, &call);
                scope.spawn(move || {
                    barrier.wait();
                    let mut result = None;
                    app.session().run(|_| result = Some(call(thread)));
                    result.expect("the script ran to its end")
                })
            })
            .collect();
        spawned.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// Where two calls meet, if neither has to wait for the other to end.
#[derive(Default)]
struct Meeting(Mutex<u32>, Condvar);

impl Meeting {
    /// True once two are there; false if nobody else comes.
    fn join(&self) -> bool {
        let mut present = self.0.lock().unwrap();
        *present += 1;
        self.1.notify_all();
        let limit = Duration::from_secs(20);
        let met = self.1.wait_timeout_while(present, limit, |present| *present < 2);
        !met.unwrap().1.timed_out()
    }
}

/// That other keys go in parallel is seen by the two of them meeting, and not by a clock.
pub(super) fn single_flight(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn slow(key: &'static str, _calls: &Log, _meeting: &Meeting) -> Arc<(&'static str, bool)> {
        _calls.note(key);
        Arc::new((key, _meeting.join()))
    }
    scenario.answers(|_, _| {
        let (calls, meeting) = (Log::default(), Meeting::default());
        let values = at_once(8, |thread| slow(if thread < 6 { "a" } else { "b" }, &calls, &meeting));
        let mut computations = calls.read();
        computations.sort_by_key(Value::to_string);
        let objects: BTreeSet<usize> = values.iter().map(|value| Arc::as_ptr(value).addr()).collect();
        let results: Vec<String> = values.iter().map(|value| json!([value.0]).to_string()).collect();
        json!({
            "computations": computations,
            "results": results,
            "distinct_objects": objects.len(),
            "faster_than_two_computations_in_a_row": values.iter().all(|value| value.1),
        })
    })
}

pub(super) fn single_flight_exceptions(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn bad(_calls: &AtomicUsize) -> Result<Arc<usize>, usize> {
        let call = _calls.fetch_add(1, Ordering::Relaxed) + 1;
        thread::yield_now();
        if call <= 2 { Err(call) } else { Ok(Arc::new(call)) }
    }
    scenario.answers(|_, _| {
        let calls = AtomicUsize::new(0);
        let results = at_once(5, |_| match bad(&calls) {
            Ok(value) => value.to_string(),
            Err(call) => format!("boom {call}"),
        });
        let mut results = results;
        results.sort();
        json!({"computations": calls.into_inner(), "results": results})
    })
}
