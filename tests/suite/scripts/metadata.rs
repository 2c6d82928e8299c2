//! The group `metadata`: options that are no members of an enum, and what a widget remembers of them.

mod refused;

use rerun_safe::{Multiselect, Options, Picked, Pills, Radio, RerunEq, Run, SelectSlider, Selectbox};
use serde_json::{Value, json};

use super::scenario::{Described, Observe, Outcome, Recorded, Scenario, exception, tuple};
use super::types::P;

scenarios! {
    dataclass_options => {
        metadata_dataclass_options_selectbox = "metadata/dataclass_options/selectbox",
        metadata_dataclass_options_radio = "metadata/dataclass_options/radio",
        metadata_dataclass_options_pills = "metadata/dataclass_options/pills",
    }
    dataclass_options_multiselect => {
        metadata_dataclass_options_multiselect = "metadata/dataclass_options/multiselect"
    }
    index_of_selected_default_eq => {
        metadata_index_of_selected_default_eq = "metadata/index_of_selected_default_eq"
    }
    refused::multiselect_default_from_state => {
        metadata_multiselect_default_from_state = "metadata/multiselect_default_from_state"
    }
    refused::multiselect_default_enum_from_state => {
        metadata_multiselect_default_enum_from_state = "metadata/multiselect_default_enum_from_state"
    }
    refused::pills_default_enum_from_state => {
        metadata_pills_default_enum_from_state = "metadata/pills_default_enum_from_state"
    }
    plain_object_options_format_func => {
        metadata_plain_object_options_format_func = "metadata/plain_object_options_format_func"
    }
    options_change => {
        metadata_options_change_keyed_selected_stays = "metadata/options_change_keyed_selected_stays",
        metadata_options_change_keyed_selected_gone = "metadata/options_change_keyed_selected_gone",
        metadata_options_change_keyed_selected_gone_index_none =
            "metadata/options_change_keyed_selected_gone_index_none",
        metadata_options_change_unkeyed = "metadata/options_change_unkeyed",
        metadata_multiselect_options_change_keyed = "metadata/multiselect_options_change_keyed",
        metadata_radio_options_change_keyed = "metadata/radio_options_change_keyed",
        metadata_select_slider_options_change_keyed = "metadata/select_slider_options_change_keyed",
        metadata_pills_options_change_keyed = "metadata/pills_options_change_keyed",
    }
    select_slider_range_one_gone => {
        metadata_select_slider_range_one_gone = "metadata/select_slider_range_one_gone"
    }
    labels_change_same_values_keyed => {
        metadata_labels_change_same_values_keyed = "metadata/labels_change_same_values_keyed"
    }
    duplicate_labels_last_wins => {
        metadata_duplicate_labels_last_wins = "metadata/duplicate_labels_last_wins"
    }
    duplicate_labels_radio => { metadata_duplicate_labels_radio = "metadata/duplicate_labels_radio" }
    duplicate_labels_multiselect_first_wins => {
        metadata_duplicate_labels_multiselect_first_wins = "metadata/duplicate_labels_multiselect_first_wins"
    }
    options_mutated_after_call => {
        metadata_options_mutated_after_call = "metadata/options_mutated_after_call"
    }
    widget_disappears_and_returns => {
        metadata_widget_disappears_and_returns = "metadata/widget_disappears_and_returns"
    }
    on_change_dataclass_fires_without_change => {
        metadata_on_change_dataclass_fires_without_change = "metadata/on_change_dataclass_fires_without_change"
    }
    on_change_dataclass_value_eq_quiet => {
        metadata_on_change_dataclass_value_eq_quiet = "metadata/on_change_dataclass_value_eq_quiet"
    }
    on_change_int_enum_quiet => { metadata_on_change_int_enum_quiet = "metadata/on_change_int_enum_quiet" }
    exception_keeps_value => {
        metadata_exception_before_widget_keeps_value = "metadata/exception_before_widget_keeps_value",
        metadata_exception_after_widget_keeps_value = "metadata/exception_after_widget_keeps_value",
    }
    refused::same_label_two_widgets => {
        metadata_same_label_two_widgets = "metadata/same_label_two_widgets"
    }
    refused::same_key_two_widgets => { metadata_same_key_two_widgets = "metadata/same_key_two_widgets" }
    refused::index_out_of_range => { metadata_index_out_of_range = "metadata/index_out_of_range" }
    refused::slider_value_not_in_options => {
        metadata_slider_value_not_in_options = "metadata/slider_value_not_in_options"
    }
    refused::multiselect_default_not_in_options => {
        metadata_multiselect_default_not_in_options = "metadata/multiselect_default_not_in_options"
    }
}

fn dataclass_options(scenario: Scenario) -> Outcome {
    let widget = scenario.part(2);
    scenario.play(move |st| {
        let class = st.define::<P>();
        let values = [1, 2, 3].map(|x| class.instance(P { x }));
        let options = Options::of_instances(values.clone(), P::repr);
        let value = match widget.as_str() {
            "selectbox" => Selectbox::new("w", options).key("k").show(st),
            "radio" => Radio::new("w", options).key("k").show(st),
            _ => Pills::new("w", options).key("k").show(st),
        };
        st.see("value", value.clone());
        st.see(
            "isinstance",
            value.as_ref().is_some_and(|value| value.is_instance(&class)),
        );
        st.see("eq", value.as_ref().is_some_and(|value| *value == values[1]));
        let in_options = value.is_some_and(|value| values.iter().any(|option| value == *option));
        st.see("in_options", in_options);
        let state = st.session_state().get::<Option<Picked<P>>>("k");
        st.see("session_state", state);
    })
}

fn dataclass_options_multiselect(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<P>();
        let options = Options::new(&class, [1, 2, 3].map(|x| P { x })).label(P::repr);
        let value = Multiselect::new("w", options).key("k").show(st);
        st.see(
            "isinstance",
            value.iter().map(|value| value.is_instance(&class)).collect::<Vec<_>>(),
        );
        st.see("eq", value == [Picked::from(class.instance(P { x: 2 }))]);
        st.see("value", value);
        let state = st.session_state().get::<Vec<Picked<P>>>("k");
        st.see("session_state", state);
    })
}

fn index_of_selected_default_eq(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<P>();
        let values = [1, 2].map(|x| class.instance(P { x }));
        let value = Selectbox::new("w", Options::of_instances(values.clone(), P::repr))
            .key("k")
            .show(st);
        let index = value.and_then(|value| values.iter().position(|option| value == *option));
        st.see(
            "index",
            index.map_or_else(|| exception("ValueError"), |index| json!(index)),
        );
    })
}

/// `class T`, which compares by identity.
#[derive(RerunEq)]
#[rerun(class(plain))]
struct T {
    n: &'static str,
}

impl Described for T {
    fn described(&self, class: rerun_safe::ClassId) -> Value {
        json!({"$obj": "T", "fields": {"n": self.n}, "gen": class.to_string()})
    }
}

fn plain_object_options_format_func(scenario: Scenario) -> Outcome {
    scenario
        .differs(
            "is_option",
            ..2,
            "what is selected is the option itself: values are shared and never copied",
            |_| json!(true),
        )
        .play(|st| {
            let class = st.define::<T>();
            let values = ["one", "two"].map(|n| class.instance(T { n }));
            let options = Options::of_instances(values.clone(), |value| value.n.to_owned());
            let value = Selectbox::new("w", options).key("k").show(st).unwrap();
            st.see("isinstance", value.is_instance(&class));
            let instance = value.instance().unwrap();
            st.see("is_option", values.iter().any(|option| instance.ptr_eq(option)));
            st.see("value", value);
        })
}

/// Other options from the third run on. The scenario says by its name which widget it is, and what becomes of the selected
/// one.
fn options_change(scenario: Scenario) -> Outcome {
    let name = scenario.part(1);
    scenario.play(move |st| {
        let later = if name.ends_with("stays") || name.ends_with("unkeyed") {
            ["c", "b"]
        } else {
            ["c", "d"]
        };
        let options = if st.number() < 3 {
            vec!["a", "b", "c"]
        } else {
            later.to_vec()
        };
        let (value, sees_state) = match name.split('_').next() {
            Some("multiselect") => {
                let value = Multiselect::new("w", options).key("k").show(st);
                let state = st.session_state().get::<Vec<Picked<&'static str>>>("k");
                st.see("session_state", state);
                (value.recorded(), false)
            }
            Some("radio") => (Radio::new("w", options).key("k").show(st).recorded(), false),
            Some("select") => (SelectSlider::new("w", options).key("k").show(st).recorded(), false),
            Some("pills") => (Pills::new("w", options).key("k").show(st).recorded(), false),
            _ if name.ends_with("unkeyed") => (st.selectbox("w", options).recorded(), false),
            _ if name.ends_with("none") => (
                Selectbox::new("w", options).index(None).key("k").show(st).recorded(),
                true,
            ),
            _ => (Selectbox::new("w", options).key("k").show(st).recorded(), true),
        };
        st.see("value", value);
        if sees_state {
            let state = st.session_state().get::<Option<Picked<&'static str>>>("k");
            st.see("session_state", state);
        }
    })
}

fn select_slider_range_one_gone(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let options = if st.number() < 3 {
            vec!["a", "b", "c"]
        } else {
            vec!["c", "b", "d"]
        };
        let last = options.len() - 1;
        let value = SelectSlider::new("w", options).range(0, last).key("k").show(st);
        st.see("value", value.map(|(from, to)| tuple([from, to])));
    })
}

fn labels_change_same_values_keyed(scenario: Scenario) -> Outcome {
    const FOUND_BY_VALUE: &str = "the selected value is still an option, under another label: it stays, in every run";
    scenario.differs("value", 4.., FOUND_BY_VALUE, |_| json!(2)).play(|st| {
        let mark = if st.number() < 3 { "n" } else { "#" };
        let options = Options::from([1, 2, 3]).label(move |number| format!("{mark}{number}"));
        let value = Selectbox::new("w", options).key("k").show(st);
        st.see("value", value);
    })
}

fn odd_or_even() -> Options<i32> {
    Options::from([1, 2, 3]).label(|number| (if number % 2 == 1 { "odd" } else { "even" }).to_owned())
}

const BY_POSITION: &str =
    "options of one label are told apart by position, so that nothing is selected that nobody chose";

fn duplicate_labels_last_wins(scenario: Scenario) -> Outcome {
    scenario
        .differs("value", 2..3, BY_POSITION, |_| json!(1))
        .differs("value", 4.., BY_POSITION, |_| json!(1))
        .play(|st| {
            let value = Selectbox::new("w", odd_or_even()).key("k").show(st);
            st.see("value", value);
        })
}

fn duplicate_labels_radio(scenario: Scenario) -> Outcome {
    scenario.differs("value", 2.., BY_POSITION, |_| json!(1)).play(|st| {
        let value = Radio::new("w", odd_or_even()).key("k").show(st);
        st.see("value", value);
    })
}

fn duplicate_labels_multiselect_first_wins(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let value = Multiselect::new("w", odd_or_even()).key("k").show(st);
        st.see("value", value);
    })
}

fn options_mutated_after_call(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let mut options = vec!["a", "b"];
        let value = Selectbox::new("w", options.as_slice()).key("k").show(st);
        options[1] = "MUTATED";
        st.see("value", value);
    })
}

fn widget_disappears_and_returns(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let value = if st.number() == 3 {
            json!("hidden")
        } else {
            Selectbox::new("w", ["a", "b"]).key("k").show(st).recorded()
        };
        st.see("value", value);
        let in_state = st.session_state().contains("k");
        st.see("in_state", in_state);
    })
}

/// Shows a widget that logs the run in which its callback was made, whenever it is called back.
fn with_log<T: Send + Sync + 'static>(st: &mut Run, options: Options<T>) {
    let log = |st: &Run| st.session_state().get_or_insert_with("log", Vec::<u64>::new);
    let made_in = st.number();
    Selectbox::new("w", options)
        .key("k")
        .on_change(move |st| {
            let mut entries = (*log(st)).clone();
            entries.push(made_in);
            st.session_state().set("log", entries).unwrap();
        })
        .show(st);
    let entries = log(st);
    st.see("log", entries);
}

fn dataclass_with_log(st: &mut Run) {
    let class = st.define::<P>();
    with_log(st, Options::new(&class, [1, 2].map(|x| P { x })).label(P::repr));
}

fn on_change_dataclass_fires_without_change(scenario: Scenario) -> Outcome {
    scenario
        .differs(
            "log",
            3..,
            "a change of class is no change of data: nobody selected anything",
            |_| json!([]),
        )
        .play(dataclass_with_log)
}

/// The class of the recording compares by value, as `rerun_eq` does, and so does every class here.
fn on_change_dataclass_value_eq_quiet(scenario: Scenario) -> Outcome {
    scenario.play(dataclass_with_log)
}

#[derive(rerun_safe::CoercibleEnum)]
enum Ints {
    A = 1,
    B = 2,
}

/// The label of an `IntEnum` member is its number.
fn on_change_int_enum_quiet(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define_as::<Ints>("C");
        let number = |member: &Ints| match member {
            Ints::A => "1".to_owned(),
            Ints::B => "2".to_owned(),
        };
        with_log(st, Options::members(&class).label(number));
    })
}

fn exception_keeps_value(scenario: Scenario) -> Outcome {
    let before = scenario.part(1).contains("before");
    scenario.play(move |st| {
        if st.number() == 3 && before {
            panic!("ValueError: boom");
        }
        let value = Selectbox::new("w", ["a", "b"]).key("k").show(st);
        st.see("value", value);
        if st.number() == 3 {
            panic!("ValueError: boom");
        }
    })
}
