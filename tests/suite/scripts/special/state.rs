//! Members in session state: under the key of a widget, and those that the script keeps itself.

use std::collections::HashSet;

use rerun_safe::{ByValue, Class, CoercibleEnum, EnumCoercion, Instance, Options, Picked, RerunEq, Run, Selectbox};
use serde_json::json;

use crate::scripts::scenario::{Observe, Outcome, Recorded, Scenario, Seen};
use crate::scripts::types::{Color, described};

const HEALED: &str = "after a coercion `session_state[key]` holds what the widget returned: one member, not two";

/// What is recorded of session state, as ours has it: the value of the widget.
fn healed(scenario: Scenario) -> Scenario {
    if scenario.setting() == "off" {
        return scenario;
    }
    scenario.differs("session_state", 2.., HEALED, |seen: Seen<'_>| seen.other("value"))
}

fn show(st: &mut Run, class: &Class<Color>) -> Option<Picked<Color>> {
    let value = Selectbox::new("w", Options::members(class)).key("k").show(st);
    st.see("value", value.clone());
    let state = st.session_state().get::<Option<Picked<Color>>>("k");
    st.see("session_state", state);
    value
}

pub(super) fn not_coerced(scenario: Scenario) -> Outcome {
    let mut scenario = healed(scenario);
    if scenario.setting() != "off" {
        for name in ["session_state_is_member", "same_object", "equal"] {
            scenario = scenario.differs(name, 2.., HEALED, |_| json!(true));
        }
    }
    scenario.play(|st| {
        let class = st.define::<Color>();
        let value = show(st, &class).unwrap();
        let state = st.session_state().get::<Picked<Color>>("k").unwrap();
        st.see("value_is_member", value.is_instance(&class));
        st.see("session_state_is_member", state.is_instance(&class));
        let same = value.instance().unwrap().ptr_eq(&state.instance().unwrap());
        st.see("same_object", same);
        st.see("equal", value == *state);
    })
}

pub(super) fn preset_old_member(scenario: Scenario) -> Outcome {
    healed(scenario).play(|st| {
        let class = st.define::<Color>();
        let keep = st
            .session_state()
            .get_or_insert_with("keep", || class.instance(Color::Green));
        st.session_state().set("k", (*keep).clone()).unwrap();
        show(st, &class);
    })
}

pub(super) fn preset_current_member(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        st.session_state().set("k", class.instance(Color::Blue)).unwrap();
        show(st, &class);
    })
}

pub(super) fn preset_none(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Color>();
        if st.number() == 1 {
            st.session_state().set("k", None::<Instance<Color>>).unwrap();
        }
        show(st, &class);
    })
}

pub(super) fn preset_label(scenario: Scenario) -> Outcome {
    const AT_ONCE: &str = "a label stands for its option at once, and not only after it went through the browser";
    let blue = || json!({"$enum": "Color", "name": "BLUE", "value": 3, "gen": 1});
    healed(scenario)
        .differs("value", ..2, AT_ONCE, move |_| blue())
        .differs("type", ..2, AT_ONCE, |_| json!("Color"))
        .differs("session_state", ..2, AT_ONCE, move |_| blue())
        .play(|st| {
            let class = st.define::<Color>();
            if st.number() == 1 {
                st.session_state().set("k", "Color.BLUE").unwrap();
            }
            let value = show(st, &class).unwrap();
            st.see("type", value.class().name());
        })
}

#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
enum Size {
    S = 1,
}

pub(super) fn preset_other_enum(scenario: Scenario) -> Outcome {
    healed(scenario).play(|st| {
        let class = st.define::<Color>();
        let size = st.define::<Size>();
        if st.number() == 1 {
            st.session_state().set("k", size.instance(Size::S)).unwrap();
        }
        show(st, &class);
    })
}

/// `class Tone(Enum)` with an `__eq__` by value.
#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
#[rerun(rename_all = "UPPERCASE")]
enum Tone {
    Low = 1,
    High = 2,
}
described!(member Tone);

/// Equality by data is `rerun_eq`; a member `is` another if both are of one class and the same data.
pub(super) fn enum_value_eq(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<Tone>();
        let high = class.instance(Tone::High);
        let old = st.session_state().get_or_insert_with("old", || high.clone());
        let value = Selectbox::new("w", Options::members(&class)).key("k").show(st).unwrap();
        st.see("eq", value.rerun_eq(&Tone::High));
        st.see("is_", value == high);
        st.see("value", value);
        st.see("old_eq", old.rerun_eq(&high));
        st.see("old_is", *old == high);
        let tones = HashSet::from([ByValue(Tone::Low), ByValue(Tone::High)]);
        st.see("in_set", tones.contains(&ByValue(**old)));
        st.see("isinstance_", class.is_instance(&*old));
    })
}

pub(super) fn plain_session_state(scenario: Scenario) -> Outcome {
    const COERCED: &str = "a member of an earlier class can be coerced, by name and value, into today's";
    scenario.differs("by_member", 2.., COERCED, |_| json!(true)).play(|st| {
        let class = st.define::<Color>();
        let red = class.instance(Color::Red);
        let kept = st.session_state().get_or_insert_with("c", || red.clone());
        st.see("value", kept.clone());
        st.see("eq", *kept == red);
        st.see("is_", *kept == red);
        st.see("isinstance_", class.is_instance(&*kept));
        let members: Vec<_> = Color::members().map(|member| class.instance(member)).collect();
        st.see("in_list", members.contains(&kept));
        let of = |color: &Color| &Color::MEMBERS[color.index()];
        st.see("name_eq", of(&kept).name() == of(&red).name());
        st.see("value_eq", of(&kept).value() == of(&red).value());
        st.see("by_name", Color::from_name(of(&kept).name()) == Some(Color::Red));
        st.see("by_value", Color::from_value(of(&kept).value()) == Some(Color::Red));
        let coerced = Color::coerce(**kept, EnumCoercion::NameAndValue).ok();
        st.see("by_member", (coerced == Some(Color::Red)).recorded());
    })
}
