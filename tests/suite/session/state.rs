//! The group `session-state`: the API and what it refuses.

use rerun_safe::{App, Button, Config, Multiselect, Picked, Pills, Radio, SelectSlider, Selectbox, StateError};

use super::{check, session};

#[test]
fn errors() {
    let mut session = session();
    let report = session.run(|st| {
        let state = st.session_state();
        let missing = "session state has no key `nope`\nhelp: initialize it first, for example with `get_or_insert_with(\"nope\", ..)`";
        assert_eq!(state.get::<u8>("nope").unwrap_err().to_string(), missing);
        assert_eq!(state.remove("nope").unwrap_err().to_string(), missing);
        assert_eq!(state.get::<u8>("").unwrap_err(), StateError::EmptyKey);
        assert_eq!(state.set("", 1).unwrap_err(), StateError::EmptyKey);
        for key in ["$$ID-abc", "$$ID"] {
            let reserved = StateError::ReservedKey { key: key.to_owned() };
            assert_eq!(state.get::<u8>(key).unwrap_err(), reserved);
            assert_eq!(state.set(key, 1).unwrap_err(), reserved);
            assert_eq!(state.remove(key).unwrap_err(), reserved);
            assert!(!state.contains(key));
        }
        state.set("$$OTHER", 1).unwrap();
        state.set("n", 1_u8).unwrap();
        assert_eq!(
            state.get::<String>("n").unwrap_err().to_string(),
            "session state holds a `u8` under the key `n`, not a `alloc::string::String`\n\
             help: read it as what it is, or remove it before storing another type"
        );
    });
    assert!(report.is_ok(), "{:?}", report.exceptions());
}

/// What is there already is never lost to a definition that expects another type.
#[test]
fn a_value_of_another_type_stays() {
    let mut session = session();
    let report = session.run(|st| {
        st.session_state().set("n", 1_u8).unwrap();
        assert_eq!(*st.session_state().get_or_insert_with("n", || "new"), "new");
    });
    assert!(
        report.exceptions()[0]
            .to_string()
            .starts_with("session state holds a `u8` under the key `n`")
    );
    assert_eq!(*session.session_state().get::<u8>("n").unwrap(), 1);
}

/// The `set_before_*_invalid` scenarios: what is no option is reset, and the report says so.
#[test]
fn set_before_widget_invalid() {
    let mut session = session();
    session.run(|st| {
        if st.number() == 2 {
            for key in ["selectbox", "slider", "radio", "segments"] {
                st.session_state().set(key, "zzz").unwrap();
            }
            st.session_state().set("many", vec!["a", "zzz"]).unwrap();
            st.session_state().set("pills", vec!["a", "zzz"]).unwrap();
        }
        let options = ["a", "b", "c"];
        let one = [
            Selectbox::new("w", options).index(1).key("selectbox").show(st),
            SelectSlider::new("w", options).key("slider").show(st),
            Radio::new("w", options).key("radio").show(st),
            rerun_safe::SegmentedControl::new("w", options).key("segments").show(st),
        ];
        let one = one.map(|picked| picked.map_or("None", |picked| *picked.value().unwrap()));
        st.output("one", one.join(" "));
        let many = Multiselect::new("w", options).key("many").show(st).len();
        let pills = Pills::new("w", options).multi().key("pills").show(st).len();
        st.output("many", format!("{many} {pills}"));
    });
    let second = session.rerun();
    check(&second, [("one", "b a a None"), ("many", "1 1")]);
    assert_eq!(second.resets().len(), 6);
    let third = session.rerun();
    check(&third, [("one", "b a a None"), ("many", "1 1")]);
    assert!(third.resets().is_empty());
}

#[test]
fn a_valid_assignment_becomes_the_selection() {
    let mut session = session();
    session.run(|st| {
        let state = st.session_state();
        match st.number() {
            2 => state.set("k", "c").unwrap(),
            3 => state.set("k", Picked::from("a")).unwrap(),
            4 => state.set("k", None::<&'static str>).unwrap(),
            5 => state.set("k", "b".to_owned()).unwrap(),
            _ => {}
        }
        let value = Selectbox::new("w", ["a", "b", "c"]).key("k").show(st);
        st.output("value", value.map_or("None", |picked| *picked.value().unwrap()));
    });
    for expected in ["c", "a", "None", "b", "b"] {
        check(&session.rerun(), [("value", expected)]);
    }
}

#[test]
fn reserved_widget_key() {
    let mut session = session();
    let report = session.run(|st| {
        assert!(Selectbox::new("w", ["a"]).key("$$ID-x").show(st).is_none());
        assert!(Selectbox::new("w", ["a"]).key("").show(st).is_none());
        assert!(Selectbox::new("w2", ["a"]).key("None").show(st).is_some());
        assert_eq!(*st.session_state().get::<&str>("None").unwrap(), "a");
    });
    let said: Vec<_> = report.exceptions().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "the key `$$ID-x` is reserved, as all that begin with `$$ID`\nhelp: choose another name",
            "a key cannot be empty\nhelp: give it a name, for example `\"color\"`",
        ]
    );
}

/// `st.session_state.k = st.session_state.k` keeps a selection while its widget is not shown.
#[test]
fn an_assignment_outlives_the_widget_that_is_not_shown() {
    let mut session = session();
    session.run(|st| match st.number() {
        3 => {
            let value = st.session_state().get::<&str>("k").unwrap();
            st.session_state().set("k", *value).unwrap();
        }
        _ => {
            let value = Selectbox::new("w", ["a", "b"]).key("k").show(st);
            st.output("value", value.unwrap().value().unwrap());
        }
    });
    check(&session.select("k", "b"), [("value", "b")]);
    session.rerun();
    assert_eq!(*session.session_state().get::<&str>("k").unwrap(), "b");
    check(&session.rerun(), [("value", "b")]);
}

#[test]
fn a_key_passes_to_a_widget_of_another_kind() {
    let mut session = session();
    session.run(|st| {
        if st.number() == 1 {
            Selectbox::new("w", ["a", "b"]).key("k").show(st);
        } else {
            Radio::new("w", ["c", "d"]).key("k").show(st);
        }
    });
    session.rerun();
    assert_eq!(*session.session_state().get::<&str>("k").unwrap(), "c");
}

#[test]
fn a_button_is_read_only() {
    let mut session = session();
    let report = session.run(|st| {
        if st.number() == 1 {
            st.session_state().set("b", true).unwrap();
        }
        let clicked = Button::new("Go").key("b").show(st);
        st.write(clicked);
        let error = st.session_state().set("b", true);
        st.output("error", error.is_err());
    });
    assert_eq!(
        report.exceptions()[0].to_string(),
        "session state is read-only under the key `b`, because it belongs to a button\nhelp: store the value under a key of its own"
    );
    session.session_state().remove("b").unwrap();
    check(&session.rerun(), [("error", "true")]);
    assert_eq!(session.click("Go").written(), ["true"]);
    assert_eq!(session.rerun().written(), ["false"]);
}

#[test]
fn a_session_without_a_script_says_so() {
    let mut session = App::new(Config::default()).session();
    for report in [session.rerun(), session.click("Go"), session.select("Pick", 0)] {
        assert_eq!(
            report.exceptions()[0].to_string(),
            "this session has no script yet\nhelp: install one with `session.run(..)`"
        );
    }
}
