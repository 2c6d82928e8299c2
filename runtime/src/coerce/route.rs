//! The constant table between two enums that are both known when the program is compiled.

use super::key::FIRST_HASHED;
use super::outline::Outline;
use super::policy::EnumCoercion;
use super::rule::DefRef;
use super::tables::ByKey;
use super::{CoercibleEnum, Def};
use crate::rerun_eq::same_text;

/// The target of a member that has none. No enum has a member at this position, so looking it up gives nothing.
const NOWHERE: usize = usize::MAX;

/// How much two definitions have in common.
#[derive(Clone, Copy)]
enum Agreement {
    /// Less than the names.
    None,
    /// The name of the enum and the names of the members.
    Names,
    /// The values too.
    Values,
}

/// The position in `T` that the member at `index` of `F`, which has `N` members, goes to.
#[inline]
pub fn route<F: CoercibleEnum, T: CoercibleEnum, const N: usize>(index: usize, policy: EnumCoercion) -> Option<usize> {
    let routes = const { &Routes::<N>::between::<F, T>() };
    target(&routes.table, routes.agreement, index, policy)
}

// It makes no call: a debug build would link what is called, and with it all of the runtime.
#[inline]
fn target(table: &[usize], agreement: Agreement, index: usize, policy: EnumCoercion) -> Option<usize> {
    let agreed = match policy {
        EnumCoercion::Off => false,
        EnumCoercion::NameOnly => matches!(agreement, Agreement::Names | Agreement::Values),
        EnumCoercion::NameAndValue => matches!(agreement, Agreement::Values),
        EnumCoercion::Member => true,
    };
    if agreed && index < table.len() {
        Some(table[index])
    } else {
        None
    }
}

/// Where each of `N` members goes: to the one of the same name, or else to the one that has this name as an alias. Where the
/// names agree, each member has a namesake, and no alias was asked for; so there is one table for all policies, and a loop
/// under a policy that is known at run time does not choose a table again for each member.
struct Routes<const N: usize> {
    table: [usize; N],
    agreement: Agreement,
}

impl<const N: usize> Routes<N> {
    const fn between<F: CoercibleEnum, T: CoercibleEnum>() -> Self {
        let (from, to) = (Def::<F>::REF, Def::<T>::REF);
        let mut table = [NOWHERE; N];
        let namesakes = if from.has_keys() && to.has_keys() {
            merge(from, to, &mut table)
        } else {
            scan(from, to, &mut table)
        };
        let mut index = 0;
        while namesakes < N && index < N {
            if let (NOWHERE, Some(target)) = (table[index], to.outline.heir(from.outline.name(index))) {
                table[index] = target;
            }
            index += 1;
        }
        let agreement = if namesakes != N || N != to.outline.len() || !same_text(from.name, to.name) {
            Agreement::None
        } else if values_agree(from.outline, to.outline, &table) {
            Agreement::Values
        } else {
            Agreement::Names
        };
        Self { table, agreement }
    }
}

/// Walks both definitions in the order of their keys, once. It makes no calls for short names: in a constant, one costs as
/// much as all the rest.
const fn merge(from: &DefRef<'_>, to: &DefRef<'_>, table: &mut [usize]) -> usize {
    let (keys, others) = (from.by_key.keys, to.by_key.keys);
    let mut left = shared_start(from.by_key, to.by_key, table);
    let (mut right, mut found) = (left, left);
    while left < keys.len() && right < others.len() {
        let (key, other) = (keys[left], others[right]);
        if key == other {
            let (here, there) = (from.by_key.position(left), to.by_key.position(right));
            if key < FIRST_HASHED || same_text(from.outline.name(here), to.outline.name(there)) {
                table[here] = there;
                found += 1;
            }
        }
        if key <= other {
            left += 1;
        }
        if other <= key {
            right += 1;
        }
    }
    found
}

/// The number of keys at the start that are the same in both, as far as whole fours are; their part of the table is filled
/// in. Most definitions meet others of the same names, and what a constant costs is the number of its steps: patterns take
/// half of those that indices do.
const fn shared_start(from: ByKey<'_>, to: ByKey<'_>, table: &mut [usize]) -> usize {
    let mut shared = 0;
    let mut left = (from.keys, from.positions, to.keys, to.positions);
    // Equal hashes are no equal names, and hashes come last.
    let exact = matches!(from.keys, [.., last] if *last < FIRST_HASHED) && from.is_narrow() && to.is_narrow();
    while let (
        [key_0, key_1, key_2, key_3, keys @ ..],
        [here_0, here_1, here_2, here_3, here @ ..],
        [other_0, other_1, other_2, other_3, others @ ..],
        [there_0, there_1, there_2, there_3, there @ ..],
    ) = left
    {
        if *key_0 != *other_0 || *key_1 != *other_1 || *key_2 != *other_2 || *key_3 != *other_3 || !exact {
            break;
        }
        table[*here_0 as usize] = *there_0 as usize;
        table[*here_1 as usize] = *there_1 as usize;
        table[*here_2 as usize] = *there_2 as usize;
        table[*here_3 as usize] = *there_3 as usize;
        shared += 4;
        left = (keys, here, others, there);
    }
    shared
}

/// Looks each name up among all others, where names have no keys.
const fn scan(from: &DefRef<'_>, to: &DefRef<'_>, table: &mut [usize]) -> usize {
    let (mut index, mut found) = (0, 0);
    while index < table.len() {
        if let Some(target) = to.position_by_scan(from.outline.name(index)) {
            table[index] = target;
            found += 1;
        }
        index += 1;
    }
    found
}

/// Whether each member has the value of the one that it goes to.
const fn values_agree(from: Outline<'_>, to: Outline<'_>, table: &[usize]) -> bool {
    let mut index = 0;
    while index < table.len() {
        let same = match (from, to) {
            (Outline::Numbered(_), Outline::Numbered(_)) => table[index] == index,
            _ => from.same_value(index, to, table[index]),
        };
        if !same {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::def::EnumDef;
    use super::super::member::Member;
    use super::{ByKey, DefRef, NOWHERE, merge, scan};

    /// Names of which two are long enough for a hash.
    const NAMES: [&str; 11] = [
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        "H",
        "fifteen bytes!!",
        "a name that only has a hash",
        "another name that only has a hash",
    ];

    /// The names at every `step`th place, from a place on, round and round.
    fn definition(start: usize, step: usize, count: usize) -> EnumDef {
        let names = (0..count).map(|place| NAMES[(start + place * step) % NAMES.len()]);
        EnumDef::new("E", names.map(|name| Member::recorded(name, 0, [""; 0]))).unwrap()
    }

    fn merged_as_scanned(from: &DefRef<'_>, to: &DefRef<'_>) {
        let count = from.outline.len();
        let (mut merged, mut scanned) = ([NOWHERE; NAMES.len()], [NOWHERE; NAMES.len()]);
        let namesakes = merge(from, to, &mut merged[..count]);
        assert_eq!(namesakes, scan(from, to, &mut scanned[..count]));
        assert_eq!(merged, scanned);
    }

    fn short<'d>(def: DefRef<'d>, positions: &'d [u8]) -> DefRef<'d> {
        let keys = def.by_key.keys;
        DefRef {
            by_key: ByKey { keys, positions },
            ..def
        }
    }

    #[test]
    fn keys_find_what_names_find() {
        let definitions: Vec<EnumDef> = (0..NAMES.len())
            .flat_map(|count| [(0, 1, count), (3, 1, count), (0, 7, count), (8, 9, count)])
            .chain([(0, 1, NAMES.len()), (5, 4, NAMES.len())])
            .map(|(start, step, count)| definition(start, step, count))
            .collect();
        for from in &definitions {
            for to in &definitions {
                let (from, to) = (from.view(), to.view());
                merged_as_scanned(&from, &to);
                // Definitions that are told have four bytes a position, and those that are derived have one.
                let bytes = |def: &DefRef<'_>| def.by_key.positions.iter().copied().step_by(4).collect::<Vec<u8>>();
                let (here, there) = (bytes(&from), bytes(&to));
                merged_as_scanned(&short(from, &here), &short(to, &there));
                merged_as_scanned(&short(from, &here), &to);
            }
        }
    }
}
