//! Many sessions on a few threads: widgets, coercions, shared caches, edits of modules in between.
//!
//! The suite runs a small load; `cargo run --release -p rerun-safe-tests --bin load` a thousand sessions of a hundred runs,
//! with figures.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rerun_safe::{
    App, Choice, CoercibleEnum, Config, Instance, Multiselect, Options, Report, RerunEq, Run, Selectbox, Session,
    cache_resource,
};

/// How much of it.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Threads, each with its share of the sessions.
    pub threads: usize,
    /// Sessions in all.
    pub sessions: usize,
    /// Runs of each session.
    pub runs: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// How long it took.
    pub elapsed: Duration,
    /// How often the cached function ran.
    pub computations: usize,
    /// What did not come out as it must, in words.
    pub failures: Vec<String>,
}

#[derive(Clone, Copy, CoercibleEnum, RerunEq)]
enum Color {
    Red,
    Green,
    Blue,
}

#[derive(RerunEq)]
struct Student {
    session: usize,
}

#[cache_resource(max_entries = 16)]
fn resource(key: usize, _computations: &AtomicUsize) -> Arc<usize> {
    _computations.fetch_add(1, Ordering::Relaxed);
    Arc::new(key)
}

/// Runs the load on an app of its own.
pub fn run(load: Load) -> Outcome {
    let app = App::new(Config::default());
    let computations = AtomicUsize::new(0);
    let start = Instant::now();
    let failures = thread::scope(|scope| {
        let threads: Vec<_> = (0..load.threads)
            .map(|thread| {
                let (app, computations) = (&app, &computations);
                scope.spawn(move || share(load, thread, app, computations))
            })
            .collect();
        let ended = threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| vec!["a thread panicked".to_owned()]));
        ended.flatten().collect()
    });
    Outcome {
        elapsed: start.elapsed(),
        computations: computations.into_inner(),
        failures,
    }
}

/// The sessions of one thread, a run of each in turn, so that all of them are open at once.
fn share(load: Load, thread: usize, app: &App, computations: &AtomicUsize) -> Vec<String> {
    let numbers = (thread..load.sessions).step_by(load.threads);
    let mut sessions: Vec<(usize, Session<'_>)> = numbers.map(|number| (number, app.session())).collect();
    let mut failures = Vec::new();
    for (number, session) in &mut sessions {
        let number = *number;
        expect(
            &mut failures,
            number,
            &session.run(move |st| script(st, number, computations)),
            "Red",
            0,
        );
    }
    for run in 1..load.runs {
        for (number, session) in &mut sessions {
            let choice = (*number + run) % 3;
            let report = match run % 4 {
                0 => session.rerun(),
                1 => session.select("color", choice),
                2 => session.select("colors", Choice::Indices((0..choice).collect())),
                _ => session.click("go"),
            };
            // Only every fourth run selects, so that the others show what was selected last.
            let selected = run.checked_sub((run + 3) % 4).filter(|last| *last > 0);
            let color = ["Red", "Green", "Blue"][selected.map_or(0, |last| (*number + last) % 3)];
            let several = run.checked_sub((run + 2) % 4).filter(|last| *last > 0);
            let count = several.map_or(0, |last| (*number + last) % 3);
            expect(&mut failures, *number, &report, color, count);
        }
        if thread == 0 && run % 10 == 0 {
            app.edit_module("students");
        }
        if thread == 1 && run % 25 == 0 {
            app.clear_resources();
        }
    }
    failures
}

/// One page: widgets over an enum that is defined anew, a class of a module, state of its own, and a value that all share.
fn script(st: &mut Run, number: usize, computations: &AtomicUsize) {
    let color = st.define::<Color>();
    let student = st.import::<Student>("students");
    let kept = st
        .session_state()
        .get_or_insert_with("student", || student.instance(Student { session: number }));
    let picked = Selectbox::new("Color", Options::members(&color)).key("color").show(st);
    let member = picked.as_ref().is_some_and(|picked| picked.is_instance(&color));
    let name = picked.and_then(|picked| picked.value().map(|color| Color::MEMBERS[color.index()].name()));
    let colors = Multiselect::new("Colors", Options::members(&color))
        .key("colors")
        .show(st);
    let members = colors.iter().all(|picked| picked.is_instance(&color));
    rerun_safe::Button::new("Go").key("go").show(st);

    let shared = resource(number % 24, computations);
    st.output("color", name.unwrap_or("none"));
    st.output("colors", colors.len());
    st.output("own", kept.session == number && *shared == number % 24);
    st.output("members", member && members);
    st.output("same_data", kept.rerun_eq(&Instance::clone(&kept)));
}

/// Notes what a run shows that it must not.
fn expect(failures: &mut Vec<String>, number: usize, report: &Report, color: &str, colors: usize) {
    let colors = colors.to_string();
    let expected = [
        ("color", color),
        ("colors", &colors),
        ("own", "true"),
        ("members", "true"),
        ("same_data", "true"),
    ];
    for (name, value) in expected {
        if report.get(name) != Some(value) {
            let found = report.get(name);
            failures.push(format!(
                "session {number}, run {}: `{name}` is {found:?}, not `{value}`",
                report.run()
            ));
        }
    }
    failures.extend(
        report
            .exceptions()
            .iter()
            .map(|exception| format!("session {number}: {exception}")),
    );
}
