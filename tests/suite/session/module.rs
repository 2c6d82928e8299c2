//! Classes that are imported, and classes that are kept.

use rerun_safe::{App, Config, RerunEq};

use super::check;

#[derive(RerunEq)]
struct MyClass(u8);

/// A script that keeps an instance of an imported class.
fn keeps_an_instance(st: &mut rerun_safe::Run) {
    let class = st.import::<MyClass>("my_class");
    let kept = st
        .session_state()
        .get_or_insert_with("kept", || class.instance(MyClass(1)));
    st.output("isinstance", class.is_instance(&kept));
    st.output("equal", *kept == class.instance(MyClass(1)));
    st.output("rerun_eq", kept.rerun_eq(&class.instance(MyClass(1))));
}

/// An edit makes a new class for everybody; instances of the old one stay what they were, and a new session never sees them.
#[test]
fn edit() {
    let app = App::new(Config::default());
    let mut old = app.session();
    old.run(keeps_an_instance);
    app.edit_module("another");
    check(&old.rerun(), [("isinstance", "true")]);
    app.edit_module("my_class");
    check(
        &old.rerun(),
        [("isinstance", "false"), ("equal", "false"), ("rerun_eq", "true")],
    );
    check(&app.session().run(keeps_an_instance), [("isinstance", "true")]);
    check(&old.rerun(), [("isinstance", "false")]);
}

/// `script_edit`, and Streamlit's rule for a running server: any edit evicts all modules.
#[test]
fn any_edit_evicts_all_modules() {
    let app = App::new(Config::default());
    let mut session = app.session();
    session.run(keeps_an_instance);
    app.edit_any();
    check(&session.rerun(), [("isinstance", "false")]);
}

/// What a run has imported stays, even if the file is edited while it runs; and a module goes with those inside it.
#[test]
fn an_edit_takes_effect_between_runs() {
    let app = App::new(Config::default());
    let editor = app.clone();
    let mut session = app.session();
    session.run(move |st| {
        let (before, inner) = (st.import::<MyClass>("shop"), st.import::<MyClass>("shop.models"));
        editor.edit_module("shop");
        st.output("same", before == st.import::<MyClass>("shop"));
        let kept = st
            .session_state()
            .get_or_insert_with("inner", || inner.instance(MyClass(1)));
        st.output("inner", inner.is_instance(&kept));
        let shopping = st.import::<MyClass>("shopping");
        let kept = st
            .session_state()
            .get_or_insert_with("shopping", || shopping.instance(MyClass(1)));
        st.output("shopping", shopping.is_instance(&kept));
    });
    check(
        &session.rerun(),
        [("same", "true"), ("inner", "false"), ("shopping", "true")],
    );
}

#[test]
fn classes_of_two_apps_are_never_the_same() {
    let mut classes = Vec::new();
    for _ in 0..2 {
        App::new(Config::default())
            .session()
            .run(|st| classes.push(st.define::<MyClass>()));
    }
    assert_eq!(classes[0].id().to_string(), classes[1].id().to_string());
    assert_ne!(classes[0], classes[1]);
}
