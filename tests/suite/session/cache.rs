//! The group `cache`: what of `st.cache_resource` has a meaning in Rust. What has none stands in the table of `streamlit.rs`.
//!
//! The log is an argument whose name begins with an underscore, and so no part of the key.

mod flight;
mod key;
mod recency;
mod ttl;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rerun_safe::{App, Class, Config, Instance, RerunEq, Run, Session, cache_resource};

use super::check;

fn app() -> App {
    App::new(Config::default())
}

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn note(&self, event: impl ToString) {
        self.0.lock().unwrap().push(event.to_string());
    }

    fn read(&self) -> String {
        self.0.lock().unwrap().join(" ")
    }
}

/// A session whose script calls cached functions.
struct Script {
    app: App,
    log: Log,
    session: Session<'static>,
    body: Option<Body>,
}

type Body = Box<dyn FnMut(&mut Run) + Send>;

impl Script {
    /// The script returns what the run is to show; it gets the log and the number of the run.
    fn new(body: fn(&Log, u64) -> String) -> Self {
        let (app, log) = (app(), Log::default());
        let session = app.session();
        let kept = log.clone();
        let body = move |st: &mut Run| {
            let value = body(&kept, st.number());
            st.output("value", value);
        };
        Self {
            app,
            log,
            session,
            body: Some(Box::new(body)),
        }
    }

    /// What the next run shows, or how it ended.
    fn next(&mut self) -> String {
        let report = match self.body.take() {
            Some(body) => self.session.run(body),
            None => self.session.rerun(),
        };
        match report.exceptions() {
            [] => report.get("value").unwrap_or("-").to_owned(),
            [exception, ..] => exception.to_string(),
        }
    }

    fn advance(&self, seconds: f64) {
        self.app.advance_clock(Duration::from_secs_f64(seconds));
    }
}

#[derive(RerunEq)]
struct MyResource {
    url: String,
}

impl MyResource {
    #[cache_resource(ttl = 300)]
    fn get_resource_manager(_class: Class<Self>, api_url: &str) -> Arc<Instance<Self>> {
        Arc::new(_class.instance(Self {
            url: api_url.to_owned(),
        }))
    }
}

#[test]
fn resource_clear() {
    struct Value(&'static str, Log);

    fn release(value: &Value) {
        value.1.note(format!("-{}", value.0));
    }

    #[cache_resource(on_release = release)]
    fn get(key: &'static str, _log: &Log) -> Arc<Value> {
        _log.note(key);
        Arc::new(Value(key, _log.clone()))
    }

    let mut script = Script::new(|log, _| {
        let all = || {
            get("a", log);
            get("b", log);
        };
        all();
        get_clear_for("a");
        all();
        get_clear();
        get("a", log);
        App::current().clear_resources();
        get("a", log);
        get_clear_for("zzz");
        String::new()
    });
    script.next();
    let events = script.log.read();
    let (first, rest) = events.split_at("a b -a a".len());
    assert_eq!(first, "a b -a a");
    // Which of the two goes first when all go is nobody's promise.
    assert!([" -a -b a -a a", " -b -a a -a a"].contains(&rest), "{rest}");
}

#[test]
fn resource_max_entries() {
    struct Value(&'static str, Log);

    fn release(value: &Value) {
        value.1.note(format!("-{}", value.0));
    }

    #[cache_resource(max_entries = 2, on_release = release)]
    fn get(key: &'static str, _log: &Log) -> Arc<Value> {
        _log.note(key);
        Arc::new(Value(key, _log.clone()))
    }

    let mut script = Script::new(|log, _| {
        for key in ["a", "b", "a", "c", "a", "b"] {
            get(key, log);
        }
        String::new()
    });
    script.next();
    assert_eq!(script.log.read(), "a b c -b b -c");
}

/// A value that validation rejects goes without `on_release`, as in Streamlit; one that expires goes with it.
#[test]
fn resource_validate() {
    struct Value(u64, Mutex<bool>, Log);

    #[cache_resource(validate = |value| *value.1.lock().unwrap(), on_release = |value| value.2.note("released"))]
    fn get(_run: u64, _log: &Log) -> Arc<Value> {
        _log.note(_run);
        Arc::new(Value(_run, Mutex::new(true), _log.clone()))
    }

    let mut script = Script::new(|log, run| {
        let value = get(run, log);
        if run == 2 {
            *value.1.lock().unwrap() = false;
        }
        value.0.to_string()
    });
    assert_eq!([(); 4].map(|()| script.next()), ["1", "1", "3", "3"]);
    assert_eq!(script.log.read(), "1 3");
}

#[test]
fn resource_validate_raises() {
    #[cache_resource(validate = |_| panic!("division by zero"))]
    fn get(_run: u64, _log: &Log) -> Arc<u64> {
        _log.note(_run);
        Arc::new(_run)
    }

    let mut script = Script::new(|log, run| get(run, log).to_string());
    assert_eq!(script.next(), "1");
    for _ in 0..2 {
        assert_eq!(script.next(), "the script panicked: division by zero");
    }
    assert_eq!(script.log.read(), "1");
}

/// The class is defined anew and the function is what it was: the instance of the old class stays.
#[test]
fn resource_class_edited() {
    mod first {
        #[derive(rerun_safe::RerunEq)]
        pub struct R;
    }
    mod second {
        #[derive(rerun_safe::RerunEq)]
        pub struct R;
    }
    #[cache_resource]
    fn get<T: Send + Sync + 'static>(_class: Class<T>, _value: T) -> Arc<Instance<T>> {
        Arc::new(_class.instance(_value))
    }

    let app = app();
    let mut session = app.session();
    let before = session.run(|st| {
        let class = st.import::<first::R>("resources");
        st.output("made_by", get(class, first::R).class());
    });
    check(&before, [("made_by", "R#1")]);
    app.edit_module("resources");
    let after = session.run(|st| {
        let old = st.import::<first::R>("resources");
        st.output("made_by", get(old, first::R).class());
        st.output("isinstance", old.is_instance(&get(old, first::R)));
        let new = st.import::<second::R>("resources");
        st.output("another_type", get(new, second::R).class());
    });
    check(
        &after,
        [("made_by", "R#1"), ("isinstance", "false"), ("another_type", "R#3")],
    );
}

#[test]
fn outside_of_a_run_values_belong_to_the_global_app() {
    #[cache_resource]
    fn get() -> Arc<u8> {
        Arc::new(1)
    }

    let outside = get();
    assert!(Arc::ptr_eq(&outside, &get()));
    app().session().run(move |_| assert!(!Arc::ptr_eq(&outside, &get())));
    app().clear_resources();
    let kept = get();
    App::global().clear_resources();
    assert!(!Arc::ptr_eq(&kept, &get()));
}
