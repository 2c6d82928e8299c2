//! Callbacks of widgets whose options are members, and settings that are none.

use std::sync::Arc;

use rerun_safe::{EnumCoercion, Multiselect, Options, Picked, Run, Selectbox};
use serde_json::{Value, json};

use crate::scripts::scenario::{Observe, Outcome, Scenario, absent};
use crate::scripts::types::Color;

type Log = Vec<Value>;

fn log(st: &Run) -> Arc<Log> {
    st.session_state().get_or_insert_with("log", Log::new)
}

fn write(st: &Run, entry: Value) {
    let mut entries = (*log(st)).clone();
    entries.push(entry);
    st.session_state().set("log", entries).unwrap();
}

const ON_DATA: &str = "a change of class is no change of data: the callback is called when somebody selects something";

pub(super) fn fires_without_change(scenario: Scenario) -> Outcome {
    let ours = |run: u64| match run {
        3 | 4 => json!([]),
        5 | 6 => json!([["s", 4]]),
        _ => json!([["s", 4], ["e", 6]]),
    };
    scenario
        .differs("log", 3.., ON_DATA, move |seen| ours(seen.run))
        .play(|st| {
            let class = st.define::<Color>();
            let made_in = st.number();
            let callback = |name: &'static str| move |st: &mut Run| write(st, json!([name, made_in]));
            let member = Selectbox::new("e", Options::members(&class))
                .key("e")
                .on_change(callback("e"))
                .show(st);
            st.see("enum", member);
            let text = Selectbox::new("s", ["a", "b"])
                .key("s")
                .on_change(callback("s"))
                .show(st);
            st.see("str", text);
            let entries = log(st);
            st.see("log", entries);
        })
}

pub(super) fn fires_without_change_multiselect(scenario: Scenario) -> Outcome {
    let ours = |run: u64| match run {
        5 | 6 => json!([["e", 3]]),
        _ => json!([["e", 3], ["e", 6]]),
    };
    scenario
        .differs("log", 5.., ON_DATA, move |seen| ours(seen.run))
        .play(|st| {
            let class = st.define::<Color>();
            let made_in = st.number();
            let members = Multiselect::new("e", Options::members(&class))
                .key("e")
                .on_change(move |st| write(st, json!(["e", made_in])))
                .show(st);
            st.see("enum", members);
            let entries = log(st);
            st.see("log", entries);
        })
}

pub(super) fn sees_its_own_run(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        let made_in = st.number();
        let value = Selectbox::new("w", Options::members(&class))
            .key("k")
            .on_change(move |st| {
                let value = st.session_state().get::<Picked<Color>>("k").unwrap();
                write(st, json!([made_in, value.is_instance(&class)]));
            })
            .show(st);
        st.see("value", value);
        let entries = log(st);
        st.see("log", entries);
    })
}

/// A wrong setting is an error before anything runs.
pub(super) fn invalid_setting(scenario: Scenario) -> Outcome {
    const AT_ONCE: &str =
        "a wrong setting is an error when it is read, not at the first stale member, which may be weeks later";
    let setting = scenario
        .setting()
        .as_str()
        .map_or_else(|| scenario.setting().to_string(), str::to_owned);
    scenario
        .differs("exceptions", ..2, AT_ONCE, |_| json!(["StreamlitValueError"]))
        .differs("value", ..2, AT_ONCE, |_| absent())
        .differs("before", .., AT_ONCE, |_| absent())
        .differs("after", ..2, AT_ONCE, |_| absent())
        .answers(move |index, _| match setting.parse::<EnumCoercion>() {
            Ok(policy) => json!({"run": index + 1, "policy": policy.to_string()}),
            Err(error) => {
                assert!(error.to_string().contains(&setting), "{error}");
                json!({"run": index + 1, "exceptions": ["StreamlitValueError"]})
            }
        })
}
