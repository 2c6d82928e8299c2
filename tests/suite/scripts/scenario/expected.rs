//! What is expected of ours: what Streamlit gave, or what a counterpart says that ours gives instead.

use std::ops::RangeBounds;

use serde_json::{Map, Value};

use super::Outcome;
use super::form::{absent, comparable};

/// One observation, as a deviation sees it.
pub(crate) struct Seen<'a> {
    /// The number of the run, from 1; of the step for those that are no runs.
    pub(crate) run: u64,
    /// What Streamlit gave.
    pub(crate) recorded: &'a Value,
    /// All that it gave in this step.
    all: &'a Map<String, Value>,
}

impl Seen<'_> {
    /// What Streamlit gave under another name, in the same step.
    pub(crate) fn other(&self, name: &str) -> Value {
        self.all.get(name).cloned().unwrap_or_else(absent)
    }
}

/// Where ours differs on purpose.
pub(super) struct Deviation {
    pub(super) name: String,
    in_run: Box<dyn Fn(u64) -> bool>,
    ours: Box<dyn Fn(Seen<'_>) -> Value>,
}

impl Deviation {
    pub(super) fn new(
        name: &str,
        runs: impl RangeBounds<u64> + 'static,
        ours: impl Fn(Seen<'_>) -> Value + 'static,
    ) -> Self {
        Self {
            name: name.to_owned(),
            in_run: Box::new(move |run| runs.contains(&run)),
            ours: Box::new(ours),
        }
    }
}

/// The observations of one step by name, those of the script without the field that holds them.
pub(super) fn observations(observed: &Value) -> Map<String, Value> {
    let mut all = Map::new();
    for (field, value) in observed.as_object().into_iter().flatten() {
        match (field.as_str(), value) {
            ("out" | "probes", Value::Object(seen)) => all.extend(seen.clone()),
            ("first_seen_in_run", Value::Object(seen)) => {
                all.extend(seen.iter().map(|(name, run)| (first_seen(name), run.clone())));
            }
            _ => {
                all.insert(field.clone(), value.clone());
            }
        }
    }
    all.into_iter()
        .map(|(name, value)| (name, comparable(&value)))
        .collect()
}

/// In which run a value was seen first has a name of its own, beside the value.
fn first_seen(name: &str) -> String {
    format!("first seen {name}")
}

/// Compares each observation of each step, those that only one side has included.
pub(super) fn compare(deviations: &[Deviation], steps: &[Value], ours: Vec<Map<String, Value>>) -> Outcome {
    let mut outcome = Outcome {
        differences: Vec::new(),
        on_purpose: Vec::new(),
    };
    for (index, (step, ours)) in steps.iter().zip(ours).enumerate() {
        let theirs = observations(&step["observed"]);
        if theirs.is_empty() && ours.is_empty() {
            continue;
        }
        let run = theirs.get("run").and_then(Value::as_u64).unwrap_or(index as u64 + 1);
        let of_run = || deviations.iter().filter(|deviation| (deviation.in_run)(run));
        let mut names: Vec<&String> = theirs.keys().chain(ours.keys()).collect();
        names.extend(of_run().map(|deviation| &deviation.name));
        names.sort_unstable();
        names.dedup();
        for name in names {
            let recorded = theirs.get(name).cloned().unwrap_or_else(absent);
            let came = ours.get(name).map_or_else(absent, comparable);
            let at = |what: String| format!("step {}, `{name}`: {what}", index + 1);
            let Some(deviation) = of_run().find(|deviation| deviation.name == *name) else {
                if came != recorded {
                    outcome
                        .differences
                        .push(at(format!("Streamlit gave {recorded}, ours {came}")));
                }
                continue;
            };
            let instead = comparable(&(deviation.ours)(Seen {
                run,
                recorded: &recorded,
                all: &theirs,
            }));
            if instead == recorded {
                outcome
                    .differences
                    .push(at(format!("{recorded} is said to be given instead of the same")));
            } else if came != instead {
                outcome
                    .differences
                    .push(at(format!("ours is to give {instead} on purpose, and gave {came}")));
            }
            outcome.on_purpose.push((index, name.clone()));
        }
    }
    outcome
}
