//! The group `coercion-special`: members of enums as options, in every shape and place.
//!
//! Members are written as `GREEN@2`: the name, and the run whose definition it is of.

mod assigned;
mod redefined;

use std::collections::HashMap;

use rerun_safe::{
    CoercibleEnum, EnumCoercion, Instance, Multiselect, Options, Picked, Pills, Radio, RerunEq, Run, SegmentedControl,
    SelectSlider, Selectbox,
};

use super::{check, session_with};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CoercibleEnum, RerunEq)]
#[rerun(rename_all = "SCREAMING_SNAKE_CASE")]
enum Color {
    Red = 1,
    Green = 2,
    Blue = 3,
}

const POLICIES: [EnumCoercion; 3] = [EnumCoercion::Off, EnumCoercion::NameOnly, EnumCoercion::NameAndValue];

/// `GREEN@2`. One definition a run, so that the number of the class is that of the run.
fn show(picked: &Picked<Color>) -> String {
    let name = picked.value().map_or("?", |color| Color::MEMBERS[color.index()].name());
    let class = picked.class().to_string();
    format!("{name}@{}", class.trim_start_matches("Color#"))
}

fn shown(picked: Option<Picked<Color>>) -> String {
    picked.as_ref().map_or_else(|| "None".to_owned(), show)
}

fn all(picked: &[Picked<Color>]) -> String {
    picked.iter().map(show).collect::<Vec<_>>().join(" ")
}

/// What a widget shows in a run if it coerces, and what if not: the class of this run, or that of the run before.
fn of_run(name: &str, policy: EnumCoercion, run: u64) -> String {
    let class = if policy == EnumCoercion::Off { run - 1 } else { run };
    format!("{name}@{class}")
}

/// `options_list`, `options_tuple`, `options_reversed`, `options_subset`, `options_generator`, `options_dict_keys`, `options_members_values`.
#[test]
fn options_of_every_shape() {
    let shapes: [&[Color]; 4] = [
        &[Color::Red, Color::Green, Color::Blue],
        &[Color::Blue, Color::Green, Color::Red],
        &[Color::Red, Color::Green],
        &[Color::Green, Color::Red],
    ];
    for policy in POLICIES {
        for shape in shapes {
            let mut session = session_with(policy);
            session.run(|st| {
                let color = st.define::<Color>();
                let options = Options::some_members(&color, shape.iter().copied());
                let picked = Selectbox::new("w", options).key("k").show(st);
                st.output(
                    "member",
                    picked.as_ref().is_some_and(|picked| picked.is_instance(&color)),
                );
                st.output("value", shown(picked));
            });
            let member = (policy != EnumCoercion::Off).to_string();
            for (run, report) in [(2, session.select("k", "Color.GREEN")), (3, session.rerun())] {
                check(
                    &report,
                    [
                        ("value", of_run("GREEN", policy, run).as_str()),
                        ("member", member.as_str()),
                    ],
                );
            }
        }
    }
}

#[test]
fn index_none_and_radio_index_none() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let list = Selectbox::new("w", Options::members(&color))
                .index(None)
                .key("k")
                .show(st);
            st.output("list", shown(list));
            let radio = Radio::new("w", Options::members(&color)).index(None).key("r").show(st);
            st.output("radio", shown(radio));
        });
        check(&session.rerun(), [("list", "None"), ("radio", "None")]);
        check(&session.select("k", 1), [("list", of_run("GREEN", policy, 3).as_str())]);
        check(
            &session.select("r", 1),
            [("radio", of_run("GREEN", policy, 4).as_str())],
        );
        check(&session.select("k", None), [("list", "None")]);
        check(
            &session.rerun(),
            [("list", "None"), ("radio", of_run("GREEN", policy, 6).as_str())],
        );
    }
}

/// `multiselect_default`, `pills_default`, `index_default`: untouched, and of an old class all the same.
#[test]
fn defaults() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let blue = color.instance(Color::Blue);
            let many = Multiselect::new("w", Options::members(&color))
                .default([blue.clone()])
                .key("m")
                .show(st);
            st.output("many", all(&many));
            let pills = Pills::new("w", Options::members(&color)).value(blue).key("p").show(st);
            st.output("pills", shown(pills));
            let list = Selectbox::new("w", Options::members(&color)).index(2).key("l").show(st);
            st.output("list", shown(list));
        });
        let second = of_run("BLUE", policy, 2);
        check(
            &session.rerun(),
            [("many", second.as_str()), ("pills", &second), ("list", &second)],
        );
        check(&session.select("m", None), [("many", "")]);
        check(&session.select("p", None), [("pills", "None")]);
        check(
            &session.rerun(),
            [
                ("many", ""),
                ("pills", "None"),
                ("list", of_run("BLUE", policy, 5).as_str()),
            ],
        );
    }
}

/// `metadata/multiselect_default_enum_from_state`, `metadata/pills_default_enum_from_state`: an error in Streamlit. Here coercion serves defaults, too;
/// without it, a stale default is an error.
#[test]
fn a_stale_default_is_coerced() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let favorite = st
                .session_state()
                .get_or_insert_with("fav", || color.instance(Color::Blue));
            let many = Multiselect::new("w", Options::members(&color))
                .default([Instance::clone(&favorite)])
                .show(st);
            st.output("many", all(&many));
        });
        let report = session.rerun();
        if policy == EnumCoercion::Off {
            assert!(
                report.exceptions()[0]
                    .to_string()
                    .starts_with("the default `Color.BLUE` of the widget `w` is none")
            );
        } else {
            check(&report, [("many", "BLUE@2")]);
        }
    }
}

/// `empty_enum`: an enum without members is no enum to coerce, so that its place is taken by no options at all.
#[test]
fn empty_options() {
    let mut session = session_with(EnumCoercion::NameOnly);
    let nothing = Vec::<i32>::new;
    let first = session.run(move |st| {
        let one = [
            Selectbox::new("w", nothing()).key("k").show(st),
            Radio::new("w", nothing()).key("r").show(st),
            Pills::new("w", nothing()).key("p").show(st),
            SelectSlider::new("w", nothing()).key("s").show(st),
        ];
        st.output("one", one.iter().flatten().count());
        let many = Multiselect::new("w", nothing()).key("m").show(st).len();
        st.output("many", many);
    });
    for report in [first, session.rerun()] {
        check(&report, [("one", "0"), ("many", "0")]);
    }
}

/// Labels looked up by the members of *this* run's class fail for a stale member in Streamlit. A Rust value is found whatever its class, so that no
/// selection is lost, and the widgets that validate first keep it, too.
#[test]
fn format_func_dict() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let names = HashMap::from([(Color::Red, "red"), (Color::Green, "green"), (Color::Blue, "blue")]);
            let options = || {
                let names = names.clone();
                Options::members(&color).label(move |member| names[member].to_owned())
            };
            for (key, picked) in [
                ("selectbox", Selectbox::new("w", options()).key("selectbox").show(st)),
                ("radio", Radio::new("w", options()).key("radio").show(st)),
                ("pills", Pills::new("w", options()).key("pills").show(st)),
                (
                    "segments",
                    SegmentedControl::new("w", options()).key("segments").show(st),
                ),
                ("many", Multiselect::new("w", options()).key("many").show(st).pop()),
            ] {
                st.output(key, shown(picked));
            }
        });
        for (run, key) in (2..).zip(["selectbox", "radio", "pills", "segments", "many"]) {
            check(&session.select(key, "green"), [(key, &of_run("GREEN", policy, run))]);
        }
        check(
            &session.rerun(),
            [
                ("selectbox", &of_run("GREEN", policy, 7)),
                ("pills", &of_run("GREEN", policy, 7)),
            ],
        );
    }
}

/// `on_change_fires_without_change`, `on_change_fires_without_change_multiselect`: on every rerun in Streamlit, on a change here.
#[test]
fn on_change_fires_on_a_change_only() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let note = |what: &'static str| move |st: &mut Run| st.write(what);
            Selectbox::new("e", Options::members(&color))
                .key("e")
                .on_change(note("e"))
                .show(st);
            Selectbox::new("s", ["a", "b"]).key("s").on_change(note("s")).show(st);
            Multiselect::new("m", Options::members(&color))
                .key("m")
                .on_change(note("m"))
                .show(st);
        });
        let written: [Vec<String>; 8] = [
            session.rerun(),
            session.rerun(),
            session.select("s", "b"),
            session.select("e", 1),
            session.select("m", [0]),
            session.rerun(),
            session.select("m", [0, 1]),
            session.select("m", None),
        ]
        .map(|report| report.written().to_vec());
        let nothing: [&str; 0] = [];
        assert_eq!(
            written,
            [&nothing[..], &[], &["s"], &["e"], &["m"], &[], &["m"], &["m"]]
        );
    }
}

#[test]
fn callback_sees_its_own_run() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let run = st.number();
            let callback = move |st: &mut Run| {
                let picked = st.session_state().get::<Picked<Color>>("k").unwrap();
                st.write(format!("{run} {}", picked.is_instance(&color)));
            };
            Selectbox::new("w", Options::members(&color))
                .key("k")
                .on_change(callback)
                .show(st);
        });
        assert_eq!(session.select("k", 1).written(), ["1 true"]);
        assert_eq!(session.select("k", 2).written(), ["2 true"]);
    }
}

#[test]
fn two_widgets() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let a = Selectbox::new("a", Options::members(&color)).key("a").show(st).unwrap();
            let b = Radio::new("b", Options::members(&color)).key("b").show(st).unwrap();
            st.output("equal", a == b);
        });
        check(&session.select("a", 1), [("equal", "false")]);
        check(&session.select("b", 1), [("equal", "true")]);
        check(&session.rerun(), [("equal", "true")]);
    }
}
