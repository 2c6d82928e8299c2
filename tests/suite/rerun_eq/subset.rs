//! Records that lack fields on the left.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use rerun_safe::visit::Visitor;
use rerun_safe::{Data, RerunEq, Snapshot};

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
    // Right `i` has the fields i and i+1; left `i` has field i, so it fits right i-1 and right i; the last left fits only
    // right 0.
    let mut lefts: Vec<Loose> = (1..LENGTH).map(|index| record(vec![index])).collect();
    let rights: BinaryHeap<Loose> = (0..LENGTH).map(|index| record(vec![index, index + 1])).collect();
    lefts.push(record(vec![0]));
    within(&lefts.into_iter().collect::<BinaryHeap<_>>(), &rights, true);
    let too_many = (0..LENGTH)
        .map(|index| record(vec![index.min(1)]))
        .collect::<BinaryHeap<_>>();
    within(&too_many, &rights, false);
}

/// How often the data of a [`Counted`] was asked for, on this thread.
fn visits(work: impl FnOnce()) -> u64 {
    let before = VISITS.get();
    work();
    VISITS.get() - before
}

thread_local! {
    static VISITS: Cell<u64> = const { Cell::new(0) };
}

/// A number that counts how often it is looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Counted(u32);

impl Data for Counted {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        VISITS.set(VISITS.get() + 1);
        self.0.accept(visitor)
    }
}

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct Few {
    id: Counted,
    inner: Vec<Inner>,
}

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct Inner {
    kind: Counted,
}

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct More {
    extra: u32,
    inner: Vec<MoreInner>,
    id: Counted,
}

#[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
struct MoreInner {
    kind: Counted,
    extra: u32,
}

fn few(id: u32) -> Few {
    let inner = vec![Inner { kind: Counted(id % 7) }];
    Few { id: Counted(id), inner }
}

fn more(id: u32, extra: u32) -> More {
    let inner = vec![MoreInner {
        kind: Counted(id % 7),
        extra,
    }];
    More {
        extra,
        inner,
        id: Counted(id),
    }
}

const MANY: u32 = 10_000;

/// In the opposite order, so that no partner is met by luck.
fn backwards<T>(item: impl Fn(u32) -> T) -> BinaryHeap<Reverse<T>>
where
    T: Ord,
{
    (0..MANY).map(item).map(Reverse).collect()
}

#[test]
fn many_records_that_lack_the_same_fields_take_linear_work() {
    let lefts: BinaryHeap<Few> = (0..MANY).map(few).collect();
    let rights = backwards(|id| more(id, id % 3));
    let work = visits(|| assert!(lefts.rerun_subset(&rights)));
    assert!(work < 20 * u64::from(MANY), "{work} visits");

    let other = backwards(|id| more(id.max(1), 0));
    let work = visits(|| assert!(!lefts.rerun_subset(&other)));
    assert!(work < 20 * u64::from(MANY), "{work} visits");
}

#[test]
fn many_equal_records_take_linear_work() {
    let lefts: BinaryHeap<Few> = (0..MANY).map(|_| few(1)).collect();
    let rights = backwards(|extra| more(1, extra));
    let work = visits(|| assert!(lefts.rerun_subset(&rights)));
    assert!(work < 20 * u64::from(MANY), "{work} visits");
}

#[test]
fn entries_of_maps_take_linear_work() {
    let lefts: BTreeMap<Few, Few> = (0..MANY).map(|id| (few(id), few(id / 2))).collect();
    let rights: BTreeMap<Reverse<More>, More> = (0..MANY).map(|id| (Reverse(more(id, 0)), more(id / 2, id))).collect();
    let work = visits(|| assert!(lefts.rerun_subset(&rights)));
    assert!(work < 40 * u64::from(MANY), "{work} visits");
}

/// Of three kinds of records none has the fields of another; the last field of each tells them apart.
#[test]
fn variants_have_fields_of_their_own() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    enum Left {
        A { x: Counted },
        B { y: Counted },
        C(Counted),
    }
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    enum Right {
        C(Counted),
        B { z: u32, y: Counted },
        A { x: Counted, z: u32 },
    }
    let left = |id: u32| match id % 3 {
        0 => Left::A { x: Counted(id) },
        1 => Left::B { y: Counted(id) },
        _ => Left::C(Counted(id)),
    };
    let right = |id: u32| match id % 3 {
        0 => Right::A { x: Counted(id), z: id },
        1 => Right::B { y: Counted(id), z: id },
        _ => Right::C(Counted(id)),
    };
    let lefts: BinaryHeap<Left> = (0..MANY).map(left).collect();
    let work = visits(|| assert!(lefts.rerun_subset(&backwards(right))));
    assert!(work < 20 * u64::from(MANY), "{work} visits");
}

/// Sets in records in sets: what partners agree on is known through all levels, so no level multiplies the work.
#[test]
fn nested_sets_of_records_do_not_multiply_the_work() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Left {
        id: Counted,
        inner: BTreeSet<Left>,
    }
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Right {
        inner: BTreeSet<Reverse<Right>>,
        extra: u32,
        id: Counted,
    }
    fn left(depth: u32, id: u32) -> Left {
        let children = if depth == 0 { 0 } else { 2 };
        Left {
            id: Counted(id),
            inner: (0..children).map(|child| left(depth - 1, child)).collect(),
        }
    }
    fn right(depth: u32, id: u32, last: u32) -> Right {
        let children = if depth == 0 { 0 } else { 2 };
        let id = if depth == 0 && id == 1 { last } else { id };
        Right {
            id: Counted(id),
            extra: depth,
            inner: (0..children)
                .map(|child| Reverse(right(depth - 1, child, last)))
                .collect(),
        }
    }
    let nodes = 1 << 11;
    let work = visits(|| assert!(left(10, 0).rerun_subset(&right(10, 0, 1))));
    assert!(work < 60 * nodes, "{work} visits");
    let work = visits(|| assert!(!left(10, 0).rerun_subset(&right(10, 0, 9))));
    assert!(work < 60 * nodes, "{work} visits");
}

/// Where the fields differ from member to member, pairs have to be tried; but each only once, also if members have to be
/// matched in turn inside.
#[test]
fn a_pair_is_tried_once_however_deep() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Loose {
        #[rerun(flatten)]
        fields: BTreeMap<&'static str, Value>,
    }
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    #[rerun(transparent)]
    struct Value(Box<Content>);
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    enum Content {
        Leaf(Counted),
        Inner(BTreeSet<Loose>),
    }
    let value = |content| Value(Box::new(content));
    let leaf = |number| value(Content::Leaf(Counted(number)));
    // Each level has members with one, two and three fields, which have nothing in common but the level inside: their
    // outlines are the same.
    let level = |inner: Option<BTreeSet<Loose>>, names: [&[&'static str]; 3]| -> BTreeSet<Loose> {
        let mut members = BTreeSet::new();
        for names in names {
            let fields = names.iter().map(|&name| (name, leaf(1))).collect();
            members.insert(Loose { fields });
        }
        if let Some(inner) = inner {
            members.insert(Loose {
                fields: BTreeMap::from([("in", value(Content::Inner(inner)))]),
            });
        }
        members
    };
    let nested = |names: [&[&'static str]; 3]| (0..12).fold(None, |inner, _| Some(level(inner, names))).unwrap();
    let left = nested([&["a"], &["b"], &["c"]]);
    let right = nested([&["a", "b"], &["b", "c"], &["c", "a"]]);
    let work = visits(|| assert!(left.rerun_subset(&right)));
    assert!(work < 12 * 12 * 50, "{work} visits");
    let none: [&[&'static str]; 3] = [&["a", "b"], &["b", "a", "x"], &["b", "a", "y"]];
    let work = visits(|| assert!(!left.rerun_subset(&nested(none))));
    assert!(work < 12 * 12 * 50, "{work} visits");
    // Those at the same place are tried before all others.
    let at_the_end = |names| (0..12).fold(level(None, names), |inner, _| level(Some(inner), [&[], &[], &[]]));
    let (left, none) = (at_the_end([&["a"], &["b"], &["c"]]), at_the_end(none));
    let work = visits(|| assert!(!left.rerun_subset(&none)));
    assert!(work < 12 * 12 * 50, "{work} visits");
}
