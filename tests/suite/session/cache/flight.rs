//! One flight per key: waiting, failing, and calls that come round to themselves.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use rerun_safe::{App, Config, cache_resource};

use super::Log;

/// Runs `call` on so many threads at once, each in a session of its own, and gives what they return.
fn at_once<R: Send>(threads: usize, app: &App, call: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let barrier = Barrier::new(threads);
    thread::scope(|scope| {
        let spawned: Vec<_> = (0..threads)
            .map(|thread| {
                let (barrier, call) = (&barrier, &call);
                scope.spawn(move || {
                    barrier.wait();
                    let mut result = None;
                    app.session().run(|_| result = Some(call(thread)));
                    result
                })
            })
            .collect();
        spawned
            .into_iter()
            .filter_map(|thread| thread.join().unwrap())
            .collect()
    })
}

#[test]
fn a_panic_lets_the_next_one_try() {
    #[cache_resource]
    fn bad(_calls: &AtomicUsize) -> Arc<usize> {
        let call = _calls.fetch_add(1, Ordering::Relaxed) + 1;
        thread::sleep(Duration::from_millis(10));
        assert!(call > 1, "the first call panics");
        Arc::new(call)
    }

    let (app, calls) = (App::new(Config::default()), AtomicUsize::new(0));
    let values = at_once(4, &app, |_| *bad(&calls));
    assert_eq!(values, [2, 2, 2], "one of the four runs ended in the panic");
}

/// In Streamlit a function that calls itself with its own arguments waits for ever.
#[test]
fn a_call_for_the_key_in_the_making_runs_the_function_again() {
    #[cache_resource]
    fn nested(_depth: u32) -> Arc<u32> {
        Arc::new(if _depth == 0 { 1 } else { *nested(_depth - 1) + 1 })
    }

    let report = App::new(Config::default()).session().run(|st| {
        st.write(nested(3));
        st.write(nested(9));
    });
    assert_eq!(report.written(), ["4", "4"], "the outermost value is kept");
}

/// Two threads, each of which makes what the other waits for.
#[test]
fn threads_that_wait_for_one_another_go_on() {
    #[cache_resource]
    fn one(_barrier: &Barrier, _outer: bool) -> Arc<u32> {
        if _outer {
            _barrier.wait();
            two(_barrier, false);
        }
        Arc::new(1)
    }
    #[cache_resource]
    fn two(_barrier: &Barrier, _outer: bool) -> Arc<u32> {
        if _outer {
            _barrier.wait();
            one(_barrier, false);
        }
        Arc::new(2)
    }

    let barrier = Barrier::new(2);
    let app = App::new(Config::default());
    let values = at_once(2, &app, |thread| {
        if thread == 0 {
            *one(&barrier, true)
        } else {
            *two(&barrier, true)
        }
    });
    assert_eq!(values, [1, 2]);
}

/// What is cleared while it is made goes to whoever made it, and to nobody else.
#[test]
fn a_value_cleared_in_the_making_is_not_kept() {
    #[cache_resource]
    fn get(_log: &Log) -> Arc<u8> {
        _log.note("made");
        get_clear();
        Arc::new(1)
    }

    let log = Log::default();
    App::new(Config::default()).session().run(|_| {
        get(&log);
        get(&log);
    });
    assert_eq!(log.read(), "made made");
}

/// Values that are good for nobody else: whoever waits is woken though the next flight to the same place starts at once.
#[test]
fn a_flight_that_follows_at_once_leaves_nobody_waiting() {
    #[cache_resource(ttl = "0s")]
    fn get() -> Arc<()> {
        thread::yield_now();
        Arc::new(())
    }

    let (done, all) = std::sync::mpsc::channel();
    thread::spawn(move || {
        at_once(8, &App::new(Config::default()), |_| (0..500).for_each(|_| drop(get())));
        done.send(()).unwrap();
    });
    all.recv_timeout(Duration::from_secs(60))
        .expect("a thread waits for ever");
}

/// A release that panics does not keep the others from being released, nor the cache from working.
#[test]
fn a_panic_in_a_release_breaks_nothing() {
    struct Value(u8, Log);

    fn release(value: &Value) {
        value.1.note(value.0);
        assert!(value.0 > 1, "the release of 1 panics");
    }

    #[cache_resource(on_release = release)]
    fn get(key: u8, _log: &Log) -> Arc<Value> {
        Arc::new(Value(key, _log.clone()))
    }

    let (app, log) = (App::new(Config::default()), Log::default());
    let mut session = app.session();
    let report = session.run(|_| {
        get(1, &log);
        get(2, &log);
        get_clear();
    });
    assert_eq!(report.exceptions().len(), 1);
    assert!(["1 2", "2 1"].contains(&log.read().as_str()), "{}", log.read());
    assert!(session.rerun().exceptions().len() == 1, "the cache still works");
}
