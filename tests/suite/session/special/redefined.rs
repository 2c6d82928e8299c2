//! Options that are another enum, other members, or no members any more.

use std::fmt::Debug;

use rerun_safe::{
    ByValue, CoercibleEnum, EnumCoercion, Options, Picked, Pills, RerunEq, Run, SegmentedControl, Selectbox, Session,
};

use super::Color;
use crate::session::{check, session_with};

/// A script whose options are the enum in run 1, and `later` after that.
fn members_then(later: fn(&mut Run) -> String) -> Session<'static> {
    let mut session = session_with(EnumCoercion::NameOnly);
    session.run(move |st| {
        if st.number() == 1 {
            let color = st.define::<Color>();
            Selectbox::new("w", Options::members(&color)).key("k").show(st);
        } else {
            let value = later(st);
            st.output("value", value);
        }
    });
    session
}

/// `enum_to_strings`, `enum_to_ints`: a `ValueError` in Streamlit, on every rerun. Here an option of the same label keeps
/// the old member for a run.
#[test]
fn enum_to_strings_and_ints() {
    let mut strings = members_then(|st| {
        let picked = Selectbox::new("w", ["Color.RED", "Color.GREEN"])
            .key("k")
            .show(st)
            .unwrap();
        match picked {
            Picked::Current(text) => text.to_string(),
            Picked::Stale(old) => format!("stale {:?} {}", old.downcast::<Color>(), old.label()),
        }
    });
    check(
        &strings.select("k", 1),
        [("value", "stale Some(<Color#1 Green>) Color.GREEN")],
    );
    check(&strings.rerun(), [("value", "Color.GREEN")]);

    let mut ints = members_then(|st| {
        let picked = Selectbox::new("w", [1, 2]).key("k").show(st).unwrap();
        picked.value().unwrap().to_string()
    });
    let report = ints.select("k", 1);
    check(&report, [("value", "1")]);
    assert_eq!(report.resets()[0].lost(), ["Color.GREEN"]);
}

/// Under `member` a member finds its alias in every widget, whatever else changed: pills, which otherwise validate the label
/// first, would lose it by the name that it has given up.
#[test]
fn a_renamed_member_is_found_by_its_alias() {
    mod before {
        #[derive(Debug, rerun_safe::CoercibleEnum)]
        pub(super) enum Tone {
            Gray,
            Black,
        }
    }
    #[derive(Debug, CoercibleEnum)]
    enum Shade {
        White,
        #[rerun(alias = "Gray")]
        Grey,
        Black,
    }

    fn show<T: CoercibleEnum + Debug + Send + Sync + 'static>(st: &mut Run) {
        let tone = st.define::<T>();
        let options = || Options::members(&tone);
        let list = Selectbox::new("w", options()).key("list").show(st);
        let pills = Pills::new("w", options()).key("pills").show(st);
        let bar = SegmentedControl::new("w", options()).key("bar").show(st);
        let many = Pills::new("w", options()).key("many").multi().show(st);
        let picked = [list, pills, bar].into_iter().flatten().chain(many);
        let members: Vec<_> = picked.map(|picked| format!("{:?}", picked.value().unwrap())).collect();
        st.output("members", members.join(" "));
    }

    let mut session = session_with(EnumCoercion::Member);
    session.run(show::<before::Tone>);
    session.select("pills", "Tone.Gray");
    session.select("bar", "Tone.Black");
    session.select("many", ["Tone.Gray", "Tone.Black"]);
    let report = session.run(show::<Shade>);
    check(&report, [("members", "Grey Grey Black Grey Black")]);
    assert!(report.resets().is_empty());
}

/// Qualified names are part of the definition: `nested_same`, `nested_moved`, `local_same`.
#[test]
fn qualified_names_must_agree() {
    for (first, second, coerced) in [
        ("Outer.Color", "Outer.Color", true),
        ("make.<locals>.Color", "make.<locals>.Color", true),
        ("Outer.Color", "Other.Color", false),
        ("Color", "Outer.Color", false),
    ] {
        let mut session = session_with(EnumCoercion::NameOnly);
        session.run(move |st| {
            let name = if st.number() == 1 { first } else { second };
            let color = st.define_as::<Color>(name);
            let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
            st.output("member", picked.is_instance(&color));
        });
        check(
            &session.select("k", "Color.GREEN"),
            [("member", coerced.to_string().as_str())],
        );
    }
}

/// Which side of a comparison the typed value is on makes no difference: what a widget hands back is data.
#[test]
fn a_stale_value_and_a_typed_one_compare_either_way() {
    #[derive(RerunEq, Clone)]
    struct Student {
        id: Option<u32>,
    }

    let mut session = crate::session::session();
    session.run(|st| {
        let student = st.define::<Student>();
        let today = [Student { id: None }, Student { id: Some(2) }];
        let options = Options::new(&student, today.clone()).label(|student| format!("{:?}", student.id));
        let Some(picked) = st.selectbox("w", options) else {
            return;
        };
        let places = [
            today.iter().position(|student| student.rerun_eq(&picked)),
            today.iter().position(|student| picked.rerun_eq(student)),
        ];
        if let Picked::Stale(old) = &picked {
            st.write(
                today
                    .iter()
                    .any(|student| student.rerun_eq(old) && ByValue(student) == ByValue(old)),
            );
        }
        st.write(format!("{places:?}"));
    });
    let report = session.select("w", 1);
    assert_eq!(report.written(), ["true", "[Some(1), Some(1)]"]);
    assert_eq!(session.select("w", 0).written(), ["true", "[Some(0), Some(0)]"]);
}

/// The page's pathological example asks in one order, and a script may ask in the other.
#[test]
fn an_instance_and_a_picked_value_compare_either_way() {
    let mut session = crate::session::session();
    session.run(|st| {
        let color = st.define::<Color>();
        let (red, green) = (color.instance(Color::Red), color.instance(Color::Green));
        let picked = st.selectbox("w", Options::members(&color)).unwrap();
        st.output("picked first", picked == red && picked != green);
        st.output("instance first", red == picked && green != picked);
        let stale = st.session_state().get_or_insert_with("red", || red.clone());
        st.output("stale", *stale == picked);
    });
    check(
        &session.rerun(),
        [("picked first", "true"), ("instance first", "true"), ("stale", "false")],
    );
}
