//! The group `metadata`: options of the previous run, and what becomes of a selection when options change.

mod duplicate;
mod refused;

use rerun_safe::{Instance, Multiselect, Options, Picked, RerunEq, Run, Selectbox};

use super::{check, session};

/// The options of the first two runs, and those after.
fn options(st: &Run, before: &[&'static str], after: &[&'static str]) -> Vec<&'static str> {
    if st.number() < 3 {
        before.to_vec()
    } else {
        after.to_vec()
    }
}

fn text(picked: Option<Picked<&'static str>>) -> String {
    picked
        .and_then(|picked| picked.value().copied())
        .unwrap_or("None")
        .to_owned()
}

#[test]
fn options_change_keyed_selected_gone() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "d"]);
        let value = text(Selectbox::new("w", options).key("k").show(st));
        st.output("value", value);
        let state = st.session_state().get::<&str>("k").unwrap();
        st.output("state", state);
    });
    check(&session.select("k", "b"), [("value", "b"), ("state", "b")]);
    let reset = session.rerun();
    check(&reset, [("value", "c"), ("state", "c")]);
    let told: Vec<_> = reset
        .resets()
        .iter()
        .map(|reset| (reset.widget(), reset.lost(), reset.selected()))
        .collect();
    assert_eq!(told, [("k", &["b".to_owned()][..], &["c".to_owned()][..])]);
    let after = session.rerun();
    check(&after, [("value", "c")]);
    assert!(after.resets().is_empty());
}

#[test]
fn options_change_unkeyed() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "b"]);
        let value = text(st.selectbox("w", options));
        st.output("value", value);
    });
    check(&session.select("w", "b"), [("value", "b")]);
    // Without a key other options make another widget, which starts from its default; nothing is reset.
    let report = session.rerun();
    check(&report, [("value", "c")]);
    assert!(report.resets().is_empty());
}

#[test]
fn multiselect_options_change_keyed() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "d"]);
        let values = Multiselect::new("w", options).key("k").show(st);
        st.output("value", labels(&values));
        let state = st.session_state().get::<Vec<Picked<&str>>>("k").unwrap();
        st.output("state", labels(&state));
    });
    check(&session.select("k", ["b", "c"]), [("value", "b c"), ("state", "b c")]);
    let dropped = session.rerun();
    check(&dropped, [("value", "c"), ("state", "c")]);
    assert_eq!(dropped.resets()[0].lost(), ["b"]);
    check(&session.rerun(), [("value", "c")]);
}

fn labels(values: &[Picked<&'static str>]) -> String {
    let labels: Vec<_> = values.iter().filter_map(|value| value.value().copied()).collect();
    labels.join(" ")
}

#[derive(RerunEq)]
struct P {
    x: u8,
}

#[test]
fn exception_before_widget_keeps_value() {
    let mut session = session();
    session.run(|st| {
        assert_ne!(st.number(), 3, "boom");
        let value = text(Selectbox::new("w", ["a", "b"]).key("k").show(st));
        st.output("value", value);
    });
    check(&session.select("k", "b"), [("value", "b")]);
    let failed = session.rerun();
    assert_eq!(failed.exceptions().len(), 1);
    assert!(
        failed.exceptions()[0].to_string().contains("boom"),
        "{}",
        failed.exceptions()[0]
    );
    check(&session.rerun(), [("value", "b")]);
}

#[test]
fn exception_after_widget_keeps_value() {
    let mut session = session();
    session.try_run(|st| {
        let value = text(Selectbox::new("w", ["a", "b"]).key("k").show(st));
        st.output("value", value);
        if st.number() == 3 { Err("boom") } else { Ok(()) }
    });
    check(&session.select("k", "b"), [("value", "b")]);
    let failed = session.rerun();
    assert_eq!(failed.get("value"), Some("b"));
    assert_eq!(failed.exceptions()[0].to_string(), "boom");
    check(&session.rerun(), [("value", "b")]);
}

/// `multiselect_default_from_state`: an instance kept from an earlier run is no option of today.
#[test]
fn multiselect_default_from_state() {
    let mut session = session();
    let first = session.run(|st| {
        let class = st.define::<P>();
        let favorite = st
            .session_state()
            .get_or_insert_with("fav", || class.instance(P { x: 2 }));
        let points = [P { x: 1 }, P { x: 2 }].map(|point| class.instance(point));
        let options = Options::of_instances(points, |point: &P| format!("P(x={})", point.x));
        let values = Multiselect::new("w", options)
            .default([Instance::clone(&favorite)])
            .show(st);
        st.write(values.len());
    });
    assert_eq!(first.written(), ["1"]);
    let second = session.rerun();
    assert!(
        second.exceptions()[0]
            .to_string()
            .starts_with("the default `P(x=2)` of the widget `w` is none of its options")
    );
}
