//! What makes two calls the same.

use std::sync::Arc;

use rerun_safe::{CoercibleEnum, ErasedRerun, RerunEq, cache_resource};
use serde_json::json;

use super::Log;
use crate::scripts::scenario::{Observe, Outcome, Scenario};
use crate::scripts::types::P;

/// What makes two calls the same; the macro makes a function for each type of argument.
pub(super) fn args(scenario: Scenario) -> Outcome {
    macro_rules! same {
        ($ty:ty: $left:expr, $right:expr) => {{
            #[cache_resource]
            fn get(value: $ty, _log: &Log) -> Arc<u8> {
                let _ = value;
                _log.note(true);
                Arc::new(1)
            }
            |log: &Log| Arc::ptr_eq(&get($left, log), &get($right, log))
        }};
    }
    const ONE_TYPE: &str = "an argument has one type, and two numbers of one value are one";
    scenario
        .differs(
            "default_spelled_out",
            ..,
            "arguments have no defaults: every call spells them out",
            |_| json!(true),
        )
        .differs("kw_order", .., "arguments have no keywords, and one order", |_| {
            json!(true)
        })
        .differs(
            "dict_order",
            ..,
            "a map has no order: the same entries are the same data",
            |_| json!(true),
        )
        .differs("zero_negzero", .., "0.0 and -0.0 are the same number", |_| json!(true))
        .differs("int_float", .., ONE_TYPE, |_| json!(true))
        .differs(
            "list_tuple",
            ..,
            "a list and a tuple of the same elements are the same sequence",
            |_| json!(true),
        )
        .differs("calls", .., "as many as there are arguments of other data", |_| {
            json!(19)
        })
        .play(|st| {
            use std::collections::{BTreeMap, BTreeSet};
            type Any<'a> = &'a dyn ErasedRerun;
            let log = Log::default();
            let map = |entries: [(&'static str, i32); 2]| BTreeMap::from(entries);
            let seen = [
                ("same_positional_keyword", same!(&str: "u", "u")(&log)),
                ("default_spelled_out", same!((&str, i32): ("u", 1), ("u", 1))(&log)),
                ("other_arg", same!(&str: "u", "v")(&log)),
                ("kw_order", same!((&str, i32, i32): ("u", 2, 1), ("u", 2, 1))(&log)),
                ("kwonly", same!((&str, i32): ("u", 1), ("u", 2))(&log)),
                ("int_float", same!(Any<'_>: &1_i32, &1.0_f64)(&log)),
                ("int_bool", same!(Any<'_>: &1_i32, &true)(&log)),
                ("str_bytes", same!(Any<'_>: &"a", &b"a")(&log)),
                ("list_tuple", same!(Any<'_>: &vec![1, 2], &(1, 2))(&log)),
                (
                    "dict_order",
                    same!(Any<'_>: &map([("a", 1), ("b", 2)]), &map([("b", 2), ("a", 1)]))(&log),
                ),
                ("none_false", same!(Any<'_>: &None::<bool>, &false)(&log)),
                ("zero_negzero", same!(f64: 0.0, -0.0)(&log)),
                ("nan_nan", same!(f64: f64::NAN, f64::NAN)(&log)),
                (
                    "set",
                    same!(BTreeSet<i32>: BTreeSet::from([1, 2]), BTreeSet::from([2, 1]))(&log),
                ),
            ];
            for (name, same) in seen {
                st.see(name, same);
            }
            st.see("calls", log.read().len());
        })
}

#[derive(RerunEq, CoercibleEnum)]
#[rerun(rename_all = "UPPERCASE")]
enum C {
    Red = 1,
}

/// Arguments of a class that is defined anew are the same data. A class itself is an argument by its name.
pub(super) fn custom_args_across_runs(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get(value: &dyn ErasedRerun, kind: &str, _run: u64, _log: &Log) -> Arc<Vec<u64>> {
        let _ = (value, kind);
        _log.note(_run);
        Arc::new(vec![_run])
    }
    let log = Log::default();
    scenario.play(move |st| {
        let class = st.define::<P>();
        let p = |x| class.instance(P { x });
        let arguments: [(&str, &dyn ErasedRerun); 6] = [
            ("enum", &C::Red),
            ("int_enum", &1),
            ("dataclass", &p(1)),
            ("frozen", &p(1)),
            ("class", &class.name()),
            ("list_of_dataclasses", &[p(1), p(2)]),
        ];
        for (kind, argument) in arguments {
            let value = get(argument, kind, st.number(), &log);
            st.see(kind, value);
        }
        st.see("calls", log.read());
    })
}

/// Two enums of one name, whose members of one name have other values. A member is the variant that it is, here too.
pub(super) fn enum_args_collide(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get(member: &dyn ErasedRerun, _value: i32) -> Arc<Vec<i32>> {
        let _ = member;
        Arc::new(vec![_value])
    }
    mod other {
        #[derive(rerun_safe::RerunEq)]
        #[rerun(rename_all = "UPPERCASE")]
        pub(super) enum C {
            Red = 2,
        }
    }
    scenario.play(|st| {
        st.see("a", get(&C::Red, 1));
        st.see("b", get(&other::C::Red, 2));
    })
}

/// A function that a function makes: its variables are no arguments, and so no part of the key.
pub(super) fn nested_functions_share(scenario: Scenario) -> Outcome {
    fn make(n: i32) -> impl Fn() -> Arc<i32> {
        #[cache_resource]
        fn get(_n: i32) -> Arc<i32> {
            Arc::new(_n)
        }
        move || get(n)
    }
    scenario.play(|st| {
        st.see("one", make(1)());
        st.see("two", make(2)());
    })
}

/// Functions without a name of their own, in one function: each stands in another block.
pub(super) fn lambdas(scenario: Scenario) -> Outcome {
    macro_rules! cached {
        ($value:literal) => {{
            #[cache_resource]
            fn lambda() -> Arc<String> {
                Arc::new($value.to_owned())
            }
            lambda
        }};
    }
    scenario
        .differs(
            "b",
            ..,
            "two functions never share a cache, wherever they stand",
            |_| json!("b"),
        )
        .play(|st| {
            let (a, b) = (cached!("a"), cached!("b"));
            st.see("a", a());
            st.see("b", b());
            st.see("c", cached!("c")());
        })
}

pub(super) fn globals_are_not_in_the_key(scenario: Scenario) -> Outcome {
    #[cache_resource]
    fn get(_setting: u64) -> Arc<u64> {
        Arc::new(_setting)
    }
    scenario.play(|st| {
        let value = get(st.number());
        st.see("value", value);
    })
}
