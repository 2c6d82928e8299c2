//! The group `metadata`: options of the previous run, and what becomes of a selection when options change.

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

/// Streamlit's browser goes on sending the old label, so that the selection is lost a run after; an index has no such trouble.
#[test]
fn labels_change_same_values_keyed() {
    let mut session = session();
    session.run(|st| {
        let prefix = if st.number() < 3 { "n" } else { "#" };
        let options = Options::from([1, 2, 3]).label(move |number| format!("{prefix}{number}"));
        let value = Selectbox::new("w", options).key("k").show(st).unwrap();
        st.output("value", value.value().unwrap());
    });
    check(&session.select("k", "n2"), [("value", "2")]);
    for _ in 0..3 {
        check(&session.rerun(), [("value", "2")]);
    }
}

fn parity(number: &i32) -> String {
    let label = if number % 2 == 1 { "odd" } else { "even" };
    label.to_owned()
}

/// Streamlit's `duplicate_labels_*`: the last option of a label wins, or the first; ours are told apart by index.
#[test]
fn duplicate_labels() {
    let mut session = session();
    session.run(|st| {
        let one = Selectbox::new("w", Options::from([1, 2, 3]).label(parity))
            .key("one")
            .show(st);
        st.output("one", one.unwrap().value().unwrap());
        let many = Multiselect::new("w", Options::from([1, 2, 3]).label(parity))
            .key("many")
            .show(st);
        let many: Vec<_> = many.iter().map(|picked| picked.value().unwrap().to_string()).collect();
        st.output("many", many.join(" "));
    });
    check(&session.rerun(), [("one", "1")]);
    for (choice, expected) in [(0, "1"), (1, "2"), (2, "3")] {
        check(&session.select("one", choice), [("one", expected)]);
        check(&session.rerun(), [("one", expected)]);
    }
    check(&session.select("many", [2, 0]), [("many", "3 1")]);
    check(&session.rerun(), [("many", "3 1")]);
    check(&session.select("many", "odd"), [("many", "1")]);
}

/// A selection stays on its option when another of the same label is put before it.
#[test]
fn duplicate_labels_are_counted_from_the_front() {
    let mut session = session();
    session.run(|st| {
        let numbers = if st.number() < 3 { vec![1, 3] } else { vec![2, 1, 3] };
        let options = Options::from(numbers).label(parity);
        let one = Selectbox::new("w", options).key("k").show(st);
        st.output("value", one.unwrap().value().unwrap());
    });
    check(&session.select("k", 1), [("value", "3")]);
    check(&session.rerun(), [("value", "3")]);
    check(&session.rerun(), [("value", "3")]);
}

#[derive(RerunEq)]
struct P {
    x: u8,
}

fn points(st: &Run) -> Options<P> {
    let class = st.define::<P>();
    Options::labeled(&class, [P { x: 1 }, P { x: 2 }], |point| format!("P(x={})", point.x))
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

/// In Streamlit these end the run. Here the widget has no value, the run goes on, and the report says why.
#[test]
fn refused_widgets() {
    let mut session = session();
    let report = session.run(|st| {
        st.selectbox("w", ["a", "b"]);
        assert!(st.selectbox("w", ["a", "b"]).is_none());
        Selectbox::new("w", ["a"]).key("k").show(st);
        assert!(Radio::new("x", ["a"]).key("k").show(st).is_none());
        assert!(Selectbox::new("far", ["a", "b"]).index(2).show(st).is_none());
        assert!(Multiselect::new("no", ["a", "b"]).default(["c"]).show(st).is_empty());
        assert!(
            Multiselect::new("many", ["a", "b"])
                .indices([0, 1])
                .max_selections(1)
                .show(st)
                .is_empty()
        );
        st.write("the end");
    });
    assert_eq!(report.written(), ["the end"]);
    let said: Vec<_> = report.exceptions().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "there are several `selectbox` widgets with the label `w` and the same options\nhelp: give each a `key` of its own",
            "there are several widgets with the key `k`\nhelp: give each a key of its own",
            "the index 2 is outside the 2 options of the widget `far`",
            "the default `c` of the widget `no` is none of its options\nhelp: make it of the class that the options are of today",
            "the widget `many` has 2 options selected, and `max_selections` is 1",
        ]
    );
}

/// As after an exception in Streamlit: what was selected before is still selected when the widget can be shown again.
#[test]
fn a_refused_widget_keeps_its_selection() {
    let mut session = session();
    session.run(|st| {
        let options = if st.number() == 3 {
            vec!["a"]
        } else {
            vec!["a", "b", "c"]
        };
        let value = text(Selectbox::new("w", options).index(1).key("k").show(st));
        st.output("value", value);
    });
    check(&session.select("k", "c"), [("value", "c")]);
    assert_eq!(session.rerun().exceptions().len(), 1);
    check(&session.rerun(), [("value", "c")]);
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

/// What the browser sends is checked, and what is wrong starts no run.
#[test]
fn selections_that_are_refused() {
    let mut session = session();
    session.run(|st| {
        Selectbox::new("Pick a color", ["red", "green"]).show(st);
        Selectbox::new("w", ["a"]).key("k").show(st);
        Radio::new("w", ["a"]).show(st);
        st.button("Rerun");
    });
    for (report, message) in [
        (
            session.select("Pick a colour", 0),
            "no widget with the key or label `Pick a colour` was shown\nhelp: did you mean `Pick a color`?",
        ),
        (
            session.select("Pick a color", 2),
            "the index 2 is outside the 2 options of the widget `Pick a color`",
        ),
        (
            session.select("Pick a color", "rod"),
            "the widget `Pick a color` shows no option `rod`\nhelp: did you mean `red`?",
        ),
        (
            session.select("Pick a color", [0, 1]),
            "the widget `Pick a color` takes 1 options, and the selection has 2",
        ),
        (
            session.select("w", 0),
            "several widgets were shown with the label `w`\nhelp: give them keys, and name one by its key",
        ),
        (
            session.select("Rerun", 0),
            "the widget `Rerun` is a `button`\nhelp: use `click`",
        ),
        (
            session.click("k"),
            "the widget `k` is a `selectbox`\nhelp: use `select`",
        ),
    ] {
        assert_eq!(report.exceptions()[0].to_string(), message);
        assert_eq!(report.run(), 1);
    }
    assert_eq!(session.rerun().run(), 2);
}
