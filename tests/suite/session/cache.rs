//! The group `cache`: what of `st.cache_resource` has a meaning in Rust. What has none stands in the table of `streamlit.rs`.
//!
//! The log is an argument whose name begins with an underscore, and so no part of the key.

mod flight;
mod key;
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
fn seed_pattern4() {
    let app = app();
    let mut session = app.session();
    let first = session.run(|st| {
        let class = st.define::<MyResource>();
        let manager = MyResource::get_resource_manager(class, "http://example.com/api/");
        st.output("url", &manager.url);
        st.output("class", manager.class());
        st.output("isinstance", class.is_instance(&manager));
    });
    check(
        &first,
        [
            ("url", "http://example.com/api/"),
            ("class", "MyResource#1"),
            ("isinstance", "true"),
        ],
    );
    for (seconds, class, is_instance) in [
        (0.0, "MyResource#1", "false"),
        (299.0, "MyResource#1", "false"),
        (0.5, "MyResource#1", "false"),
        (0.5, "MyResource#5", "true"),
        (0.0, "MyResource#5", "false"),
        (300.0, "MyResource#7", "true"),
        (1000.0, "MyResource#8", "true"),
    ] {
        app.advance_clock(Duration::from_secs_f64(seconds));
        check(&session.rerun(), [("class", class), ("isinstance", is_instance)]);
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

#[test]
fn resource_validate_truthy() {
    #[cache_resource(validate = |value: &Vec<u8>| !value.is_empty())]
    fn get(_run: u64, _log: &Log) -> Arc<Vec<u8>> {
        _log.note(_run);
        Arc::new(if _run < 3 { vec![] } else { vec![1] })
    }

    let mut script = Script::new(|log, run| format!("{:?}", get(run, log)));
    assert_eq!([(); 5].map(|()| script.next()), ["[]", "[]", "[1]", "[1]", "[1]"]);
    assert_eq!(script.log.read(), "1 2 3");
}

#[test]
fn resource_exception_not_cached() {
    #[cache_resource]
    fn get(_run: u64, _log: &Log) -> Result<Arc<u64>, String> {
        _log.note(_run);
        if _run < 3 {
            return Err(format!("boom {_run}"));
        }
        Ok(Arc::new(_run))
    }

    let mut script = Script::new(|log, run| format!("{:?} {:?}", get(run, log), get(run, log)));
    assert_eq!(script.next(), r#"Err("boom 1") Err("boom 1")"#);
    assert_eq!(script.next(), r#"Err("boom 2") Err("boom 2")"#);
    assert_eq!(script.next(), "Ok(3) Ok(3)");
    assert_eq!(script.next(), "Ok(3) Ok(3)");
    assert_eq!(script.log.read(), "1 1 2 2 3");
}

#[test]
fn resource_none_is_cached() {
    #[cache_resource]
    fn get(_log: &Log) -> Arc<Option<u8>> {
        _log.note("call");
        Arc::new(None)
    }

    let mut script = Script::new(|log, _| format!("{:?}", get(log)));
    assert_eq!([(); 3].map(|()| script.next()), ["None"; 3]);
    assert_eq!(script.log.read(), "call");
}

#[test]
fn resource_mutation_is_shared() {
    #[cache_resource]
    fn get() -> Arc<Mutex<Vec<u64>>> {
        Arc::default()
    }

    let mut script = Script::new(|_, run| {
        get().lock().unwrap().push(run);
        format!("{:?}", get().lock().unwrap())
    });
    assert_eq!([(); 3].map(|()| script.next()), ["[1]", "[1, 2]", "[1, 2, 3]"]);
}

#[test]
fn resource_globals_are_not_in_the_key() {
    #[cache_resource]
    fn get(_setting: u64) -> Arc<u64> {
        Arc::new(_setting)
    }

    let mut script = Script::new(|_, run| get(run).to_string());
    assert_eq!([(); 3].map(|()| script.next()), ["1"; 3]);
}

/// Patterns 1 and 4 together: a class of a module stays the class of what is cached.
#[test]
fn resource_module_function() {
    #[cache_resource]
    fn get(_class: Class<MyResource>, url: &str) -> Arc<Instance<MyResource>> {
        Arc::new(_class.instance(MyResource { url: url.to_owned() }))
    }

    let mut session = app().session();
    let first = session.run(|st| {
        let class = st.import::<MyResource>("resources");
        st.output("isinstance", class.is_instance(&get(class, "u")));
    });
    for report in [first, session.rerun(), session.rerun()] {
        check(&report, [("isinstance", "true")]);
    }
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
