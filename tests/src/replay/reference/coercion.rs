//! `_coerce_enum` in two readings: Streamlit's own, and that of its documentation, which is ours.

use rerun_safe::EnumCoercion;

use crate::replay::definition::{Definition, Named};
use crate::replay::python;

/// How `nameAndValue` compares two classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::replay) enum Rule {
    /// By the sets of their values, as far as a set can hold them.
    ValueSets,
    /// By the value of each name, as data.
    ValuesByName,
}

/// What becomes of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::replay) enum Answer {
    Kept,
    /// The position in the class that it is coerced to.
    Becomes(usize),
    /// The class has no member of this name, and the program did not expect that.
    KeyError(String),
}

pub(in crate::replay) fn coerce(
    from: &Definition,
    held: usize,
    to: &Definition,
    policy: EnumCoercion,
    rule: Rule,
) -> Answer {
    let agree = from.qualname == to.qualname
        && match (policy, rule) {
            (EnumCoercion::NameOnly, _) => same_names(from, to),
            (EnumCoercion::NameAndValue, Rule::ValueSets) => same_value_sets(from, to),
            (EnumCoercion::NameAndValue, Rule::ValuesByName) => same_names(from, to) && same_values_by_name(from, to),
            (EnumCoercion::Off | EnumCoercion::Member, _) => false,
        };
    let Some(member) = from.members.get(held).filter(|_| agree) else {
        return Answer::Kept;
    };
    match to.position(&member.name) {
        Some(index) => Answer::Becomes(index),
        None => Answer::KeyError(member.name.clone()),
    }
}

fn same_names(from: &Definition, to: &Definition) -> bool {
    let has = |all: &[Named], name: &str| all.iter().any(|member| member.name == name);
    from.members.len() == to.members.len() && from.members.iter().all(|member| has(&to.members, &member.name))
}

fn same_value_sets(from: &Definition, to: &Definition) -> bool {
    let holds = |all: &[Named], one: &Named| all.iter().any(|other| python::equal(&other.value, &one.value));
    let covers = |all: &[Named], some: &[Named]| {
        some.iter()
            .filter(|member| python::is_hashable(&member.value))
            .all(|member| {
                // A list in the other class is equal to nothing that a set can hold.
                holds(all, member)
            })
    };
    covers(&to.members, &from.members) && covers(&from.members, &to.members)
}

fn same_values_by_name(from: &Definition, to: &Definition) -> bool {
    let value = python::member_value;
    from.members.iter().all(|member| {
        let other = to.members.iter().find(|other| other.name == member.name);
        other.is_some_and(|other| value(&member.value) == value(&other.value))
    })
}
