//! The group `metadata`: options of the previous run, and what becomes of a selection when options change.

mod duplicate;
mod refused;

use rerun_safe::{Instance, Multiselect, Options, Picked, Report, RerunEq, Run, Selectbox};

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

/// What the user did not select is not lost, nor what is selected all the same, nor what another widget had selected.
#[test]
fn without_a_key_only_what_the_user_selected_is_lost() {
    let mut session = session();
    session.run(|st| {
        let old = st.number() < 8;
        let shown = if old { vec!["a", "b"] } else { vec!["b", "c"] };
        st.selectbox("default", shown.clone());
        st.radio("same", shown.clone());
        st.multiselect("some", shown.clone());
        Selectbox::new("keyed", shown).key("keyed").show(st);
        if old {
            st.selectbox("kind", ["a", "b"]);
            st.radio("gone", ["a", "b"]);
            st.radio("twice", ["a", "b"]);
        } else {
            st.radio("kind", ["a", "b"]);
        }
        // One that was there beside another of its label does not come in the place of that.
        if st.number() >= 7 {
            st.radio("twice", ["a", "b", "c"]);
        }
        // What is not shown because of a panic is not lost yet.
        assert!(st.number() != 8, "a run that breaks");
    });
    session.select("same", "b");
    session.select("some", ["a", "b"]);
    session.select("kind", "b");
    session.select("gone", "b");
    session.select("twice", "b");
    session.select("keyed", "b");
    assert!(session.rerun().resets().is_empty(), "the run breaks");
    let report = session.rerun();
    let told: Vec<_> = report
        .resets()
        .iter()
        .map(|reset| (reset.widget(), reset.lost()))
        .collect();
    assert_eq!(told, [("some", &["a".to_owned(), "b".to_owned()][..])]);
    assert!(session.rerun().resets().is_empty());
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
    // Without a key other options make another widget, which starts from its default.
    let report = session.rerun();
    check(&report, [("value", "c")]);
    let reset = &report.resets()[0];
    assert_eq!(
        (reset.widget(), reset.lost(), reset.selected()),
        ("w", &["b".to_owned()][..], &["c".to_owned()][..])
    );
    assert_eq!(
        reset.to_string(),
        "`w` was reset: `b` was selected before its options or its default changed\n\
         help: give it a key, by which it stays the same widget"
    );
    assert!(session.rerun().resets().is_empty());
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

/// After a run that broke, what it did not come to is kept beside what it showed. The browser shows the latter.
#[test]
fn a_selection_is_for_the_widget_that_was_shown_last() {
    let mut session = session();
    session.run(|st| {
        let first = st.number() == 1;
        let options = if first { vec!["a"] } else { vec!["b", "c"] };
        let seen = text(st.radio("seen", options.clone()));
        st.output("seen", seen);
        if first {
            Selectbox::new("Pick", ["b", "c"]).key("k").show(st);
        } else {
            let many = Multiselect::new("Pick", options).key("k").show(st);
            st.output("many", many.len());
        }
        assert!(first, "it breaks");
    });
    let told =
        |report: &Report| [report.get("seen"), report.get("many")].map(|told| told.unwrap_or_default().to_owned());
    assert_eq!(told(&session.rerun()), ["b", "0"]);
    assert_eq!(told(&session.select("seen", "c")), ["c", "0"]);
    assert_eq!(told(&session.select("k", ["b", "c"])), ["c", "2"]);
}

/// The key is the same, the widget is not: what the user selected is told as lost, and not what nobody did.
#[test]
fn a_key_that_passes_to_another_kind_loses_the_selection() {
    let mut session = session();
    session.run(|st| {
        let old = st.number() < 3;
        for key in ["selected", "default"] {
            if old {
                Selectbox::new("w", ["a", "b"]).key(key).show(st);
            } else {
                Multiselect::new("w", ["a", "b"]).key(key).show(st);
            }
        }
    });
    assert!(session.select("selected", "b").resets().is_empty());
    let told: Vec<String> = session.rerun().resets().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["`selected` was reset: `b` was selected while the key was that of another kind of widget"]
    );
    assert!(session.rerun().resets().is_empty());
}
