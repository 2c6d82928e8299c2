//! Records that lack fields on the left.

use std::collections::{BTreeMap, BinaryHeap, HashMap};

use rerun_safe::{RerunEq, Snapshot};

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct Small {
    a: u8,
}

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct Large {
    b: u8,
    a: u8,
}

#[derive(RerunEq)]
enum Event<T> {
    Start(T),
    Stop,
}

fn small(a: u8) -> Small {
    Small { a }
}

fn large(a: u8, b: u8) -> Large {
    Large { a, b }
}

#[track_caller]
fn within(left: &impl RerunEq, right: &impl RerunEq, expected: bool) {
    assert!(left.rerun_subset(left) && right.rerun_subset(right));
    assert_eq!(left.rerun_subset(right), expected);
    assert_eq!(Snapshot::of(left).rerun_subset(&Snapshot::of(right)), expected);
    if left.rerun_eq(right) {
        assert!(expected);
    }
}

#[test]
fn fields_may_be_missing_on_the_left_only() {
    within(&small(1), &large(1, 2), true);
    within(&large(1, 2), &small(1), false);
    within(&small(1), &large(2, 2), false);
}

#[test]
fn at_every_depth() {
    within(&vec![small(1), small(2)], &[large(1, 9), large(2, 9)], true);
    within(&vec![small(1)], &[large(1, 9), large(2, 9)], false);
    within(&Some(small(1)), &large(1, 9), true);
    within(&Event::Start(small(1)), &Event::Start(large(1, 9)), true);
    within(&Event::<Small>::Stop, &Event::Start(large(1, 9)), false);
    within(&Event::<Small>::Stop, &Event::<Large>::Stop, true);
    within(
        &HashMap::from([("k", small(1))]),
        &BTreeMap::from([('k', large(1, 9))]),
        true,
    );
    within(
        &HashMap::from([("k", small(1))]),
        &BTreeMap::from([('l', large(1, 9))]),
        false,
    );
    within(
        &BTreeMap::from([(small(1), 0)]),
        &BTreeMap::from([(large(1, 9), 0)]),
        true,
    );
}

#[test]
fn nothing_else_may_be_missing() {
    within(&None::<Small>, &Some(large(1, 9)), false);
    within(&BTreeMap::<u8, u8>::new(), &BTreeMap::from([(1, 1)]), false);
    within(&(1,), &(1, 2), false);
    within(&1, &"1", false);
}

/// The first member fits both on the right; it must leave the one that the second needs.
#[test]
fn members_of_a_multiset_are_matched_one_to_one() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    enum Left {
        V { a: u8 },
    }
    let rights = |list: [(u8, u8); 2]| BinaryHeap::from(list.map(|(a, b)| large(a, b)));
    within(&BinaryHeap::from([small(1), small(2)]), &rights([(2, 0), (1, 0)]), true);
    within(&BinaryHeap::from([small(1), small(1)]), &rights([(1, 0), (1, 1)]), true);
    within(
        &BinaryHeap::from([small(1), small(1)]),
        &rights([(1, 0), (2, 0)]),
        false,
    );
    within(
        &BinaryHeap::from([Left::V { a: 1 }]),
        &BinaryHeap::from([Left::V { a: 2 }]),
        false,
    );

    #[derive(RerunEq)]
    struct Loose {
        #[rerun(flatten)]
        fields: BTreeMap<&'static str, u8>,
    }
    // As entries of a map, whose keys are numbers: the members are records with the fields given.
    let bag = |records: Vec<Vec<(&'static str, u8)>>| -> BTreeMap<usize, Loose> {
        records
            .into_iter()
            .map(|fields| Loose {
                fields: fields.into_iter().collect(),
            })
            .enumerate()
            .collect()
    };
    within(
        &bag(vec![vec![], vec![("x", 1)]]),
        &bag(vec![vec![("x", 1)], vec![("x", 1), ("y", 2)]]),
        true,
    );
}

/// A chain of exchanges through all members: greedy choice fails, matching succeeds.
#[test]
fn partners_are_given_on_along_a_chain() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Loose {
        #[rerun(flatten)]
        fields: BTreeMap<String, usize>,
    }
    const LENGTH: usize = 40;
    let record = |fields: Vec<usize>| Loose {
        fields: fields.into_iter().map(|field| (format!("f{field}"), field)).collect(),
    };
    // Right `i` has the fields i and i+1; left `i` has field i, so it fits right i-1 and right i; the last left fits only right 0.
    let mut lefts: Vec<Loose> = (1..LENGTH).map(|index| record(vec![index])).collect();
    let rights: BinaryHeap<Loose> = (0..LENGTH).map(|index| record(vec![index, index + 1])).collect();
    lefts.push(record(vec![0]));
    within(&lefts.into_iter().collect::<BinaryHeap<_>>(), &rights, true);
    let too_many = (0..LENGTH)
        .map(|index| record(vec![index.min(1)]))
        .collect::<BinaryHeap<_>>();
    within(&too_many, &rights, false);
}
