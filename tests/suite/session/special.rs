//! The group `coercion-special`: members of enums as options, in every shape and place.
//!
//! Members are written as `GREEN@2`: the name, and the run whose definition it is of.

mod assigned;
mod redefined;

use rerun_safe::{CoercibleEnum, EnumCoercion, Instance, Multiselect, Options, Picked, RerunEq};

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

fn all(picked: &[Picked<Color>]) -> String {
    picked.iter().map(show).collect::<Vec<_>>().join(" ")
}

/// `metadata/multiselect_default_enum_from_state`, `metadata/pills_default_enum_from_state`: an error in Streamlit. Here
/// coercion serves defaults, too; without it, a stale default is an error.
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

/// What a widget shows in a run if it coerces, and what if not: the class of this run, or that of the run before.
fn of_run(name: &str, policy: EnumCoercion, run: u64) -> String {
    let class = if policy == EnumCoercion::Off { run - 1 } else { run };
    format!("{name}@{class}")
}
