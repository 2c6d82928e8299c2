//! Callbacks: when they are called, and what happens if something breaks.

use rerun_safe::{Run, Selectbox};

use super::{check, session};

#[test]
fn callback_order() {
    let mut session = session();
    session.run(|st| {
        st.write(format!("body {}", st.number()));
        let callback = |st: &mut Run| {
            let value = st.session_state().get::<&str>("k").unwrap();
            st.write(format!("callback {value}"));
        };
        Selectbox::new("w", ["a", "b"]).key("k").on_change(callback).show(st);
    });
    assert_eq!(session.rerun().written(), ["body 2"]);
    assert_eq!(session.select("k", "b").written(), ["callback b", "body 3"]);
    assert_eq!(session.rerun().written(), ["body 4"]);
}

#[test]
fn write_in_callback() {
    let mut session = session();
    session.run(|st| {
        let callback = |st: &mut Run| st.session_state().set("k", "c").unwrap();
        let value = Selectbox::new("w", ["a", "b", "c"])
            .key("k")
            .on_change(callback)
            .show(st);
        st.output("value", value.unwrap().value().unwrap());
    });
    check(&session.select("k", "b"), [("value", "c")]);
    check(&session.rerun(), [("value", "c")]);
}

#[test]
fn a_panic_in_a_callback_ends_the_run_and_nothing_else() {
    let mut session = session();
    session.run(|st| {
        Selectbox::new("w", ["a", "b"])
            .key("k")
            .on_change(|st| {
                let value = st.session_state().get::<&str>("k").unwrap();
                assert_eq!(*value, "a", "boom");
                st.write("callback");
            })
            .show(st);
        st.write("body");
    });
    let report = session.select("k", "b");
    assert!(report.exceptions()[0].to_string().contains("boom"));
    assert!(report.written().is_empty());
    assert_eq!(session.rerun().written(), ["body"], "it was told once");
    session.select("k", "a");
    assert!(session.select("k", "b").written().is_empty());
    assert_eq!(
        session.select("k", "a").written(),
        ["callback", "body"],
        "it is not lost"
    );
}

#[test]
fn one_change_is_told_once_though_the_script_breaks() {
    let mut session = session();
    session.run(|st| {
        assert!(st.number() != 2, "before the widget");
        Selectbox::new("w", ["a", "b"])
            .key("k")
            .on_change(|st| st.write("callback"))
            .show(st);
    });
    assert_eq!(session.select("k", "b").written(), ["callback"]);
    assert!(session.rerun().written().is_empty());
    assert_eq!(session.select("k", "a").written(), ["callback"]);
}
