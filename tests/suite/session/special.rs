//! The group `coercion-special`: members of enums as options, in every shape and place.
//!
//! Members are written as `GREEN@2`: the name, and the run whose definition it is of.

use std::collections::HashMap;

use rerun_safe::{
    CoercibleEnum, EnumCoercion, Instance, Multiselect, Options, Picked, Pills, Radio, RerunEq, Run, SegmentedControl,
    SelectSlider, Selectbox, Session,
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

/// `session_state_not_coerced`: in Streamlit the value is coerced and what session state holds is not. Here both are.
#[test]
fn session_state_is_healed() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let before = st.session_state().get::<Picked<Color>>("k").ok();
            let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
            let kept = st.session_state().get::<Picked<Color>>("k").unwrap();
            st.output("equal", picked == *kept);
            st.output("member", kept.is_instance(&color));
            st.output("value", show(&kept));
            st.output("before", before.map_or_else(String::new, |before| show(&before)));
        });
        let second = session.select("k", 1);
        let member = (policy != EnumCoercion::Off).to_string();
        check(
            &second,
            [
                ("equal", "true"),
                ("member", &member),
                ("value", &of_run("GREEN", policy, 2)),
            ],
        );
        // Above the widget, the value still is the option of the run before: coercion takes today's options to know the target.
        check(&second, [("before", "GREEN@1")]);
        check(
            &session.rerun(),
            [("before", "GREEN@2"), ("value", &of_run("GREEN", policy, 3))],
        );
        let told: Vec<String> = session.rerun().coercions().iter().map(ToString::to_string).collect();
        match policy {
            EnumCoercion::Off => assert!(told.is_empty()),
            _ => assert_eq!(told, ["`k` went from Color#3 to Color#4 as `Color.GREEN`"]),
        }
    }
}

#[test]
fn session_state_preset_members() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let old = st
                .session_state()
                .get_or_insert_with("keep", || color.instance(Color::Green));
            st.session_state().set("old", Instance::clone(&old)).unwrap();
            st.session_state().set("current", color.instance(Color::Blue)).unwrap();
            if st.number() == 1 {
                st.session_state().set("label", "Color.BLUE").unwrap();
                st.session_state().set("none", None::<Instance<Color>>).unwrap();
                st.session_state().set("other", 7_u8).unwrap();
            }
            for key in ["old", "current", "label", "none", "other"] {
                let picked = Selectbox::new("w", Options::members(&color)).key(key).show(st);
                st.output(key, shown(picked));
            }
        });
        let second = session.rerun();
        let old = if policy == EnumCoercion::Off {
            "GREEN@1"
        } else {
            "GREEN@2"
        };
        check(&second, [("old", old), ("current", "BLUE@2"), ("none", "None")]);
        check(
            &second,
            [
                ("label", &of_run("BLUE", policy, 2)),
                ("other", &of_run("RED", policy, 2)),
            ],
        );
    }
}

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

/// `enum_to_strings`, `enum_to_ints`: a `ValueError` in Streamlit, on every rerun. Here an option of the same label keeps the old member for a run.
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

#[test]
fn enum_to_empty() {
    let mut session = members_then(|st| format!("{:?}", Selectbox::new("w", Vec::<i32>::new()).key("k").show(st)));
    check(&session.select("k", 1), [("value", "None")]);
    check(&session.rerun(), [("value", "None")]);
}

#[test]
fn strings_to_enum() {
    let mut session = session_with(EnumCoercion::NameOnly);
    session.run(|st| {
        if st.number() == 1 {
            Selectbox::new("w", ["Color.RED", "Color.GREEN"]).key("k").show(st);
            return;
        }
        let color = st.define::<Color>();
        let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
        st.output("class", picked.class().name());
        st.output("member", picked.is_instance(&color));
    });
    check(
        &session.select("k", "Color.GREEN"),
        [("class", "&str"), ("member", "false")],
    );
    for _ in 0..2 {
        check(&session.rerun(), [("class", "Color"), ("member", "true")]);
    }
}

#[test]
fn options_shrink_to_subset() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let all = [Color::Red, Color::Green, Color::Blue];
            let offered = all
                .into_iter()
                .filter(|&member| st.number() == 1 || member != Color::Green);
            let options = Options::some_members(&color, offered.collect::<Vec<_>>());
            let picked = Selectbox::new("w", options).key("k").show(st);
            st.output("value", shown(picked));
        });
        check(&session.select("k", "Color.GREEN"), [("value", "RED@2")]);
        check(&session.rerun(), [("value", &of_run("RED", policy, 3))]);
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

/// Coercion does nothing for members that the script keeps itself; comparing by data does.
#[test]
fn plain_session_state_and_enum_value_eq() {
    let mut session = session_with(EnumCoercion::NameOnly);
    session.run(|st| {
        let color = st.define::<Color>();
        let red = color.instance(Color::Red);
        let kept = st.session_state().get_or_insert_with("c", || red.clone());
        st.output("eq", *kept == red);
        st.output("is", kept.ptr_eq(&red));
        st.output("isinstance", color.is_instance(&kept));
        st.output("rerun_eq", kept.rerun_eq(&red));
        st.output("by_name", Color::from_name("RED") == Some(**kept));
    });
    for _ in 0..2 {
        check(
            &session.rerun(),
            [("eq", "false"), ("is", "false"), ("isinstance", "false")],
        );
        check(&session.rerun(), [("rerun_eq", "true"), ("by_name", "true")]);
    }
}

/// Under `member` a member finds its alias, whatever else changed; pills validate the label first and lose it.
#[test]
fn a_renamed_member_is_found_by_its_alias() {
    mod before {
        #[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq)]
        pub(super) enum Tone {
            Gray,
            Black,
        }
    }
    #[derive(Debug, CoercibleEnum, RerunEq)]
    enum Tone {
        White,
        #[rerun(alias = "Gray")]
        Grey,
    }

    let mut session = session_with(EnumCoercion::Member);
    session.run(|st| {
        if st.number() == 1 {
            let tone = st.define::<before::Tone>();
            Selectbox::new("w", Options::members(&tone)).index(1).key("k").show(st);
            Pills::new("w", Options::members(&tone)).key("p").show(st);
            return;
        }
        let tone = st.define::<Tone>();
        let picked = Selectbox::new("w", Options::members(&tone)).key("k").show(st);
        st.output("list", format!("{:?}", picked.unwrap().value()));
        let pills = Pills::new("w", Options::members(&tone)).key("p").show(st);
        st.output("pills", pills.is_some());
    });
    check(&session.select("k", "Tone.Gray"), [("list", "Some(Grey)")]);
    session.run(|st| {
        let tone = st.define::<before::Tone>();
        Selectbox::new("w", Options::members(&tone)).key("k").show(st);
        Pills::new("w", Options::members(&tone)).key("p").show(st);
    });
    session.select("p", "Tone.Gray");
    let report = session.run(|st| {
        let tone = st.define::<Tone>();
        Selectbox::new("w", Options::members(&tone)).key("k").show(st);
        let pills = Pills::new("w", Options::members(&tone)).key("p").show(st);
        st.output("pills", pills.is_some());
    });
    check(&report, [("pills", "false")]);
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
