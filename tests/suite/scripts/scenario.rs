//! One recorded scenario, done again by a session of ours.

mod expected;
mod form;

use std::collections::BTreeSet;
use std::ops::RangeBounds;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use rerun_safe::{App, Choice, Config, EnumCoercion, Report, Run, Session};
use serde_json::{Map, Value, json};

use expected::Deviation;
pub(crate) use expected::Seen;
use form::python_exception;
pub(crate) use form::{Described, Recorded, absent, exception, member, object, tuple};

const VECTORS: &str = include_str!("../../streamlit/vectors.jsonl");

/// All recorded scenarios, read once.
pub(crate) fn vectors() -> &'static [Value] {
    static READ: OnceLock<Vec<Value>> = OnceLock::new();
    READ.get_or_init(|| {
        VECTORS
            .lines()
            .map(|line| serde_json::from_str(line).expect(line))
            .collect()
    })
}

/// A recorded scenario that waits for its counterpart.
pub(crate) struct Scenario {
    vector: Value,
    /// The label of the widget, for those without a key.
    label: &'static str,
    /// How much faster the clock goes than that of the recording.
    clock: f64,
    config: Config,
    deviations: Vec<Deviation>,
}

/// What came of a scenario.
pub(crate) struct Outcome {
    /// Where ours gives neither what Streamlit gave nor what the counterpart says.
    pub(crate) differences: Vec<String>,
    /// The observations that differ on purpose, as step and name.
    pub(crate) on_purpose: Vec<(usize, String)>,
}

impl Scenario {
    pub(crate) fn named(name: &str) -> Self {
        let vector = vectors().iter().find(|vector| vector["name"] == name);
        Self::of(vector.unwrap_or_else(|| panic!("no scenario is called {name}")).clone())
    }

    pub(crate) fn of(vector: Value) -> Self {
        let policy = vector["config"]["runner.enumCoercion"]
            .as_str()
            .map(str::parse::<EnumCoercion>);
        let config = match policy {
            Some(Ok(policy)) => Config::new().enum_coercion(policy),
            _ => Config::default(),
        };
        Self {
            vector,
            label: "w",
            clock: 1.0,
            config,
            deviations: Vec::new(),
        }
    }

    /// The name of the scenario, without its group.
    pub(crate) fn part(&self, index: usize) -> String {
        let name = self.vector["name"].as_str().unwrap_or_default();
        name.split('/').nth(index).unwrap_or_default().to_owned()
    }

    /// The value of `runner.enumCoercion`.
    pub(crate) fn setting(&self) -> &Value {
        &self.vector["config"]["runner.enumCoercion"]
    }

    pub(crate) fn policy(&self) -> EnumCoercion {
        self.config.policy()
    }

    /// The label of the widget that is selected in.
    pub(crate) fn label(mut self, label: &'static str) -> Self {
        self.label = label;
        self
    }

    /// How much faster the clock goes than that of the recording.
    pub(crate) fn clock(mut self, factor: f64) -> Self {
        self.clock = factor;
        self
    }

    /// Here ours differs on purpose: in which runs, why a user would take our side, and what it gives in the place of the
    /// observation. In each of these runs it really must.
    pub(crate) fn differs(
        mut self,
        name: &str,
        runs: impl RangeBounds<u64> + 'static,
        why: &str,
        ours: impl Fn(Seen<'_>) -> Value + 'static,
    ) -> Self {
        assert!(why.len() > 20, "{why:?} is no reason");
        self.deviations.push(Deviation::new(name, runs, ours));
        self
    }

    /// Says what ours gives under several names, and why; each that is not what was recorded differs on purpose. The
    /// recording as it stands in the file decides which these are, so that an alteration of another one is noticed.
    pub(crate) fn gives(mut self, why: &str, ours: impl Fn(u64) -> Vec<(&'static str, Value)>) -> Self {
        let in_file = vectors().iter().find(|vector| vector["name"] == self.vector["name"]);
        let steps = in_file
            .and_then(|vector| vector["steps"].as_array())
            .cloned()
            .unwrap_or_default();
        let before = self.deviations.len();
        for step in &steps {
            let Some(run) = step["observed"]["run"].as_u64() else {
                continue;
            };
            let recorded = expected::observations(&step["observed"]);
            for (name, value) in ours(run) {
                if recorded.get(name).is_some_and(|recorded| *recorded != value) {
                    self = self.differs(name, run..=run, why, move |_| value.clone());
                }
            }
        }
        assert!(self.deviations.len() > before, "ours gives what was recorded");
        self
    }

    /// Plays the steps with a script of ours, and compares every observation.
    pub(crate) fn play(self, script: impl FnMut(&mut Run) + Send + 'static) -> Outcome {
        let app = App::new(self.config.clone());
        let mut session = app.session();
        let mut player = Player {
            marks: Arc::default(),
            script: None,
            app,
            label: self.label,
            clock: self.clock,
        };
        player.script = Some(player.marked(script));
        let steps = self.vector["steps"].as_array().cloned().unwrap_or_default();
        let ours = steps.iter().map(|step| player.step(&mut session, step));
        let ours: Vec<Option<Report>> = ours.collect();
        let names = self.names(&steps);
        let answers = ours
            .into_iter()
            .map(|report| report.map_or_else(Map::new, |report| player.answer(&report, &steps, &names)));
        expected::compare(&self.deviations, &steps, answers.collect())
    }

    /// All names under which Streamlit's script or ours observes something.
    fn names(&self, steps: &[Value]) -> BTreeSet<String> {
        let theirs = steps.iter().flat_map(|step| expected::observations(&step["observed"]));
        let ours = self.deviations.iter().map(|deviation| deviation.name.clone());
        theirs.map(|(name, _)| name).chain(ours).collect()
    }

    /// For scenarios that are calls, or that need steps of their own: `ours` gives the answer to each step.
    pub(crate) fn answers(self, mut ours: impl FnMut(usize, &Value) -> Value) -> Outcome {
        let steps = self.vector["steps"].as_array().cloned().unwrap_or_default();
        let answers = steps.iter().enumerate().map(|(index, step)| match ours(index, step) {
            Value::Object(fields) => fields,
            other => Map::from_iter([("result".to_owned(), other)]),
        });
        expected::compare(&self.deviations, &steps, answers.collect())
    }
}

type Script = Box<dyn FnMut(&mut Run) + Send>;

/// Does the steps.
struct Player {
    app: App,
    label: &'static str,
    clock: f64,
    script: Option<Script>,
    /// The first class of each run: what the recording calls `gen` is the run that a class was defined in.
    marks: Arc<Mutex<Vec<u64>>>,
}

struct Mark;

impl Player {
    /// The script, with a class in front that tells the classes of one run from those of the next.
    fn marked(&self, mut script: impl FnMut(&mut Run) + Send + 'static) -> Script {
        let marks = Arc::clone(&self.marks);
        Box::new(move |st| {
            let mark = form::serial(&st.define::<Mark>().id().to_string());
            marks.lock().unwrap_or_else(PoisonError::into_inner).extend(mark);
            script(st);
        })
    }

    fn step(&mut self, session: &mut Session<'static>, step: &Value) -> Option<Report> {
        let name = step["key"].as_str().unwrap_or(self.label);
        match step["action"].as_str().unwrap_or_default() {
            "run" => Some(match self.script.take() {
                Some(script) => session.run(script),
                None => session.rerun(),
            }),
            // One call, of which the value was made by an earlier run.
            "call" => {
                session.run(self.script.take()?);
                Some(session.rerun())
            }
            "click" => Some(session.click(step["key"].as_str().unwrap_or("Rerun"))),
            "select" => Some(session.select(name, choice(&step["value"]))),
            "advance_clock" | "sleep" => {
                let seconds = self.clock * step["seconds"].as_f64().unwrap_or_default();
                self.app
                    .advance_clock(Duration::try_from_secs_f64(seconds).unwrap_or_default());
                None
            }
            "evict_modules" => {
                for module in step["modules"].as_array().into_iter().flatten() {
                    self.app.edit_module(module.as_str().unwrap_or_default());
                }
                None
            }
            // What the file says from then on, the script knows by the number of the run.
            "edit_file" => None,
            other => panic!("nobody does the step {other}"),
        }
    }

    /// What a report says, under the names of the recording.
    fn answer(&self, report: &Report, steps: &[Value], names: &BTreeSet<String>) -> Map<String, Value> {
        let mut answer = Map::new();
        let is_call = steps.iter().any(|step| step["action"] == "call");
        if !is_call {
            answer.insert("run".to_owned(), json!(report.run()));
        }
        if !(is_call && report.is_ok()) {
            let exceptions = report.exceptions().iter().map(python_exception).collect();
            answer.insert("exceptions".to_owned(), exceptions);
        }
        if !report.written().is_empty() {
            let written = report.written().iter().map(|text| form::markdown(text));
            answer.insert("markdown".to_owned(), written.collect());
        }
        for name in names {
            if let Some(text) = report.get(name) {
                let value = serde_json::from_str(text).expect(text);
                answer.insert(name.clone(), self.with_generations(value));
            }
        }
        answer
    }

    /// The value with the run in which it was defined in the place of each class.
    fn with_generations(&self, value: Value) -> Value {
        match value {
            Value::Array(items) => items.into_iter().map(|item| self.with_generations(item)).collect(),
            Value::Object(fields) => fields
                .into_iter()
                .map(
                    |(key, value)| match (key.as_str(), value.as_str().and_then(form::serial)) {
                        ("gen", Some(serial)) => (key, json!(self.generation(serial))),
                        _ => {
                            let value = self.with_generations(value);
                            (key, value)
                        }
                    },
                )
                .collect(),
            other => other,
        }
    }

    fn generation(&self, serial: u64) -> usize {
        let marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        marks.iter().filter(|mark| **mark <= serial).count()
    }
}

/// What the browser sends: the labels.
fn choice(value: &Value) -> Choice {
    match value {
        Value::String(label) => Choice::from(label.as_str()),
        Value::Array(labels) => labels.iter().filter_map(Value::as_str).collect::<Vec<_>>().into(),
        _ => Choice::from(None::<usize>),
    }
}

/// What a script of ours observes, in the form of the recording.
pub(crate) trait Observe {
    fn see(&mut self, name: &str, value: impl Recorded);
}

impl Observe for Run {
    fn see(&mut self, name: &str, value: impl Recorded) {
        self.output(name, value.recorded());
    }
}
