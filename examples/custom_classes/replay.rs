//! Does to a session of ours what was done to Streamlit's, and puts the reports beside the recording.

use std::collections::HashMap;
use std::thread::sleep;
use std::time::Duration;

use rerun_safe::{App, Choice, Config, Report, Run};

use crate::observed::{Action, Labels, Step, Vector};
use crate::table::{Row, Verdict};

/// One example of the page.
pub struct Example {
    pub title: &'static str,
    /// The recording that belongs to it.
    pub vector: &'static str,
    pub app: Result<Config, String>,
    pub script: Box<dyn FnMut(&mut Run) + Send>,
    /// The widget that selections are made in, and the positions of the options that have these labels.
    pub widget: &'static str,
    pub options: &'static [&'static str],
    pub deviations: &'static [Deviation],
}

/// Where ours differs on purpose: what it gives instead, in which runs, and why a user would take our side.
pub struct Deviation {
    pub probe: &'static str,
    pub runs: &'static [u64],
    pub ours: &'static str,
    pub because: &'static str,
}

impl Example {
    /// An example under the default configuration, without a widget to select in.
    pub fn new(title: &'static str, vector: &'static str, script: impl FnMut(&mut Run) + Send + 'static) -> Self {
        Example {
            title,
            vector,
            app: Ok(Config::default()),
            script: Box::new(script),
            widget: "",
            options: &[],
            deviations: &[],
        }
    }
}

/// Plays every step, and compares what the report of each run says with what was observed.
pub fn replay(example: Example, vector: &Vector) -> Vec<Row> {
    let config = match example.app {
        Ok(config) => config,
        Err(refusal) => return refused(&refusal, vector),
    };
    let app = App::new(config);
    let mut session = app.session();
    let mut script = Some(example.script);
    let mut classes = Classes::default();
    let mut used = vec![false; example.deviations.len()];
    let mut rows = Vec::new();
    for step in &vector.steps {
        let report = match step.action {
            Action::Run => match script.take() {
                Some(script) => session.run(script),
                None => session.rerun(),
            },
            Action::Click => session.click("Rerun"),
            Action::Select => session.select(example.widget, choice(step, example.options)),
            Action::AdvanceClock => {
                app.advance_clock(seconds(step));
                continue;
            }
            Action::Sleep => {
                sleep(seconds(step));
                continue;
            }
        };
        classes.meet(&report, vector);
        for mut row in rows_of(&report, step, vector, &classes) {
            for (deviation, used) in example.deviations.iter().zip(&mut used) {
                if row.verdict == Verdict::Differs && deviation.covers(&row) {
                    row.verdict = Verdict::OnPurpose(deviation.because);
                    *used = true;
                }
            }
            rows.push(row);
        }
    }
    let idle = example.deviations.iter().zip(used).filter(|(_, used)| !used);
    rows.extend(idle.map(|(deviation, _)| Row::missing(deviation.because)));
    rows
}

impl Deviation {
    fn covers(&self, row: &Row) -> bool {
        self.probe == row.probe && self.runs.contains(&row.run) && self.ours == row.ours
    }
}

/// A wrong setting is an error before anything runs; Streamlit starts, and fails at the first stale member.
fn refused(refusal: &str, vector: &Vector) -> Vec<Row> {
    let runs = vector.steps.iter().zip(1..);
    runs.map(|(step, run)| Row {
        run,
        probe: "runner.enumCoercion".to_owned(),
        expression: "App::new(config)".to_owned(),
        ours: format!("refused: {refusal}"),
        theirs: step
            .observed
            .exceptions
            .first()
            .map_or("runs".to_owned(), |exception| exception.message.clone()),
        verdict: Verdict::OnPurpose("a wrong setting is an error at once, not in the second run"),
    })
    .collect()
}

/// Every value of one run: what was written, the probes, and what went wrong.
fn rows_of(report: &Report, step: &Step, vector: &Vector, classes: &Classes) -> Vec<Row> {
    let run = report.run();
    let mut rows = Vec::new();
    let mut row = |probe: &str, expression: &str, ours: String, theirs: String| {
        let verdict = if ours == theirs {
            Verdict::Agrees
        } else {
            Verdict::Differs
        };
        rows.push(Row {
            run,
            probe: probe.to_owned(),
            expression: expression.to_owned(),
            ours,
            theirs,
            verdict,
        });
    };
    let written = report.written();
    let markdown = &step.observed.markdown;
    for line in 0..written.len().max(markdown.len()) {
        let ours = written.get(line).map_or("nothing", String::as_str);
        let theirs = markdown
            .get(line)
            .map_or("nothing".to_owned(), |text| markdown_text(text));
        row(
            "written",
            &format!("st.write, {}", ordinal(line)),
            ours.to_owned(),
            theirs,
        );
    }
    for (probe, seen) in &step.observed.probes {
        let expression = vector.probes.get(probe).unwrap_or(probe);
        let ours = report
            .get(probe)
            .map_or("nothing".to_owned(), |text| classes.shown(text));
        row(probe, expression, ours, seen.shown());
    }
    if !(report.exceptions().is_empty() && step.observed.exceptions.is_empty()) {
        let ours: Vec<String> = report.exceptions().iter().map(ToString::to_string).collect();
        let theirs: Vec<&str> = step
            .observed
            .exceptions
            .iter()
            .map(|exception| exception.message.as_str())
            .collect();
        row("exceptions", "exceptions", ours.join("; "), theirs.join("; "));
    }
    rows
}

fn ordinal(line: usize) -> &'static str {
    ["first", "second", "third"].get(line).copied().unwrap_or("later")
}

/// Streamlit shows a bool as `` `True` ``; Rust writes it in lower case.
fn markdown_text(text: &str) -> String {
    match text {
        "`True`" => "true".to_owned(),
        "`False`" => "false".to_owned(),
        _ => text.to_owned(),
    }
}

fn seconds(step: &Step) -> Duration {
    Duration::try_from_secs_f64(step.seconds.unwrap_or_default()).unwrap_or_default()
}

/// Streamlit's browser sends labels, ours sends positions.
fn choice(step: &Step, options: &[&str]) -> Choice {
    let position = |label: &String| options.iter().position(|option| option == label).unwrap_or(usize::MAX);
    match &step.value {
        Some(Labels::One(label)) => Choice::from(position(label)),
        Some(Labels::Many(labels)) => Choice::from(labels.iter().map(position).collect::<Vec<_>>()),
        None => Choice::from(None::<usize>),
    }
}

/// In which run each class first appeared in a report. `Color#4` says which definition it is; the recording says which run.
#[derive(Default)]
struct Classes(HashMap<String, u64>);

impl Classes {
    fn meet(&mut self, report: &Report, vector: &Vector) {
        let probes = vector.probes.keys().filter_map(|probe| report.get(probe));
        for text in probes.chain(report.get("classes")) {
            for class in class_ids(text) {
                self.0.entry(class.to_owned()).or_insert(report.run());
            }
        }
    }

    /// The text with `Color (run 2)` in the place of `Color#4`.
    fn shown(&self, text: &str) -> String {
        let mut shown = text.to_owned();
        for class in class_ids(text) {
            if let (Some(run), Some((name, _))) = (self.0.get(class), class.split_once('#')) {
                shown = shown.replace(class, &format!("{name} (run {run})"));
            }
        }
        shown
    }
}

/// The words of the form `Name#number`.
fn class_ids(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '#');
    words.filter(|word| {
        word.split_once('#')
            .is_some_and(|(name, serial)| !name.is_empty() && serial.parse::<u64>().is_ok())
    })
}
