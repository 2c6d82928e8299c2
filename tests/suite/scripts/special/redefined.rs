//! Options whose type is another in a later run.

use rerun_safe::{Options, Run, Selectbox};
use serde_json::{Value, json};

use crate::scripts::scenario::{Observe, Outcome, Scenario};
use crate::scripts::types::Color;

/// Shows the members.
fn members(st: &mut Run) {
    let class = st.define::<Color>();
    let value = Selectbox::new("w", Options::members(&class)).key("k").show(st);
    st.see("value", value);
}

const STALE: &str =
    "an option that has another type now comes back as stale, with its class and label, and is no exception";

pub(super) fn enum_to_strings(scenario: Scenario) -> Outcome {
    scenario
        .differs("value", 2.., STALE, |seen| match seen.run {
            2 => json!({"$stale": "Color.GREEN", "gen": 1}),
            _ => json!("Color.GREEN"),
        })
        .differs("exceptions", 2.., STALE, |_| json!([]))
        .play(|st| {
            if st.number() == 1 {
                return members(st);
            }
            let value = Selectbox::new("w", ["Color.RED", "Color.GREEN"]).key("k").show(st);
            st.see("value", value);
        })
}

pub(super) fn enum_to_ints(scenario: Scenario) -> Outcome {
    const RESET: &str = "no option of today has its label: the selection is reset and reported, and is no exception";
    scenario
        .differs("value", 2.., RESET, |_| json!(1))
        .differs("exceptions", 2.., RESET, |_| json!([]))
        .play(|st| {
            if st.number() == 1 {
                return members(st);
            }
            let value = Selectbox::new("w", [1, 2]).key("k").show(st);
            st.see("value", value);
        })
}

pub(super) fn enum_to_empty(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        if st.number() == 1 {
            return members(st);
        }
        let value = Selectbox::new("w", Vec::<&'static str>::new()).key("k").show(st);
        st.see("value", value.map_or(Value::Null, |_| json!("an option of no options")));
    })
}

/// The type of the value, which the type of the options no longer tells.
fn type_of(value: &rerun_safe::Picked<impl Sized>) -> &'static str {
    value.class().name().trim_start_matches('&')
}

pub(super) fn strings_to_enum(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        if st.number() == 1 {
            let value = Selectbox::new("w", ["Color.RED", "Color.GREEN"])
                .key("k")
                .show(st)
                .unwrap();
            st.see("type", type_of(&value));
            return st.see("value", value);
        }
        let class = st.define::<Color>();
        let value = Selectbox::new("w", Options::members(&class)).key("k").show(st).unwrap();
        st.see("type", type_of(&value));
        st.see("value", value);
    })
}

pub(super) fn options_shrink_to_subset(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        if st.number() == 1 {
            return members(st);
        }
        let class = st.define::<Color>();
        let options = Options::some_members(&class, [Color::Red, Color::Blue]);
        let value = Selectbox::new("w", options).key("k").show(st);
        st.see("value", value);
    })
}
