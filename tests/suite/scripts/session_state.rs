//! The group `session-state`.

use rerun_safe::{Multiselect, Pills, Radio, Run, SegmentedControl, SelectSlider, Selectbox, StateError};
use serde_json::{Value, json};

use super::scenario::{Observe, Outcome, Recorded, Scenario, exception, tuple};

scenarios! {
    errors => { session_state_errors = "session_state/errors" }
    basics => { session_state_basics = "session_state/basics" }
    clear => { session_state_clear = "session_state/clear" }
    set_after_widget => { session_state_set_after_widget = "session_state/set_after_widget" }
    set_before_invalid => {
        session_state_set_before_widget_invalid = "session_state/set_before_widget_invalid",
        session_state_set_before_multiselect_invalid = "session_state/set_before_multiselect_invalid",
        session_state_set_before_select_slider_invalid = "session_state/set_before_select_slider_invalid",
        session_state_set_before_radio_invalid = "session_state/set_before_radio_invalid",
        session_state_set_before_segmented_control_invalid = "session_state/set_before_segmented_control_invalid",
        session_state_set_before_pills_multi_invalid = "session_state/set_before_pills_multi_invalid",
    }
    reserved_widget_key => { session_state_reserved_widget_key = "session_state/reserved_widget_key" }
    key_none_string => { session_state_key_none_string = "session_state/key_none_string" }
    delete_widget_key_resets => {
        session_state_delete_widget_key_resets = "session_state/delete_widget_key_resets"
    }
    callback_order => { session_state_callback_order = "session_state/callback_order" }
    write_in_callback => { session_state_write_in_callback = "session_state/write_in_callback" }
}

/// What an operation without a value gives.
fn done(result: Result<(), StateError>) -> Result<Value, StateError> {
    result.map(|()| Value::Null)
}

fn errors(scenario: Scenario) -> Outcome {
    const KEYS_ARE_CHECKED: &str = "`contains` only answers: nothing is stored under a key that cannot be";
    scenario
        .differs("contains_reserved", .., KEYS_ARE_CHECKED, |_| json!(false))
        .differs("contains_empty", .., KEYS_ARE_CHECKED, |_| json!(false))
        .differs(
            "getattr_missing",
            ..,
            "there is one way to ask, which fails in one way",
            |_| exception("KeyError"),
        )
        .differs(
            "delattr_missing",
            ..,
            "there is one way to ask, which fails in one way",
            |_| exception("KeyError"),
        )
        .play(|st| {
            let state = st.session_state();
            let get = |key| state.get::<i32>(key);
            let get_or = |key, value| match get(key) {
                Err(StateError::Missing { .. }) => Ok(value),
                other => other.map(|value| *value),
            };
            let pop = |key| get(key).and_then(|value| state.remove(key).map(|()| value));
            let missing = get("nope").map(|value| *value);
            let seen = [
                ("getitem_missing", missing.recorded()),
                ("getattr_missing", missing.recorded()),
                ("get_missing", get("nope").ok().recorded()),
                ("get_default", get_or("nope", 3).recorded()),
                ("del_missing", done(state.remove("nope")).recorded()),
                ("delattr_missing", done(state.remove("nope")).recorded()),
                ("pop_missing", pop("nope").recorded()),
                ("pop_missing_default", get_or("nope", 4).recorded()),
                ("get_empty_key", get("").recorded()),
                ("set_empty_key", done(state.set("", 1)).recorded()),
                ("get_reserved", get("$$ID-abc").recorded()),
                ("set_reserved", done(state.set("$$ID-abc", 1)).recorded()),
                ("del_reserved", done(state.remove("$$ID-abc")).recorded()),
                ("set_reserved_prefix_only", done(state.set("$$ID", 1)).recorded()),
                ("set_dollar_other", done(state.set("$$OTHER", 1)).recorded()),
                ("contains_missing", state.contains("nope").recorded()),
                ("contains_reserved", state.contains("$$ID-abc").recorded()),
                ("contains_empty", state.contains("").recorded()),
            ];
            for (name, value) in seen {
                st.see(name, value);
            }
        })
}

/// A key is a text: the numbers and `None` of the recording are spelled out.
fn basics(scenario: Scenario) -> Outcome {
    use std::sync::{Arc, Mutex};
    scenario.play(|st| {
        let run = st.number();
        let state = st.session_state();
        state.set("_run", run).unwrap();
        if run == 1 {
            state.set("a", 1).unwrap();
            state.set("b", 2).unwrap();
            state.set("7", "int key").unwrap();
        }
        let int = |key| *state.get::<i32>(key).unwrap();
        let text = |key| *state.get::<&'static str>(key).unwrap();
        let list = || state.get::<Mutex<Vec<u64>>>("lst").unwrap();
        let value_of = |key: &str| {
            let int = state.get::<i32>(key).map(|value| value.recorded());
            int.or_else(|_| state.get::<u64>(key).map(|value| value.recorded()))
                .or_else(|_| state.get::<&'static str>(key).map(|value| value.recorded()))
                .or_else(|_| {
                    state
                        .get::<Mutex<Vec<u64>>>(key)
                        .map(|value| value.lock().unwrap().recorded())
                })
                .or_else(|_| state.get::<()>(key).map(|_| Value::Null))
                .unwrap()
        };
        let keys = state.keys();
        let mut seen = vec![
            ("a", tuple([int("a"), int("a")])),
            (
                "int_key_as_str",
                tuple([
                    json!(text("7")),
                    json!(text("7")),
                    json!(state.contains("7")),
                    json!(state.contains("7")),
                ]),
            ),
            ("keys_sorted", keys.recorded()),
            ("len", state.len().recorded()),
            ("setdefault_existing", state.get_or_insert_with("a", || 99).recorded()),
            ("setdefault_new", state.get_or_insert_with("c", || 99).recorded()),
        ];
        state.set("d", 4).unwrap();
        seen.push(("update", done(state.set("e", 5)).recorded()));
        seen.push(("pop", int("d").recorded()));
        state.remove("d").unwrap();
        seen.push(("after_pop", state.contains("d").recorded()));
        state.set("1.5", "f").unwrap();
        state.set("None", "n").unwrap();
        state.set("items", 1).unwrap();
        state.set("n", ()).unwrap();
        state.remove("e").unwrap();
        let first = state.get_or_insert_with("lst", || Mutex::new(Vec::<u64>::new()));
        seen.extend([
            ("float_key", text("1.5").recorded()),
            ("none_key", text("None").recorded()),
            (
                "attr_named_items",
                tuple([json!(!state.keys().is_empty()), json!(int("items"))]),
            ),
            ("value_none", tuple([value_of("n"), json!(state.contains("n"))])),
            ("after_del", state.contains("e").recorded()),
            ("same_object", Arc::ptr_eq(&first, &list()).recorded()),
        ]);
        list().lock().unwrap().push(run);
        // The recording writes the values down after the run, when the list had one more.
        let items = keys
            .iter()
            .map(|key| tuple([json!(key), value_of(key)]))
            .collect::<Vec<_>>();
        seen.push(("to_dict_sorted", items.recorded()));
        seen.push(("mutation_persists", list().lock().unwrap().recorded()));
        for (name, value) in seen {
            st.see(name, value);
        }
    })
}

fn clear(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let state = st.session_state();
        match st.number() {
            1 => {
                state.set("a", 1).unwrap();
                state.set("b", 2).unwrap();
            }
            2 => state.clear(),
            _ => {}
        }
        state.set("_run", st.number()).unwrap();
        let keys = state.keys();
        st.see("keys", keys);
    })
}

fn set_after_widget(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        Selectbox::new("w", ["a", "b"]).key("k").show(st);
        let set = done(st.session_state().set("k", "b"));
        st.see("set", set.clone());
        st.see("set_attr", set);
        let removed = done(st.session_state().remove("k"));
        st.see("del", removed);
        let left = st.session_state().contains("k");
        st.see("contains_after_del", left);
    })
}

/// The widget is told by the name of the scenario; some of them also look at the state.
fn set_before_invalid(scenario: Scenario) -> Outcome {
    let widget = scenario.part(1);
    let many = widget.contains("multi");
    let widget = widget
        .trim_start_matches("set_before_")
        .trim_end_matches("_invalid")
        .to_owned();
    scenario.play(move |st: &mut Run| {
        if st.number() == 2 && many {
            st.session_state().set("k", vec!["a", "zzz"]).unwrap();
        } else if st.number() == 2 {
            st.session_state().set("k", "zzz").unwrap();
        }
        let options = ["a", "b", "c"];
        let value = match widget.as_str() {
            "widget" => Selectbox::new("w", options).index(1).key("k").show(st).recorded(),
            "multiselect" => Multiselect::new("w", options).key("k").show(st).recorded(),
            "select_slider" => SelectSlider::new("w", options).key("k").show(st).recorded(),
            "radio" => Radio::new("w", options).key("k").show(st).recorded(),
            "segmented_control" => SegmentedControl::new("w", options).key("k").show(st).recorded(),
            "pills_multi" => Pills::new("w", options).multi().key("k").show(st).recorded(),
            other => panic!("no widget {other}"),
        };
        st.see("value", value);
        if !matches!(widget.as_str(), "multiselect" | "select_slider") {
            let state = st.session_state();
            let state = if many {
                state.get::<Vec<rerun_safe::Picked<&'static str>>>("k").recorded()
            } else {
                state.get::<Option<rerun_safe::Picked<&'static str>>>("k").recorded()
            };
            st.see("state", state);
        }
    })
}

/// A widget that is refused has no value, and the reason stands in the report.
fn reserved_widget_key(scenario: Scenario) -> Outcome {
    const REPORTED: &str = "a widget that cannot be shown returns nothing, and the report of the run says why";
    scenario
        .differs("reserved", .., REPORTED, |_| Value::Null)
        .differs("empty", .., REPORTED, |_| Value::Null)
        .differs("exceptions", .., REPORTED, |_| {
            json!(["StreamlitAPIException", "StreamlitValueError"])
        })
        .play(|st| {
            let reserved = Selectbox::new("w", ["a"]).key("$$ID-x").show(st);
            st.see("reserved", reserved);
            let empty = Selectbox::new("w", ["a"]).key("").show(st);
            st.see("empty", empty);
            Selectbox::new("w2", ["a"]).key("5").show(st);
            let of_five = st.session_state().get::<&'static str>("5");
            st.see("int", of_five);
        })
}

fn key_none_string(scenario: Scenario) -> Outcome {
    scenario
        .differs(
            "state",
            ..,
            "`None` is a name as any other: the widget has a key",
            |_| json!("a"),
        )
        .play(|st| {
            let value = Selectbox::new("w", ["a", "b"]).key("None").show(st);
            st.see("value", value);
            let state = st.session_state().get::<&'static str>("None");
            st.see("state", state);
        })
}

fn delete_widget_key_resets(scenario: Scenario) -> Outcome {
    scenario
        .differs("value", 4.., "what was reset stays so: the browser is told", |_| {
            json!("a")
        })
        .play(|st| {
            if st.number() == 3 {
                st.session_state().remove("k").unwrap();
            }
            let value = Selectbox::new("w", ["a", "b"]).key("k").show(st);
            st.see("value", value);
        })
}

/// What was logged so far, each as a list of its parts.
fn log(st: &Run, entry: Value) -> Vec<Value> {
    let mut log = st
        .session_state()
        .get::<Vec<Value>>("log")
        .map(|log| (*log).clone())
        .unwrap_or_default();
    log.push(entry);
    st.session_state().set("log", log.clone()).unwrap();
    log
}

fn callback_order(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let entries = log(st, json!(["body", st.number()]));
        Selectbox::new("w", ["a", "b"])
            .key("k")
            .on_change(|st| {
                let value = st.session_state().get::<&'static str>("k").unwrap();
                log(st, json!(["callback", "x", *value]));
            })
            .show(st);
        st.see("log", entries);
    })
}

fn write_in_callback(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let value = Selectbox::new("w", ["a", "b", "c"])
            .key("k")
            .on_change(|st| st.session_state().set("k", "c").unwrap())
            .show(st);
        st.see("value", value);
    })
}
