//! Members in session state: kept, assigned and healed.

use rerun_safe::{EnumCoercion, Multiselect, Options, Picked, SelectSlider, Selectbox};

use super::{Color, POLICIES, of_run, show};
use crate::session::{check, session_with};

/// `session_state_not_coerced`: in Streamlit the value is coerced and what session state holds is not. Here both are.
#[test]
fn session_state_is_healed() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let before = st.session_state().get::<Picked<Color>>("k").ok();
            let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
            let kept = st.session_state().get::<Picked<Color>>("k").unwrap();
            st.output("equal", picked == *kept);
            st.output("member", kept.is_instance(&color));
            st.output("value", show(&kept));
            st.output("before", before.map_or_else(String::new, |before| show(&before)));
        });
        let second = session.select("k", 1);
        let member = (policy != EnumCoercion::Off).to_string();
        check(
            &second,
            [
                ("equal", "true"),
                ("member", &member),
                ("value", &of_run("GREEN", policy, 2)),
            ],
        );
        // Above the widget, the value still is the option of the run before: coercion takes today's options to know the
        // target.
        check(&second, [("before", "GREEN@1")]);
        check(
            &session.rerun(),
            [("before", "GREEN@2"), ("value", &of_run("GREEN", policy, 3))],
        );
        let told: Vec<String> = session.rerun().coercions().iter().map(ToString::to_string).collect();
        match policy {
            EnumCoercion::Off => assert!(told.is_empty()),
            _ => assert_eq!(told, ["`k` went from Color#3 to Color#4 as `Color.GREEN`"]),
        }
    }
}

/// What cannot be an option is no label either, whatever the options are called.
#[test]
fn an_assignment_of_another_type_is_told_by_its_type() {
    for second in ["second", "a value of another type", "alloc::vec::Vec<f64>"] {
        let mut session = session_with(EnumCoercion::default());
        let report = session.run(|st| {
            st.session_state().set("k", vec![1.5]).unwrap();
            let picked = Selectbox::new("w", ["first", second]).key("k").show(st);
            st.output("picked", picked.unwrap().value().copied().unwrap());
        });
        check(&report, [("picked", "first")]);
        let reset = &report.resets()[0];
        assert_eq!(
            reset.to_string(),
            "`k` was reset: it was assigned a `alloc::vec::Vec<f64>`, which is neither an option nor a label"
        );
        assert!(reset.lost().is_empty());
        assert_eq!(reset.selected(), ["first"]);
    }
    let mut session = session_with(EnumCoercion::default());
    let report = session.run(|st| {
        st.session_state().set("k", 1.5).unwrap();
        let picked = Multiselect::new("w", ["a value of another type"]).key("k").show(st);
        st.output("picked", picked.len());
    });
    check(&report, [("picked", "0")]);
    assert_eq!(report.resets().len(), 1);
}

/// One of a range, and two where one can be selected: neither is what the widget could return. Session state and the value
/// agree, and the report says why it is the default.
#[test]
fn an_assignment_of_another_count_is_a_reset() {
    let mut session = session_with(EnumCoercion::default());
    let report = session.run(|st| {
        st.session_state().set("range", "b").unwrap();
        st.session_state().set("one", vec!["b", "c"]).unwrap();
        let slider = SelectSlider::new("Range", ["a", "b", "c"]).range(0, 2);
        let range = slider.key("range").show(st);
        let one = Selectbox::new("One", ["a", "b", "c"]).key("one").show(st);
        let kept = st.session_state().get::<Vec<Picked<&'static str>>>("range").unwrap();
        let (from, to) = range.unwrap();
        st.output("agree", [from, to] == **kept);
        st.output("one", one.unwrap().value().unwrap());
    });
    check(&report, [("agree", "true"), ("one", "a")]);
    let resets: Vec<String> = report.resets().iter().map(ToString::to_string).collect();
    assert_eq!(
        resets,
        [
            "`range` was reset: it was assigned 1 option, and has 2 selected",
            "`one` was reset: it was assigned 2 options, and has 1 selected",
        ]
    );
    assert_eq!(report.resets()[0].selected(), ["a", "c"]);
}
