//! Widgets that cannot be shown, and selections that cannot be taken.

use rerun_safe::{Multiselect, Radio, Selectbox};

use super::text;
use crate::session::{check, session};

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
            "the default `c` of the widget `no` is none of its options\nhelp: a default is one of the options, of the class that they are of today",
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
            "the widget `Pick a color` takes 1 option, and the selection has 2",
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
