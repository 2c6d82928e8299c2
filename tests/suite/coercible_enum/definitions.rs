//! Definitions as data: the rule against a naive statement of it, on random definitions.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rerun_safe::{AmbiguousName, CoercibleEnum, EnumCoercion, EnumDef, Member, MemberValue, coerce_member};

#[derive(CoercibleEnum)]
#[allow(dead_code, reason = "only the definition is used")]
enum Color {
    Red = 1,
    #[rerun(alias = "Verde")]
    Green = 2,
}

#[test]
fn a_derived_definition_equals_the_recorded_one() {
    let recorded = EnumDef::new(
        String::from("Color"),
        [
            Member::recorded("Red", 1, [""; 0]),
            Member::recorded("Green", 2.0, ["Verde"]),
        ],
    );
    assert_eq!(EnumDef::of::<Color>(), recorded.unwrap());
    assert_eq!(
        format!("{:?}", EnumDef::of::<Color>()),
        "enum Color {Red = 1, Green = 2 | Verde}"
    );
    assert_eq!(EnumDef::of::<Color>().index_of("Green"), Some(1));
    assert_eq!(EnumDef::of::<Color>().index_of("Verde"), None);
}

#[test]
fn an_ambiguous_definition_is_refused() {
    let with = |members: [(&str, &[&'static str]); 2]| {
        EnumDef::new(
            "E",
            members.map(|(name, aliases)| Member::recorded(name, 0, aliases.iter().copied())),
        )
    };
    let told = |result: Result<EnumDef, AmbiguousName>| result.unwrap_err().to_string();
    let expected = "the name `A` occurs twice among the names and aliases of the members";
    assert_eq!(told(with([("A", &[]), ("A", &[])])), expected);
    assert_eq!(told(with([("A", &[]), ("B", &["A"])])), expected);
    assert_eq!(told(with([("B", &["A"]), ("C", &["A"])])), expected);
    assert_eq!(told(with([("A", &["A"]), ("C", &[])])), expected);
    assert!(with([("A", &["a"]), ("B", &["b"])]).is_ok());
}

fn definition() -> impl Strategy<Value = EnumDef> {
    let names = proptest::sample::subsequence(vec!["A", "B", "C", "D", "E", "F"], 0..=4).prop_shuffle();
    (0..2, names, proptest::collection::vec(0..3, 4), 0..2_usize).prop_map(|(name, names, values, aliased)| {
        // Each name that is no member is an alias of one, or of none.
        let free = ["A", "B", "C", "D", "E", "F"]
            .into_iter()
            .filter(|name| !names.contains(name));
        let mut aliases: Vec<Vec<&str>> = vec![Vec::new(); names.len()];
        for (place, name) in free.enumerate() {
            if let Some(aliases) = aliases.get_mut(place + aliased) {
                aliases.push(name);
            }
        }
        let members = names.iter().zip(&values).zip(aliases);
        let members = members.map(|((name, value), aliases)| Member::recorded(*name, *value, aliases));
        EnumDef::new(if name == 0 { "Color" } else { "Paint" }, members).unwrap()
    })
}

/// The policies as DESIGN states them, in sets.
fn naive(from: &EnumDef, index: usize, to: &EnumDef, policy: EnumCoercion) -> Option<usize> {
    let held = from.members().get(index)?.name();
    let names = |def: &EnumDef| {
        def.members()
            .iter()
            .map(|member| member.name().to_owned())
            .collect::<BTreeSet<_>>()
    };
    let values = |def: &EnumDef| {
        let value = |member: &Member| member.value().to_string();
        def.members()
            .iter()
            .map(|member| (member.name().to_owned(), value(member)))
            .collect::<BTreeMap<_, _>>()
    };
    let named = || to.members().iter().position(|member| member.name() == held);
    let aliased = || {
        to.members()
            .iter()
            .position(|member| member.aliases().any(|alias| alias == held))
    };
    match policy {
        EnumCoercion::NameOnly if from.name() == to.name() && names(from) == names(to) => named(),
        EnumCoercion::NameAndValue if from.name() == to.name() && values(from) == values(to) => named(),
        EnumCoercion::Member => named().or_else(aliased),
        EnumCoercion::Off | EnumCoercion::NameOnly | EnumCoercion::NameAndValue => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_rule_is_the_naive_one(from in definition(), to in definition(), index in 0..5_usize) {
        for policy in EnumCoercion::ALL {
            let answer = coerce_member(&from, index, &to, policy);
            prop_assert_eq!(answer.as_ref().ok().copied(), naive(&from, index, &to, policy));
            if let Err(refusal) = answer {
                prop_assert!(refusal.to_string().len() > 20);
            }
        }
    }

    /// A member that passes by its own name passes back.
    #[test]
    fn there_and_back(from in definition(), to in definition(), index in 0..4_usize) {
        for policy in EnumCoercion::ALL {
            let Ok(there) = coerce_member(&from, index, &to, policy) else { continue };
            if to.members()[there].name() == from.members()[index].name() {
                prop_assert_eq!(coerce_member(&to, there, &from, policy).ok(), Some(index));
            }
        }
    }

    /// Each policy that compares definitions allows no more than the one before it does.
    #[test]
    fn stricter_policies_allow_less(from in definition(), to in definition(), index in 0..4_usize) {
        let by = |policy| coerce_member(&from, index, &to, policy).ok();
        prop_assert_eq!(by(EnumCoercion::Off), None);
        for (strict, lenient) in [(EnumCoercion::NameAndValue, EnumCoercion::NameOnly), (EnumCoercion::NameOnly, EnumCoercion::Member)] {
            if let Some(there) = by(strict) {
                prop_assert_eq!(by(lenient), Some(there));
            }
        }
    }
}

/// Two names of one key, as whoever tells a definition may choose them; `tests/ui/name/hash-taken.rs` has the same.
const COLLIDING: [&str; 2] = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"];

#[test]
fn names_of_one_key_are_told_apart() {
    let def = |names: [&'static str; 2]| {
        let members = names.map(|name| Member::recorded(name, 0, [format!("{name} before")]));
        EnumDef::new("E", members).unwrap()
    };
    let (def, back) = (def(COLLIDING), def([COLLIDING[1], COLLIDING[0]]));
    for (index, name) in COLLIDING.into_iter().enumerate() {
        assert_eq!(def.index_of(name), Some(index));
        for policy in [EnumCoercion::NameOnly, EnumCoercion::NameAndValue, EnumCoercion::Member] {
            assert_eq!(coerce_member(&def, index, &back, policy).ok(), Some(1 - index));
        }
    }
}

/// A pair of names of one key among so many makes no definition slow, nor does an alias for each name. Without keys
/// this takes minutes.
#[test]
fn large_definitions_take_no_longer_for_names_that_collide() {
    const MANY: usize = 30_000;
    let names = || {
        let long = (0..MANY).map(|index| format!("a member of a long name {index}"));
        long.chain(COLLIDING.map(str::to_owned))
    };
    let def = |members: &mut dyn Iterator<Item = Member>| EnumDef::new("E", members).unwrap();
    let old = def(&mut names().map(|name| Member::recorded(name, 0, [""; 0])));
    let new = def(&mut names().map(|name| Member::recorded(name.clone(), 0, [name + " before"])));
    for policy in [EnumCoercion::NameOnly, EnumCoercion::NameAndValue] {
        assert_eq!(coerce_member(&old, MANY, &new, policy).ok(), Some(MANY));
    }
    let renamed = def(&mut names().map(|name| Member::recorded(name.clone() + " today", 0, [name])));
    for index in 0..MANY {
        let heir = coerce_member(&old, index, &renamed, EnumCoercion::Member);
        assert_eq!(heir.ok(), Some(index));
    }
}

#[test]
fn no_value_is_its_own_text() {
    assert_ne!(MemberValue::from("1"), MemberValue::from(1));
    assert_ne!(MemberValue::from("true"), MemberValue::from(true));
}
