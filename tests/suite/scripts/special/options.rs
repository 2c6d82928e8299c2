//! Members in options of every shape, and defaults.

use std::sync::Arc;

use rerun_safe::{
    CoercibleEnum, EnumDef, EnumMember, Multiselect, Options, Picked, Pills, Radio, Run, SelectSlider, Selectbox,
};
use serde_json::{Value, json};

use crate::scripts::scenario::{Observe, Outcome, Scenario};
use crate::scripts::types::{Color, Mixed};

fn see_member(st: &mut Run, class: &rerun_safe::Class<Color>, value: Option<Picked<Color>>) {
    st.see("member", value.as_ref().is_some_and(|value| value.is_instance(class)));
    st.see("value", value);
}

/// Lists, tuples, generators and mappings are one thing in Rust: what iterates over members.
pub(super) fn shapes(scenario: Scenario) -> Outcome {
    let shape = scenario.part(1);
    scenario.play(move |st| {
        let class = st.define::<Color>();
        let all = [Color::Red, Color::Green, Color::Blue];
        let options = match shape.as_str() {
            "options_reversed" => Options::some_members(&class, all.into_iter().rev()),
            "options_subset" | "options_dict_keys" => Options::some_members(&class, [Color::Red, Color::Green]),
            "options_generator" => Options::some_members(&class, Color::members()),
            _ => Options::members(&class),
        };
        let value = Selectbox::new("w", options).key("k").show(st);
        see_member(st, &class, value);
    })
}

pub(super) fn members_names(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        let value = Selectbox::new("w", ["RED", "GREEN", "BLUE"]).key("k").show(st);
        st.see("member", value.as_ref().is_some_and(|value| value.is_instance(&class)));
        st.see("value", value);
    })
}

/// Options that are not all members of one enum are values of another type, one that has payloads.
pub(super) fn mixed(scenario: Scenario) -> Outcome {
    let shape = scenario.part(1);
    scenario.play(move |st| {
        let class = st.define_as::<Mixed>("Color");
        let [red, green] = [Color::Red, Color::Green].map(Mixed::Color);
        let values = match shape.as_str() {
            "options_two_classes" => [red, green, Mixed::Size],
            "options_enum_plus_str" => [Mixed::Text("any"), red, green],
            _ => [Mixed::Nothing, red, green],
        };
        let value = Selectbox::new("w", Options::new(&class, values).label(Mixed::label))
            .key("k")
            .show(st);
        let member = value
            .as_ref()
            .is_some_and(|value| matches!(value.value(), Some(Mixed::Color(_))) && value.is_instance(&class));
        st.see("member", member);
        st.see("value", value);
    })
}

pub(super) fn index_none(scenario: Scenario) -> Outcome {
    let is_radio = scenario.part(1).starts_with("radio");
    scenario.play(move |st| {
        let class = st.define::<Color>();
        let options = Options::members(&class);
        let value = if is_radio {
            Radio::new("w", options).index(None).key("k").show(st)
        } else {
            Selectbox::new("w", options).index(None).key("k").show(st)
        };
        see_member(st, &class, value);
    })
}

pub(super) fn multiselect_default(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        let value = Multiselect::new("w", Options::members(&class))
            .default([class.instance(Color::Blue)])
            .key("k")
            .show(st);
        st.see(
            "member",
            value.iter().map(|value| value.is_instance(&class)).collect::<Vec<_>>(),
        );
        st.see("value", value);
    })
}

pub(super) fn one_default(scenario: Scenario) -> Outcome {
    let is_pills = scenario.part(1).starts_with("pills");
    scenario.play(move |st| {
        let class = st.define::<Color>();
        let options = Options::members(&class);
        let value = if is_pills {
            Pills::new("w", options)
                .value(class.instance(Color::Blue))
                .key("k")
                .show(st)
        } else {
            Selectbox::new("w", options).index(2).key("k").show(st)
        };
        see_member(st, &class, value);
    })
}

/// An enum without members cannot be derived; a definition that is known as data can be without.
fn nothing(st: &Run) -> Options<EnumMember> {
    let definition = Arc::new(EnumDef::new("Nothing", []).expect("no name is there twice"));
    Options::definition(&st.define::<EnumMember>(), &definition)
}

/// The only thing that a widget without options can return.
fn none<T>(value: Option<T>) -> Value {
    value.map_or(Value::Null, |_| json!("an option of an enum without members"))
}

pub(super) fn empty_enum(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let options = [nothing(st), nothing(st), nothing(st), nothing(st)];
        let [of_box, of_radio, of_multi, of_pills] = options;
        let value = Selectbox::new("w", of_box).key("k").show(st);
        st.see("value", none(value));
        let radio = Radio::new("r", of_radio).key("r").show(st);
        st.see("radio", none(radio));
        let multi = Multiselect::new("m", of_multi).key("m").show(st);
        st.see(
            "multi",
            multi.into_iter().map(|value| none(Some(value))).collect::<Vec<_>>(),
        );
        let pills = Pills::new("p", of_pills).key("p").show(st);
        st.see("pills", none(pills));
    })
}

pub(super) fn empty_enum_slider(scenario: Scenario) -> Outcome {
    const AS_OTHERS: &str = "a slider without options has no value, as every other widget without options";
    scenario
        .differs("value", .., AS_OTHERS, |_| Value::Null)
        .differs("exceptions", .., AS_OTHERS, |_| json!([]))
        .play(|st| {
            let options = nothing(st);
            let value = SelectSlider::new("w", options).key("k").show(st);
            st.see("value", none(value));
        })
}

pub(super) fn two_widgets(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        let a = Selectbox::new("a", Options::members(&class)).key("a").show(st);
        let b = Radio::new("b", Options::members(&class)).key("b").show(st);
        // A member is the member that it is: the same class and the same data.
        st.see("same", a == b);
        st.see("eq", a == b);
        st.see("a", a);
        st.see("b", b);
    })
}

const DATA: &str = "a label function sees the member that was selected, whatever its class, and finds its name";

/// A function that finds the label by the member.
pub(super) fn format_func_dict(scenario: Scenario) -> Outcome {
    let widget = scenario.part(2);
    let off = scenario.setting() == "off";
    let keeps_in_python = !off && !matches!(widget.as_str(), "pills" | "segmented_control");
    let scenario = if keeps_in_python {
        scenario
    } else {
        scenario.differs("value", 2.., DATA, move |seen| {
            let run = seen.run;
            json!({"$enum": "Color", "name": "GREEN", "value": 2, "gen": if off { run - 1 } else { run }})
        })
    };
    scenario.play(move |st| {
        let class = st.define::<Color>();
        let options = Options::members(&class).label(|color| format!("{color:?}").to_lowercase());
        let value = match widget.as_str() {
            "multiselect" => {
                let values = Multiselect::new("w", options).key("k").show(st);
                return st.see("value", values);
            }
            "selectbox" => Selectbox::new("w", options).key("k").show(st),
            "radio" => Radio::new("w", options).key("k").show(st),
            "pills" => Pills::new("w", options).key("k").show(st),
            _ => rerun_safe::SegmentedControl::new("w", options).key("k").show(st),
        };
        st.see("value", value);
    })
}
