//! The group `metadata`: options of the previous run, and what becomes of a selection when options change.

mod duplicate;
mod refused;

use rerun_safe::{Instance, Multiselect, Options, Picked, Radio, RerunEq, Run, SelectSlider, Selectbox};

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
fn options_change_keyed_selected_stays() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "b"]);
        let value = text(Selectbox::new("w", options).key("k").show(st));
        st.output("value", value);
        let state = st.session_state().get::<&str>("k").unwrap();
        st.output("state", state);
    });
    check(&session.select("k", "b"), [("value", "b"), ("state", "b")]);
    check(&session.rerun(), [("value", "b"), ("state", "b")]);
    check(&session.rerun(), [("value", "b"), ("state", "b")]);
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
fn options_change_keyed_selected_gone_index_none() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "d"]);
        let value = text(Selectbox::new("w", options).index(None).key("k").show(st));
        st.output("value", value);
        let state = st.session_state().get::<Option<Picked<&str>>>("k").unwrap();
        st.output("state", state.is_some());
    });
    check(&session.rerun(), [("value", "None"), ("state", "false")]);
    check(&session.select("k", 1), [("value", "None")]);
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

#[test]
fn radio_select_slider_and_pills_options_change_keyed() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "d"]);
        let radio = text(Radio::new("w", options.clone()).key("radio").show(st));
        let slider = text(SelectSlider::new("w", options.clone()).key("slider").show(st));
        let pills = text(rerun_safe::Pills::new("w", options).key("pills").show(st));
        st.output("value", format!("{radio} {slider} {pills}"));
    });
    check(&session.rerun(), [("value", "a a None")]);
    for key in ["radio", "slider", "pills"] {
        session.select(key, 0);
    }
    check(&session.rerun(), [("value", "c c c")]);
}

#[test]
fn pills_options_change_keyed() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "d"]);
        let value = text(rerun_safe::Pills::new("w", options).key("k").show(st));
        st.output("value", value);
    });
    check(&session.select("k", "b"), [("value", "b")]);
    check(&session.rerun(), [("value", "None")]);
}

/// One end gone: the whole range is reset.
#[test]
fn select_slider_range_one_gone() {
    let mut session = session();
    session.run(|st| {
        let options = options(st, &["a", "b", "c"], &["c", "b", "d"]);
        let (low, high) = SelectSlider::new("w", options).range(0, 2).key("k").show(st).unwrap();
        st.output("value", labels(&[low, high]));
    });
    check(&session.select("k", [0, 1]), [("value", "a b")]);
    check(&session.rerun(), [("value", "c d")]);
    check(&session.select("k", [1, 1]), [("value", "b b")]);
}

#[derive(RerunEq)]
struct P {
    x: u8,
}

fn points(st: &Run) -> Options<P> {
    let class = st.define::<P>();
    Options::new(&class, [P { x: 1 }, P { x: 2 }]).label(|point| format!("P(x={})", point.x))
}

/// `dataclass_options/*`: the value is an option of the run before, of its class.
#[test]
fn dataclass_options() {
    let mut session = session();
    session.run(|st| {
        for (key, value) in [
            ("selectbox", Selectbox::new("w", points(st)).key("selectbox").show(st)),
            ("radio", Radio::new("w", points(st)).key("radio").show(st)),
            (
                "pills",
                rerun_safe::Pills::new("w", points(st)).index(0).key("pills").show(st),
            ),
            (
                "multiselect",
                Multiselect::new("w", points(st))
                    .indices([0])
                    .key("multiselect")
                    .show(st)
                    .pop(),
            ),
        ] {
            let value = value.unwrap();
            let shown = format!(
                "{} stale={} {}",
                value.value().unwrap().x,
                value.is_stale(),
                value.rerun_eq(&P { x: 2 })
            );
            st.output(key, shown);
        }
    });
    for key in ["selectbox", "radio", "pills", "multiselect"] {
        check(&session.select(key, 1), [(key, "2 stale=true true")]);
    }
    check(
        &session.rerun(),
        [("selectbox", "2 stale=true true"), ("multiselect", "2 stale=true true")],
    );
}

/// `on_change_dataclass_*`, `on_change_int_enum_quiet`: Streamlit calls back on every rerun, because the classes differ; ours only when the data does.
#[test]
fn on_change_of_dataclasses_is_quiet() {
    let mut session = session();
    session.run(|st| {
        let called = |st: &mut Run| st.write("changed");
        Selectbox::new("w", points(st)).key("k").on_change(called).show(st);
    });
    for _ in 0..3 {
        assert!(session.rerun().written().is_empty());
    }
    assert_eq!(session.select("k", 1).written(), ["changed"]);
    assert!(session.rerun().written().is_empty());
    assert!(session.select("k", 1).written().is_empty());
}

#[test]
fn options_mutated_after_call() {
    let mut session = session();
    session.run(|st| {
        let mut options = ["a", "b"].to_vec();
        let value = text(Selectbox::new("w", &options[..]).key("k").show(st));
        options.fill("MUTATED");
        assert_eq!(options[1], "MUTATED");
        st.output("value", value);
    });
    check(&session.select("k", 1), [("value", "b")]);
    check(&session.rerun(), [("value", "b")]);
}

#[test]
fn widget_disappears_and_returns() {
    let mut session = session();
    session.run(|st| {
        let value = match st.number() {
            3 => "hidden".to_owned(),
            _ => text(Selectbox::new("w", ["a", "b"]).key("k").show(st)),
        };
        st.output("value", value);
        st.output("in_state", st.session_state().contains("k"));
    });
    check(&session.select("k", "b"), [("value", "b"), ("in_state", "true")]);
    check(&session.rerun(), [("value", "hidden"), ("in_state", "true")]);
    assert!(!session.session_state().contains("k"));
    check(&session.rerun(), [("value", "a"), ("in_state", "true")]);
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
