//! Coercion between enums and look-up of names, beside its peers.

use std::collections::HashMap;
use std::hint::black_box;
use std::str::FromStr;

use bevy_reflect::FromReflect;
use harness::{Areas, Column, Random, Reading, Table, heading};
use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, coerce_member};

#[allow(
    unreachable_pub,
    unused_qualifications,
    reason = "written by build.rs, for one module"
)]
mod enums {
    include!(concat!(env!("OUT_DIR"), "/enums.rs"));
}

/// Conversions or look-ups in one run of a case.
const STREAM: usize = 8_192;

fn main() {
    let peers = ["enum_convert", "strum", "bevy_reflect", "phf@0.14"];
    heading("Coercion", "cargo run --release -p coerce", &peers);
    let areas = Areas::asked();
    if areas.has("enum to enum") {
        let table = Table::new(
            "Enum to enum, the members in another order: 8,192 members in random order",
            Reading::Times,
        );
        table
            .column(of_8::conversions())
            .column(of_64::conversions())
            .column(of_256::conversions())
            .print();
    }
    if areas.has("name to member") {
        let table = Table::new(
            "Name to member: 8,192 random names, one in eight a miss of the same length",
            Reading::Times,
        );
        table
            .column(of_8::names())
            .column(of_64::names())
            .column(of_256::names())
            .print();
    }
}

/// Converts every member; the sum tells whether all were right.
#[inline]
fn each<O: Copy>(members: &[O], mut convert: impl FnMut(O) -> usize) -> usize {
    members
        .iter()
        .fold(0, |sum: usize, &member| sum.wrapping_add(black_box(convert(member))))
}

/// Looks every name up; the sum tells whether all were right.
#[inline]
fn found(names: &[String], mut find: impl FnMut(&str) -> Option<usize>) -> usize {
    names.iter().fold(0, |sum: usize, name| {
        sum.wrapping_add(black_box(find(name)).map_or(1, |index| index + 2))
    })
}

/// Random names out of `all`, one in eight with its last letter changed.
fn stream(all: &[&str]) -> Vec<String> {
    let mut random = Random::default();
    (0..STREAM)
        .map(|_| {
            let mut name = all[random.below(all.len())].to_owned();
            if random.below(8) == 0 {
                name.pop();
                name.push('~');
            }
            name
        })
        .collect()
}

/// The columns for one number of members.
macro_rules! columns {
    ($($module:ident $title:literal),*) => {$(
        mod $module {
            use super::*;
            use crate::enums::$module::{Bird, MAP, NAMES, Phf, by_hand, old};

            pub(super) fn conversions() -> Column<'static, [old::Bird], usize> {
                let mut random = Random::default();
                let members: Vec<old::Bird> = (0..STREAM).map(|_| old::ALL[random.below(NAMES.len())]).collect();
                let expected = each(&members, |member| by_hand(member) as usize);
                let (from, to) = (EnumDef::of::<old::Bird>(), EnumDef::of::<Bird>());
                let ours = |member, policy| Bird::coerce(member, policy).map_or(usize::MAX, |member| member as usize);
                Column::new($title, members.leak(), move |&sum| sum == expected)
                    .case("`match` by hand", |all: &[old::Bird]| each(all, |member| by_hand(member) as usize))
                    .case("rerun-safe, `NameOnly`", move |all| each(all, |member| ours(member, EnumCoercion::NameOnly)))
                    .case("rerun-safe, `Member`", move |all| each(all, |member| ours(member, EnumCoercion::Member)))
                    .case("rerun-safe, policy known at run time", move |all| {
                        let policy = black_box(EnumCoercion::NameOnly);
                        each(all, |member| ours(member, policy))
                    })
                    .case("rerun-safe, definitions as data, `Member`", move |all| {
                        each(all, |member| coerce_member(&from, member.index(), &to, EnumCoercion::Member).unwrap_or(usize::MAX))
                    })
                    .case("enum_convert", |all| each(all, |member| Bird::from(member) as usize))
                    .case("strum, by name", |all| {
                        each(all, |member| Bird::from_str(member.into()).map_or(usize::MAX, |member| member as usize))
                    })
                    .case("strum, by name, `use_phf`", |all| {
                        each(all, |member| Phf::from_str(member.into()).map_or(usize::MAX, |member| member as usize))
                    })
                    .case("bevy `from_reflect`", |all| {
                        each(all, |member| Bird::from_reflect(&member).map_or(usize::MAX, |member| member as usize))
                    })
            }

            pub(super) fn names() -> Column<'static, [String], usize> {
                let names = stream(&NAMES);
                let std: HashMap<&str, Bird> = MAP.entries().map(|(&name, &member)| (name, member)).collect();
                let expected = found(&names, |name| NAMES.contains(&name).then(|| MAP[name] as usize));
                Column::new($title, names.leak(), move |&sum| sum == expected)
                    .case("strum `EnumString` (a `match`)", |names: &[String]| {
                        found(names, |name| Bird::from_str(name).ok().map(|member| member as usize))
                    })
                    .case("rerun-safe `from_name`", |names| found(names, |name| Bird::from_name(name).map(|member| member as usize)))
                    .case("strum, `use_phf`", |names| found(names, |name| Phf::from_str(name).ok().map(|member| member as usize)))
                    .case("phf `Map`", |names| found(names, |name| MAP.get(name).map(|&member| member as usize)))
                    .case("std `HashMap`", move |names| found(names, |name| std.get(name).map(|&member| member as usize)))
            }
        }
    )*};
}

columns!(of_8 "8 members", of_64 "64 members", of_256 "256 members");
