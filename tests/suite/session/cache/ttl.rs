//! How long a value is used.

use std::sync::Arc;
use std::time::Duration;

use rerun_safe::cache_resource;

use super::{Log, Script};

/// `resource/ttl_format/*`, as far as they are times: value kept for `kept` seconds, and made anew at `gone`.
#[test]
fn resource_ttl_format() {
    macro_rules! cached {
        ($($ttl:expr => $kept:expr, $gone:expr;)*) => { $({
            #[cache_resource(ttl = $ttl)]
            fn get(_run: u64) -> Arc<u64> {
                Arc::new(_run)
            }
            let mut script = Script::new(|_, run| get(run).to_string());
            assert_eq!(script.next(), "1");
            script.advance($kept);
            assert_eq!(script.next(), "1", stringify!($ttl));
            script.advance($gone);
            assert_eq!(script.next(), "3", stringify!($ttl));
        })* };
    }
    cached! {
        "1h" => 3599.0, 1.0;
        "90s" => 89.0, 1.0;
        "1d" => 86_399.0, 1.0;
        "1.5 days" => 129_599.0, 1.0;
        "1h23s" => 3622.0, 1.0;
        "10 seconds" => 9.0, 1.0;
        30.5 => 29.5, 1.0;
        Duration::from_secs(30) => 29.0, 1.0;
    }
}

#[test]
fn resource_on_release_at_expiry() {
    #[cache_resource(ttl = 10, on_release = |value: &(u64, Log)| value.1.note(format!("-{}", value.0)))]
    fn get(_run: u64, _log: &Log) -> Arc<(u64, Log)> {
        _log.note(_run);
        Arc::new((_run, _log.clone()))
    }

    let mut script = Script::new(|log, run| get(run, log).0.to_string());
    script.next();
    script.advance(10.0);
    assert_eq!(script.log.read(), "1", "nothing goes before it is asked for");
    assert_eq!(script.next(), "2");
    assert_eq!(script.log.read(), "1 -1 2");
}
