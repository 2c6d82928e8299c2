//! What a script, its values and its callbacks may do wrong, and the session goes on.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rerun_safe::{App, Config, EnumDef, Member, Multiselect, Selectbox, cache_resource};

use super::session;

/// A value whose drop panics.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        if !thread::panicking() {
            panic!("the bomb went off");
        }
    }
}

#[test]
fn a_callback_that_panics_when_it_is_dropped_loses_nothing() {
    let mut session = session();
    session.run(|st| {
        st.session_state().get_or_insert_with("kept", || 7);
        if st.number() == 1 {
            let bomb = Bomb;
            Selectbox::new("w", ["a"])
                .key("k")
                .on_change(move |_| {
                    let _ = &bomb;
                })
                .show(st);
        }
        st.write(st.session_state().contains("kept"));
    });
    let second = catch_unwind(AssertUnwindSafe(|| session.rerun())).expect("the panic stays in the run");
    assert_eq!(second.written(), ["true"]);
    assert_eq!(second.exceptions().len(), 1, "{:?}", second.exceptions());
    let third = session.rerun();
    assert_eq!((third.run(), third.written()), (3, ["true".to_owned()].as_slice()));
    assert!(third.is_ok());
}

/// An edit of the script drops the script before it.
#[test]
fn a_script_that_panics_when_it_is_dropped_gives_way_to_the_next() {
    let mut session = session();
    let bomb = Bomb;
    session.run(move |st| {
        let _ = &bomb;
        st.write("first");
    });
    let edited = catch_unwind(AssertUnwindSafe(|| session.run(|st| st.write("second")))).expect("the panic stays here");
    assert_eq!(edited.written(), ["second"]);
    assert_eq!(edited.exceptions().len(), 1, "{:?}", edited.exceptions());
    assert!(session.rerun().is_ok());
}

#[test]
fn a_panic_whose_payload_panics_loses_nothing() {
    let mut session = session();
    let first = catch_unwind(AssertUnwindSafe(|| {
        session.run(|st| {
            st.session_state().get_or_insert_with("kept", || 7);
            if st.number() == 1 {
                std::panic::panic_any(Bomb);
            }
            st.write(st.session_state().contains("kept"));
        })
    }))
    .expect("the panic stays in the run");
    assert_eq!(first.exceptions().len(), 1);
    assert_eq!(session.rerun().written(), ["true"]);
}

#[test]
fn times_at_their_ends() {
    #[cache_resource(ttl = 18446744073709551615)]
    fn longest(_run: u64) -> Arc<u64> {
        Arc::new(_run)
    }
    #[cache_resource(ttl = Duration::MAX)]
    fn for_ever(_run: u64) -> Arc<u64> {
        Arc::new(_run)
    }
    #[cache_resource(ttl = Duration::ZERO)]
    fn never(_run: u64) -> Arc<u64> {
        Arc::new(_run)
    }
    const NONE: usize = 0;
    #[cache_resource(max_entries = NONE)]
    fn nothing(_run: u64) -> Arc<u64> {
        Arc::new(_run)
    }

    let app = App::new(Config::default());
    let mut session = app.session();
    let first = session.run(|st| {
        let run = st.number();
        st.write(format!(
            "{} {} {} {}",
            longest(run),
            for_ever(run),
            never(run),
            nothing(run)
        ));
    });
    assert_eq!(first.written(), ["1 1 1 1"]);
    app.advance_clock(Duration::from_secs(u64::MAX / 2));
    assert_eq!(session.rerun().written(), ["1 1 2 2"]);
    app.advance_clock(Duration::MAX);
    app.advance_clock(Duration::MAX);
    assert_eq!(
        session.rerun().written(),
        ["3 1 3 3"],
        "the clock stands at the end of time"
    );
    assert_eq!(session.rerun().written(), ["3 1 4 4"]);
}

/// A release that asks for what it releases, or clears what is being cleared.
#[test]
fn a_release_may_use_the_cache() {
    struct Value(u64);
    fn release(value: &Value) {
        assert!(get(value.0 + 100).0 >= 100);
        get_clear_for();
        other_clear();
    }
    #[cache_resource(ttl = 10, on_release = release)]
    fn get(_run: u64) -> Arc<Value> {
        Arc::new(Value(_run))
    }
    #[cache_resource(on_release = |_| get_clear())]
    fn other() -> Arc<u8> {
        Arc::new(1)
    }

    let app = App::new(Config::default());
    let (done, all) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let mut session = app.session();
        session.run(|st| {
            other();
            st.write(get(st.number()).0);
        });
        app.advance_clock(Duration::from_secs(10));
        let expired = session.rerun();
        app.clear_resources();
        done.send((expired, session.rerun())).unwrap();
    });
    let (expired, cleared) = all
        .recv_timeout(Duration::from_secs(60))
        .expect("nobody waits for ever");
    assert!(
        expired.is_ok() && cleared.is_ok(),
        "{:?} {:?}",
        expired.exceptions(),
        cleared.exceptions()
    );
}

/// The app of a run is the current one inside of it, and the one before is current again, however the run ends.
#[test]
fn runs_inside_of_runs() {
    #[cache_resource]
    fn get() -> Arc<Mutex<Vec<&'static str>>> {
        Arc::default()
    }
    let (outer, inner) = (App::new(Config::default()), App::new(Config::default()));
    let mut session = outer.session();
    let report = session.run(move |st| {
        get().lock().unwrap().push("outer");
        let nested = inner.session().run(|_| {
            get().lock().unwrap().push("inner");
            panic!("the inner run ends");
        });
        st.write(nested.exceptions().len());
        get().lock().unwrap().push("outer");
        st.write(format!("{:?}", get().lock().unwrap()));
    });
    assert_eq!(report.written(), ["1", r#"["outer", "outer"]"#]);
}

/// Making a value may use the state, and may fail.
#[test]
fn state_is_free_while_a_value_is_made() {
    let mut session = session();
    let report = session.run(|st| {
        let state = st.session_state();
        let outer = state.get_or_insert_with("a", || {
            state.set("a", 1).unwrap();
            state.get_or_insert_with("b", || 2);
            3
        });
        let failed = catch_unwind(AssertUnwindSafe(|| {
            state.get_or_insert_with("c", || -> u8 { panic!("no value") })
        }));
        let keys = state.keys().join(" ");
        st.write(*outer);
        st.write(failed.is_err());
        st.write(keys);
    });
    assert_eq!(report.written(), ["3", "true", "a b"]);
}

/// A session may go from thread to thread, and end on one where nothing of it ever ran.
#[test]
fn sessions_move_between_threads() {
    struct Released(Arc<Mutex<u32>>);
    impl Drop for Released {
        fn drop(&mut self) {
            let _ = App::current();
            *self.0.lock().unwrap() += 1;
        }
    }
    let released = Arc::default();
    let mut session = session();
    let kept = Arc::clone(&released);
    session.run(move |st| {
        st.session_state()
            .get_or_insert_with("kept", || Released(Arc::clone(&kept)));
        Selectbox::new("w", ["a", "b"]).key("k").show(st);
    });
    for _ in 0..3 {
        session = thread::spawn(move || {
            assert!(session.select("k", 1).is_ok());
            session
        })
        .join()
        .unwrap();
    }
    thread::spawn(move || drop(session)).join().unwrap();
    assert_eq!(*released.lock().unwrap(), 1);
}

/// A value of a thread that is dropped when the thread is over, and asks for a cached value then.
#[test]
fn the_end_of_a_thread_may_use_the_cache() {
    #[cache_resource]
    fn get() -> Arc<u8> {
        Arc::new(1)
    }
    struct Last;
    impl Drop for Last {
        fn drop(&mut self) {
            assert_eq!(*get(), 1);
            assert!(App::global().session().run(|_| drop(get())).is_ok());
        }
    }
    thread_local! {
        static BEFORE: RefCell<Option<Last>> = const { RefCell::new(None) };
    }
    thread::spawn(|| {
        BEFORE.set(Some(Last));
        session().run(|_| drop(get()));
    })
    .join()
    .unwrap();
    thread::spawn(|| {
        session().run(|_| drop(get()));
        BEFORE.set(Some(Last));
    })
    .join()
    .unwrap();
}

#[test]
fn ten_thousand_options_all_selected() {
    let mut session = session();
    session.run(|st| {
        let options: Vec<u32> = (0..10_000)
            .map(|number| number + u32::try_from(st.number()).unwrap())
            .collect();
        let selected = Multiselect::new("w", options).key("k").show(st);
        st.write(selected.len());
    });
    let all: Vec<usize> = (0..10_000).collect();
    assert_eq!(session.select("k", all).written(), ["9999"], "the first option is gone");
    let again = session.rerun();
    assert_eq!(again.written(), ["9998"]);
    assert_eq!(again.resets()[0].lost(), ["2"]);
}

/// Names are any text, and each belongs to one member.
#[test]
fn definitions_of_hostile_names() {
    let member = |name: &str, alias: &str| Member::recorded(name.to_owned(), 1, [alias.to_owned()]);
    assert!(EnumDef::new("E", []).is_ok_and(|empty| empty.index_of("").is_none()));
    for name in ["", "\0", "a\nb", "🦀", "`", "\u{202e}x", &"x".repeat(100_000)] {
        let definition = EnumDef::new(name.to_owned(), [member(name, "other")]).unwrap();
        assert_eq!(definition.index_of(name), Some(0));
        assert_eq!(definition.index_of("other"), None);
        assert!(EnumDef::new("E", [member(name, name)]).is_err());
        let error = EnumDef::new("E", [member(name, "a"), member(name, "b")]).unwrap_err();
        assert!(error.to_string().contains("twice"), "{error}");
    }
}
