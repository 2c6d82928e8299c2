//! The group `unit-maybe-coerce`: what becomes of a value that a widget holds, among the options of today.
//!
//! The function of the recording is called by every widget. Here the widget is called: the value, made in an earlier run, is
//! assigned to its key. A widget of ours then also asks whether the value is an option, which the function does not; where
//! that matters, it is said.

use rerun_safe::{Instance, Multiselect, Options, Picked, Run, SelectSlider, Selectbox};
use serde_json::{Value, json};

use super::scenario::{Observe, Outcome, Recorded, Scenario, absent};
use super::types::{Color, Mixed};

scenarios! {
    class_options => {
        unit_maybe_class_options = "unit/maybe/class_options",
        unit_maybe_list_options = "unit/maybe/list_options",
        unit_maybe_class_options_nameOnly = "unit/maybe/class_options/nameOnly",
    }
    class_options_off => { unit_maybe_class_options_off = "unit/maybe/class_options/off" }
    mixed => {
        unit_maybe_list_mixed_classes = "unit/maybe/list_mixed_classes",
        unit_maybe_list_enum_and_str = "unit/maybe/list_enum_and_str",
    }
    list_mixed_old_new => { unit_maybe_list_mixed_old_new = "unit/maybe/list_mixed_old_new" }
    list_empty => { unit_maybe_list_empty = "unit/maybe/list_empty" }
    list_plain => {
        unit_maybe_list_ints = "unit/maybe/list_ints",
        unit_maybe_list_strs = "unit/maybe/list_strs",
    }
    list_ints_opt_empty => { unit_maybe_list_ints_opt_empty = "unit/maybe/list_ints_opt_empty" }
    value_none => { unit_maybe_value_none = "unit/maybe/value_none" }
    value_int => { unit_maybe_value_int = "unit/maybe/value_int" }
    value_str => { unit_maybe_value_str = "unit/maybe/value_str" }
    already_current => { unit_maybe_already_current = "unit/maybe/already_current" }
    seq_list => {
        unit_maybe_seq_list_nameOnly = "unit/maybe/seq_list/nameOnly",
        unit_maybe_seq_list_nameAndValue = "unit/maybe/seq_list/nameAndValue",
    }
    seq_tuple => { unit_maybe_seq_tuple = "unit/maybe/seq_tuple" }
    seq_empty_ints => { unit_maybe_seq_empty_ints = "unit/maybe/seq_empty_ints" }
    seq_none_inside => { unit_maybe_seq_none_inside = "unit/maybe/seq_none_inside" }
    seq_old_and_new => { unit_maybe_seq_old_and_new = "unit/maybe/seq_old_and_new" }
    seq_two_classes => { unit_maybe_seq_two_classes = "unit/maybe/seq_two_classes" }
    seq_duplicates => { unit_maybe_seq_duplicates = "unit/maybe/seq_duplicates" }
}

/// The class of this run, and a member of the class of the first.
fn classes(st: &mut Run) -> (rerun_safe::Class<Color>, Instance<Color>) {
    let class = st.define::<Color>();
    let kept = st
        .session_state()
        .get_or_insert_with("A.GREEN", || class.instance(Color::Green));
    (class, (*kept).clone())
}

fn assign<V: std::any::Any + Send + Sync>(st: &Run, value: V) {
    st.session_state().set("k", value).expect("the widget comes after");
}

/// What is returned, and whether it is the very value that was assigned.
fn see<T: Send + Sync + 'static>(st: &mut Run, result: Option<Picked<T>>, assigned: &Instance<T>)
where
    Picked<T>: Recorded,
{
    let same = result
        .as_ref()
        .and_then(Picked::instance)
        .is_some_and(|result| result.ptr_eq(assigned));
    st.see("result", result);
    st.see("same_result_object", same);
}

fn select(st: &mut Run, options: Options<Color>, assigned: &Instance<Color>) {
    assign(st, assigned.clone());
    let result = Selectbox::new("w", options).key("k").show(st);
    see(st, result, assigned);
}

fn class_options(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let (class, green) = classes(st);
        select(st, Options::members(&class), &green);
    })
}

const VALUE_ITSELF: &str = "what can be the same is the value; the recording asks for an object around it";

fn class_options_off(scenario: Scenario) -> Outcome {
    class_options(scenario.differs("same_result_object", .., VALUE_ITSELF, |_| json!(true)))
}

/// Options of several classes, or of a class and a text, are values of one enum with payloads, which nothing coerces.
fn mixed(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define_as::<Mixed>("Color");
        let kept = st
            .session_state()
            .get_or_insert_with("A.GREEN", || class.instance(Mixed::Color(Color::Green)));
        assign(st, (*kept).clone());
        // GREEN too, so that the value is an option.
        let values = [
            Mixed::Color(Color::Red),
            Mixed::Size,
            Mixed::Text("any"),
            Mixed::Color(Color::Green),
        ];
        let result = Selectbox::new("w", Options::new(&class, values).label(Mixed::label))
            .key("k")
            .show(st);
        see(st, result, &kept);
    })
}

/// Members of the class of each run among each other are instances, and no longer the members of one class.
fn list_mixed_old_new(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let (class, green) = classes(st);
        let old = st
            .session_state()
            .get_or_insert_with("A.RED", || class.instance(Color::Red));
        // GREEN too, so that the value is an option.
        let values = [class.instance(Color::Red), (*old).clone(), class.instance(Color::Green)];
        select(st, Options::of_instances(values, |color| format!("{color:?}")), &green);
    })
}

const IS_NO_OPTION: &str = "the widget also asks whether the value is an option, and resets what is none";

fn list_empty(scenario: Scenario) -> Outcome {
    scenario
        .differs("result", .., IS_NO_OPTION, |_| Value::Null)
        .differs("same_result_object", .., IS_NO_OPTION, |_| json!(false))
        .play(|st| {
            let (class, green) = classes(st);
            select(st, Options::some_members(&class, []), &green);
        })
}

/// Assigns a member to a widget of numbers or texts.
fn among<T: rerun_safe::Plain + Recorded>(st: &mut Run, options: Vec<T>)
where
    Picked<T>: Recorded,
{
    let (_, green) = classes(st);
    assign(st, green);
    let result = Selectbox::new("w", options).key("k").show(st);
    st.see("result", result);
    st.see("same_result_object", false);
}

fn list_plain(scenario: Scenario) -> Outcome {
    const RESET: &str = "a value of another type than the options is reset and reported, and is no exception";
    let ints = scenario.part(2) == "list_ints";
    let default = if ints { json!(1) } else { json!("a") };
    scenario
        .differs("result", .., RESET, move |_| default.clone())
        .differs("same_result_object", .., RESET, |_| json!(false))
        .differs("exception", .., RESET, |_| absent())
        .play(move |st| {
            if ints {
                among(st, vec![1, 2])
            } else {
                among(st, vec!["a"])
            }
        })
}

fn list_ints_opt_empty(scenario: Scenario) -> Outcome {
    scenario
        .differs("result", .., IS_NO_OPTION, |_| Value::Null)
        .differs("same_result_object", .., IS_NO_OPTION, |_| json!(false))
        .play(|st| among::<i32>(st, Vec::new()))
}

fn value_none(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        assign(st, None::<Instance<Color>>);
        let result = Selectbox::new("w", Options::members(&class)).key("k").show(st);
        st.see("same_result_object", result.is_none());
        st.see("result", result);
    })
}

fn value_int(scenario: Scenario) -> Outcome {
    let red = || json!({"$enum": "Color", "name": "RED", "value": 1, "gen": 2});
    scenario
        .differs("result", .., IS_NO_OPTION, move |_| red())
        .differs("same_result_object", .., IS_NO_OPTION, |_| json!(false))
        .play(|st| {
            let (class, green) = classes(st);
            assign(st, 2);
            let result = Selectbox::new("w", Options::members(&class)).key("k").show(st);
            see(st, result, &green);
        })
}

fn value_str(scenario: Scenario) -> Outcome {
    const LABEL: &str = "a label stands for its option at once, and not only after it went through the browser";
    let green = || json!({"$enum": "Color", "name": "GREEN", "value": 2, "gen": 2});
    scenario
        .differs("result", .., LABEL, move |_| green())
        .differs("same_result_object", .., LABEL, |_| json!(false))
        .play(|st| {
            let (class, green) = classes(st);
            assign(st, "Color.GREEN");
            let result = Selectbox::new("w", Options::members(&class)).key("k").show(st);
            see(st, result, &green);
        })
}

fn already_current(scenario: Scenario) -> Outcome {
    scenario
        .differs("same_result_object", .., VALUE_ITSELF, |_| json!(true))
        .play(|st| {
            let class = st.define::<Color>();
            select(st, Options::members(&class), &class.instance(Color::Green));
        })
}

/// What a multiselect makes of several values.
fn select_many<V: std::any::Any + Send + Sync>(st: &mut Run, class: &rerun_safe::Class<Color>, values: V) {
    assign(st, values);
    let result = Multiselect::new("w", Options::members(class)).key("k").show(st);
    st.see("result", result);
    st.see("same_result_object", false);
}

/// RED and GREEN of the class of the first run.
fn old(st: &mut Run) -> (rerun_safe::Class<Color>, [Instance<Color>; 2]) {
    let (class, green) = classes(st);
    let red = st
        .session_state()
        .get_or_insert_with("A.RED", || class.instance(Color::Red));
    (class, [(*red).clone(), green])
}

fn seq_list(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let (class, members) = old(st);
        select_many(st, &class, members.to_vec());
    })
}

/// The pair of a slider with two ends.
fn seq_tuple(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let (class, members) = old(st);
        assign(st, members.to_vec());
        let ends = SelectSlider::new("w", Options::members(&class))
            .range(0, 2)
            .key("k")
            .show(st);
        st.see("result", ends.map(|(from, to)| super::scenario::tuple([from, to])));
        st.see("same_result_object", false);
    })
}

fn seq_empty_ints(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        assign(st, Vec::<i32>::new());
        let result = Multiselect::new("w", [1, 2]).key("k").show(st);
        st.see("result", result);
        st.see("same_result_object", false);
    })
}

fn seq_none_inside(scenario: Scenario) -> Outcome {
    const ONE_TYPE: &str = "what is selected are options, and nothing is none: such a list is reset and reported";
    scenario
        .differs("result", .., ONE_TYPE, |_| json!([]))
        .differs("same_result_object", .., ONE_TYPE, |_| json!(false))
        .play(|st| {
            let (class, [red, _]) = old(st);
            select_many(st, &class, vec![Some(red), None]);
        })
}

fn seq_old_and_new(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let (class, [red, _]) = old(st);
        select_many(st, &class, vec![red, class.instance(Color::Green)]);
    })
}

/// A list has one type; members of two classes are told by their labels.
fn seq_two_classes(scenario: Scenario) -> Outcome {
    scenario
        .differs("result", .., IS_NO_OPTION, |seen| json!([seen.recorded[0]]))
        .play(|st| {
            let class = st.define::<Color>();
            select_many(st, &class, vec!["Color.RED", "Other.X"]);
        })
}

fn seq_duplicates(scenario: Scenario) -> Outcome {
    scenario
        .differs(
            "result",
            ..,
            "an option is selected once, however often it is assigned",
            |seen| json!([seen.recorded[0]]),
        )
        .play(|st| {
            let (class, [red, _]) = old(st);
            select_many(st, &class, vec![red.clone(), red]);
        })
}
