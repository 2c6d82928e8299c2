//! The groups `module` and `identity`: classes that are imported, and classes that are kept.

use std::sync::Arc;

use rerun_safe::{App, Class, CoercibleEnum, Config, EnumCoercion, Options, RerunEq, Selectbox, cache_resource};

use super::{check, session_with};

#[derive(RerunEq)]
struct MyClass(u8);

impl MyClass {
    fn doubled(&self) -> u8 {
        self.0 * 2
    }
}

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

/// `no_edit`, `dataclass_no_edit`.
#[test]
fn no_edit() {
    let mut session = App::new(Config::default()).session();
    let first = session.run(keeps_an_instance);
    for report in [first, session.rerun(), session.rerun()] {
        check(&report, [("isinstance", "true"), ("equal", "true")]);
    }
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

/// Two modules of which one was edited: the other still has the old class.
#[test]
fn two_modules_stale_reference() {
    let app = App::new(Config::default());
    let mut session = app.session();
    session.run(|st| {
        let class = st.import::<MyClass>("a");
        let through_b = st.session_state().get_or_insert_with("b", || class);
        st.output("same", *through_b == class);
        st.output("isinstance", through_b.is_instance(&class.instance(MyClass(1))));
    });
    check(&session.rerun(), [("same", "true"), ("isinstance", "true")]);
    app.edit_module("a");
    check(&session.rerun(), [("same", "false"), ("isinstance", "false")]);
}

/// `enum_edit_*`: the widget heals, whatever the policy allows; a member that the script keeps does not.
#[test]
fn enum_edit() {
    mod before {
        #[derive(Clone, Copy, rerun_safe::CoercibleEnum, rerun_safe::RerunEq)]
        pub(super) enum Color {
            Red = 1,
            Green = 2,
        }
    }
    mod same {
        #[derive(Clone, Copy, rerun_safe::CoercibleEnum, rerun_safe::RerunEq)]
        pub(super) enum Color {
            Red = 1,
            Green = 2,
        }
    }
    mod values {
        #[derive(Clone, Copy, rerun_safe::CoercibleEnum, rerun_safe::RerunEq)]
        pub(super) enum Color {
            Red = 10,
            Green = 20,
        }
    }
    mod added {
        #[derive(Clone, Copy, rerun_safe::CoercibleEnum, rerun_safe::RerunEq)]
        pub(super) enum Color {
            Red = 1,
            Green = 2,
            Blue = 3,
        }
    }

    fn script<E: CoercibleEnum + Send + Sync + 'static>(st: &mut rerun_safe::Run) {
        let color = st.import::<E>("colors");
        let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
        st.output("member", picked.is_instance(&color));
        st.output(
            "green",
            picked.instance().is_some_and(|color| color.index() == 1) || picked.is_stale(),
        );
    }

    fn edited<E: CoercibleEnum + Send + Sync + 'static>(policy: EnumCoercion, coerced: bool) {
        let mut session = session_with(policy);
        session.run(script::<before::Color>);
        check(&session.select("k", 1), [("member", "true"), ("green", "true")]);
        session.app().edit_module("colors");
        let member = coerced.to_string();
        check(
            &session.run(script::<E>),
            [("member", member.as_str()), ("green", "true")],
        );
        // A run later it heals by itself: the options of the run before are of the new class.
        check(&session.rerun(), [("member", "true"), ("green", "true")]);
    }

    for (policy, same, values, added) in [
        (EnumCoercion::Off, false, false, false),
        (EnumCoercion::NameOnly, true, true, false),
        (EnumCoercion::NameAndValue, true, false, false),
        (EnumCoercion::Member, true, true, true),
    ] {
        edited::<same::Color>(policy, same);
        edited::<values::Color>(policy, values);
        edited::<added::Color>(policy, added);
    }
}

/// `isinstance_keeps_first_class`, `class_in_session_state`: a class can be kept as a value, and then stays one.
#[test]
fn class_in_session_state() {
    let mut session = App::new(Config::default()).session();
    session.run(|st| {
        let defined = st.define::<MyClass>();
        let class = st.session_state().get_or_insert_with("class", || defined);
        let kept = st
            .session_state()
            .get_or_insert_with("kept", || class.instance(MyClass(1)));
        st.output("isinstance", class.is_instance(&kept));
        st.output("of_this_run", defined.is_instance(&kept));
        st.output("equal", *kept == class.instance(MyClass(1)));
    });
    check(
        &session.rerun(),
        [("isinstance", "true"), ("of_this_run", "false"), ("equal", "true")],
    );
}

#[test]
fn class_from_cache_resource() {
    #[cache_resource]
    fn class(_defined: Class<MyClass>) -> Arc<Class<MyClass>> {
        Arc::new(_defined)
    }

    let mut session = App::new(Config::default()).session();
    session.run(|st| {
        let class = class(st.define());
        let kept = st
            .session_state()
            .get_or_insert_with("kept", || class.instance(MyClass(1)));
        st.output("isinstance", class.is_instance(&kept));
    });
    check(&session.rerun(), [("isinstance", "true")]);
}

/// `reassign_class`: `old.__class__ = P` in Python; here the value is shared into the new class.
#[test]
fn reassign_class() {
    let mut session = App::new(Config::default()).session();
    session.run(|st| {
        let class = st.define::<MyClass>();
        let kept = st
            .session_state()
            .get_or_insert_with("kept", || class.instance(MyClass(1)));
        let adopted = class.share(Arc::clone(kept.value()));
        st.output("before", class.is_instance(&kept));
        st.output("after", class.is_instance(&adopted));
    });
    check(&session.rerun(), [("before", "false"), ("after", "true")]);
}

/// `old_method_sees_old_globals`: methods of a stale instance still work.
#[test]
fn methods_of_a_stale_instance_work() {
    let mut session = App::new(Config::default()).session();
    session.run(|st| {
        let class = st.define::<MyClass>();
        let kept = st
            .session_state()
            .get_or_insert_with("kept", || class.instance(MyClass(21)));
        st.output("doubled", kept.doubled());
    });
    check(&session.rerun(), [("doubled", "42")]);
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
