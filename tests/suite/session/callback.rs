//! Callbacks: when they are called, and what happens if something breaks.

use rerun_safe::Selectbox;

use super::session;

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
