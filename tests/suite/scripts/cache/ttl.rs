//! How long a value is used.

use std::sync::Arc;
use std::time::Duration;

use rerun_safe::cache_resource;

use super::Log;
use crate::scripts::scenario::{Observe, Outcome, Scenario};

/// So much faster goes the clock than that of the recording, and so much longer are the times here: how long the machine
/// takes for a run does not count.
const FAST: f64 = 1_000.0;

/// A literal would not compile.
const NEGATIVE: f64 = -1.0;

/// Writes a counterpart: a function with this `ttl`, asked twice in each run.
macro_rules! asked_twice {
    ($($name:ident: $ttl:expr;)*) => { $(
        pub(super) fn $name(scenario: Scenario) -> Outcome {
            #[cache_resource(ttl = $ttl)]
            fn get(_run: u64, _calls: &Log) -> Arc<Vec<u64>> {
                _calls.note(_run);
                Arc::new(vec![_run])
            }
            let calls = Log::default();
            scenario.play(move |st| {
                st.see("value", get(st.number(), &calls));
                st.see("again", get(st.number(), &calls));
                st.see("calls", calls.read());
            })
        }
    )* };
}

asked_twice! {
    one_hour: "1h";
    seconds_90: "90s";
    one_day: "1d";
    days: "1.5 days";
    hour_and_seconds: "1h23s";
    ten_seconds: "10 seconds";
    timedelta: Duration::from_secs(30);
    none: None::<Duration>;
    infinity: f64::INFINITY;
    nan: f64::NAN;
    zero: "0s";
    negative: NEGATIVE;
    half: 0.5;
}

pub(super) fn boundary(scenario: Scenario) -> Outcome {
    #[cache_resource(ttl = 10_000)]
    fn get(_run: u64, _calls: &Log) -> Arc<Vec<u64>> {
        _calls.note(_run);
        Arc::new(vec![_run])
    }
    let calls = Log::default();
    scenario.clock(FAST).play(move |st| {
        st.see("value", get(st.number(), &calls));
        st.see("calls", calls.read());
    })
}
