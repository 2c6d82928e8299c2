//! The group `cache`: what of `st.cache_resource` has a meaning in Rust.
//!
//! The log of a script is an argument whose name begins with an underscore, and so no part of the key.

mod flight;
mod key;
mod ttl;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use rerun_safe::{Class, Instance, cache_resource};
use serde_json::Value;

use super::scenario::{Observe, Outcome, Recorded, Scenario, exception};

scenarios! {
    key::args => { cache_resource_args = "cache/resource/args" }
    key::custom_args_across_runs => { cache_resource_custom_args_across_runs = "cache/resource/custom_args_across_runs" }
    key::enum_args_collide => { cache_resource_enum_args_collide = "cache/resource/enum_args_collide" }
    class_edited => { cache_resource_class_edited = "cache/resource/class_edited" }
    ttl::boundary => { cache_resource_ttl_boundary = "cache/resource/ttl_boundary" }
    ttl::zero => { cache_resource_ttl_format_0 = "cache/resource/ttl_format/0" }
    ttl::negative => { cache_resource_ttl_format_1 = "cache/resource/ttl_format/-1" }
    ttl::half => { cache_resource_ttl_format_0_5 = "cache/resource/ttl_format/0.5" }
    ttl::one_hour => { cache_resource_ttl_format_1h = "cache/resource/ttl_format/\"1h\"" }
    ttl::seconds_90 => { cache_resource_ttl_format_90s = "cache/resource/ttl_format/\"90s\"" }
    ttl::one_day => { cache_resource_ttl_format_1d = "cache/resource/ttl_format/\"1d\"" }
    ttl::days => { cache_resource_ttl_format_1_5_days = "cache/resource/ttl_format/\"1.5 days\"" }
    ttl::hour_and_seconds => { cache_resource_ttl_format_1h23s = "cache/resource/ttl_format/\"1h23s\"" }
    ttl::ten_seconds => { cache_resource_ttl_format_10_seconds = "cache/resource/ttl_format/\"10 seconds\"" }
    ttl::timedelta => {
        cache_resource_ttl_format___import___datetime_timedelta_seconds_30 =
            "cache/resource/ttl_format/__import__('datetime').timedelta(seconds=30)"
    }
    ttl::none => { cache_resource_ttl_format_None = "cache/resource/ttl_format/None" }
    ttl::infinity => { cache_resource_ttl_format_float_inf = "cache/resource/ttl_format/float('inf')" }
    ttl::nan => { cache_resource_ttl_format_float_nan = "cache/resource/ttl_format/float('nan')" }
    clear => { cache_resource_clear = "cache/resource/clear" }
    validate => { cache_resource_validate = "cache/resource/validate" }
    validate_raises => { cache_resource_validate_raises = "cache/resource/validate_raises" }
    validate_truthy => { cache_resource_validate_truthy = "cache/resource/validate_truthy" }
    exception_not_cached => { cache_resource_exception_not_cached = "cache/resource/exception_not_cached" }
    none_is_cached => { cache_resource_none_is_cached = "cache/resource/none_is_cached" }
    mutation_is_shared => { cache_resource_mutation_is_shared = "cache/resource/mutation_is_shared" }
    recursion_args => { cache_resource_recursion_args = "cache/resource/recursion_args" }
    key::nested_functions_share => { cache_resource_nested_functions_share = "cache/resource/nested_functions_share" }
    key::lambdas => { cache_resource_lambdas = "cache/resource/lambdas" }
    key::globals_are_not_in_the_key => {
        cache_resource_globals_are_not_in_the_key = "cache/resource/globals_are_not_in_the_key"
    }
    module_function => { cache_resource_module_function = "cache/resource/module_function" }
    flight::single_flight => { cache_resource_single_flight = "cache/resource/single_flight" }
    flight::single_flight_exceptions => {
        cache_resource_single_flight_exceptions = "cache/resource/single_flight_exceptions"
    }
}

/// What was called or released, in order.
#[derive(Clone, Default)]
pub(super) struct Log(Arc<Mutex<Vec<Value>>>);

impl Log {
    pub(super) fn note(&self, entry: impl Recorded) {
        self.entries().push(entry.recorded());
    }

    pub(super) fn read(&self) -> Vec<Value> {
        self.entries().clone()
    }

    fn entries(&self) -> std::sync::MutexGuard<'_, Vec<Value>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An edit of the class is seen by the script, and not by what is cached.
fn class_edited(scenario: Scenario) -> Outcome {
    struct R {
        made_in: u64,
        version: i32,
    }
    #[cache_resource]
    fn get(_class: Class<R>, _made: (u64, i32), _log: &Log) -> Arc<Instance<R>> {
        let (made_in, version) = _made;
        _log.note(made_in);
        Arc::new(_class.instance(R { made_in, version }))
    }
    let log = Log::default();
    scenario.play(move |st| {
        let class = st.define::<R>();
        let version = if st.number() == 1 { 1 } else { 2 };
        let r = get(class, (st.number(), version), &log);
        st.see("made_in", r.made_in);
        st.see("version", r.version);
        st.see("current_version", version);
        st.see("calls", log.read());
    })
}

/// A value with the log of those that are released.
struct Logged<T>(T, Log);

impl<T: Recorded> Logged<T> {
    fn release(&self) {
        self.1.note(self.0.recorded());
    }
}

fn clear(scenario: Scenario) -> Outcome {
    #[cache_resource(on_release = Logged::release)]
    fn get(key: &'static str, _calls: &Log, _released: &Log) -> Arc<Logged<&'static str>> {
        _calls.note(key);
        Arc::new(Logged(key, _released.clone()))
    }
    let [calls, released] = [Log::default(), Log::default()];
    scenario.play(move |st| {
        let get = |key| drop(get(key, &calls, &released));
        get("a");
        get("b");
        get_clear_for("a");
        st.see("after_clear_one", released.read());
        get("a");
        get("b");
        st.see("calls_1", calls.read());
        // The two go in the order in which they were kept, whichever that is here: both orders are right.
        get_clear();
        let mut all = released.read();
        all[1..].sort_by_key(Value::to_string);
        st.see("after_clear_fn", all.clone());
        get("a");
        st.see("calls_2", calls.read());
        st.app().clear_resources();
        all.extend(released.read().split_off(3));
        st.see("after_clear_all", all);
        get("a");
        st.see("calls_3", calls.read());
        get_clear_for("zzz");
        st.see("clear_unknown_key", Value::Null);
    })
}

fn validate(scenario: Scenario) -> Outcome {
    struct Checked {
        ok: Mutex<bool>,
        n: u64,
        released: Log,
    }
    fn is_ok(value: &Checked) -> bool {
        *value.ok.lock().unwrap()
    }
    fn release(value: &Checked) {
        value.released.note(value.n);
    }
    #[cache_resource(validate = is_ok, on_release = release)]
    fn get(_run: u64, _calls: &Log, _released: &Log) -> Arc<Checked> {
        _calls.note(_run);
        Arc::new(Checked {
            ok: Mutex::new(true),
            n: _run,
            released: _released.clone(),
        })
    }
    let [calls, released] = [Log::default(), Log::default()];
    scenario.play(move |st| {
        let value = get(st.number(), &calls, &released);
        st.see("n", value.n);
        st.see("calls", calls.read());
        st.see("released", released.read());
        if st.number() == 2 {
            *value.ok.lock().unwrap() = false;
        }
    })
}

fn validate_raises(scenario: Scenario) -> Outcome {
    #[cache_resource(validate = |_| panic!("ZeroDivisionError"))]
    fn get(_run: u64, _calls: &Log) -> Arc<u64> {
        _calls.note(_run);
        Arc::new(_run)
    }
    let calls = Log::default();
    scenario.play(move |st| {
        let value = catch_unwind(AssertUnwindSafe(|| get(st.number(), &calls)));
        let value = value.map_or_else(
            |panic| exception(panic.downcast_ref::<&str>().unwrap()),
            |value| value.recorded(),
        );
        st.see("value", value);
        st.see("calls", calls.read());
    })
}

fn validate_truthy(scenario: Scenario) -> Outcome {
    #[cache_resource(validate = |value: &Vec<i32>| !value.is_empty())]
    fn get(_run: u64, _calls: &Log) -> Arc<Vec<i32>> {
        _calls.note(_run);
        Arc::new(if _run < 3 { vec![] } else { vec![1] })
    }
    let calls = Log::default();
    scenario.play(move |st| {
        st.see("value", get(st.number(), &calls));
        st.see("calls", calls.read());
    })
}

fn exception_not_cached(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get(_run: u64, _calls: &Log) -> Result<Arc<u64>, &'static str> {
        _calls.note(_run);
        if _run < 3 {
            Err("ValueError")
        } else {
            Ok(Arc::new(_run))
        }
    }
    let calls = Log::default();
    scenario.play(move |st| {
        for name in ["value", "again"] {
            let value = get(st.number(), &calls);
            st.see(name, value.map_or_else(exception, |value| value.recorded()));
        }
        st.see("calls", calls.read());
    })
}

fn none_is_cached(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get(_run: u64, _calls: &Log) -> Arc<Option<u64>> {
        _calls.note(_run);
        Arc::new(None)
    }
    let calls = Log::default();
    scenario.play(move |st| {
        st.see("value", get(st.number(), &calls));
        st.see("calls", calls.read());
    })
}

fn mutation_is_shared(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get() -> Arc<Mutex<Vec<u64>>> {
        Arc::default()
    }
    scenario.play(|st| {
        get().lock().unwrap().push(st.number());
        let value = get().lock().unwrap().clone();
        st.see("value", value);
    })
}

fn recursion_args(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn factorial(n: u64, _calls: &Log) -> Arc<u64> {
        _calls.note(n);
        Arc::new(if n < 2 { 1 } else { n * *factorial(n - 1, _calls) })
    }
    let calls = Log::default();
    scenario.play(move |st| {
        st.see("value", factorial(5, &calls));
        st.see("again", factorial(5, &calls));
        st.see("calls", calls.read());
    })
}

/// A class of a module stays the class of what is cached.
fn module_function(scenario: Scenario) -> Outcome {
    struct R {
        made: usize,
    }
    #[cache_resource]
    fn get(_class: Class<R>, url: &str, _made: &Log) -> Arc<Instance<R>> {
        let made = _made.read().len();
        _made.note(url.to_owned());
        Arc::new(_class.instance(R { made }))
    }
    let made = Log::default();
    scenario.play(move |st| {
        let class = st.import::<R>("cmod");
        let r = get(class, "u", &made);
        st.see("isinstance", class.is_instance(&*r));
        st.see("made", r.made);
    })
}
