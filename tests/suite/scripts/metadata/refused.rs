//! Widgets that are refused, and defaults that no option stands for any more.

use rerun_safe::{Multiselect, Options, Pills, Radio, SelectSlider, Selectbox};
use serde_json::json;

use crate::scripts::scenario::{Observe, Outcome, Scenario};
use crate::scripts::types::{C, P};

const GOES_ON: &str = "a widget that is refused has no value, and the run goes on: the report says why";

pub(super) fn multiselect_default_from_state(scenario: Scenario) -> Outcome {
    scenario.differs("value", 2.., GOES_ON, |_| json!([])).play(|st| {
        let class = st.define::<P>();
        let values = [1, 2].map(|x| class.instance(P { x }));
        let favorites = st.session_state().get_or_insert_with("fav", || vec![values[1].clone()]);
        let options = Options::of_instances(values, P::repr);
        let value = Multiselect::new("w", options).default((*favorites).clone()).show(st);
        st.see("value", value);
    })
}

const COERCED: &str = "a default is coerced as a selection is: today's member of that name is an option";

pub(super) fn multiselect_default_enum_from_state(scenario: Scenario) -> Outcome {
    let blue = || json!([{"$enum": "C", "name": "BLUE", "value": 2, "gen": 2}]);
    scenario
        .differs("value", 2.., COERCED, move |_| blue())
        .differs("exceptions", 2.., COERCED, |_| json!([]))
        .play(|st| {
            let class = st.define::<C>();
            let favorites = st
                .session_state()
                .get_or_insert_with("fav", || vec![class.instance(C::Blue)]);
            let value = Multiselect::new("w", Options::members(&class))
                .default((*favorites).clone())
                .show(st);
            st.see("value", value);
        })
}

pub(super) fn pills_default_enum_from_state(scenario: Scenario) -> Outcome {
    let blue = || json!({"$enum": "C", "name": "BLUE", "value": 2, "gen": 2});
    scenario
        .differs("value", 2.., COERCED, move |_| blue())
        .differs("exceptions", 2.., COERCED, |_| json!([]))
        .play(|st| {
            let class = st.define::<C>();
            let favorite = st.session_state().get_or_insert_with("fav", || class.instance(C::Blue));
            let value = Pills::new("w", Options::members(&class))
                .value((*favorite).clone())
                .show(st);
            st.see("value", value);
        })
}

pub(super) fn same_label_two_widgets(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        st.selectbox("w", ["a", "b"]);
        st.selectbox("w", ["a", "b"]);
    })
}

pub(super) fn same_key_two_widgets(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        Selectbox::new("w", ["a", "b"]).key("k").show(st);
        Radio::new("x", ["a", "b"]).key("k").show(st);
    })
}

pub(super) fn index_out_of_range(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        Selectbox::new("w", ["a", "b"]).index(2).show(st);
    })
}

const ONE_MISTAKE: &str = "a default that is no option is one mistake, whichever widget it is given to";

pub(super) fn slider_value_not_in_options(scenario: Scenario) -> Outcome {
    scenario
        .differs("exceptions", .., ONE_MISTAKE, |_| {
            json!(["StreamlitDefaultNotInOptionsError"])
        })
        .play(|st| {
            SelectSlider::new("w", ["a", "b"]).value("c").show(st);
        })
}

pub(super) fn multiselect_default_not_in_options(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        Multiselect::new("w", ["a", "b"]).default(["c"]).show(st);
    })
}
