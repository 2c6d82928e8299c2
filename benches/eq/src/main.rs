//! Equality of values of two definitions, beside its peers.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use eq::peers;
use eq::types::{Keyed, Tree, new, old};
use facet_reflect::Peek;
use harness::{Areas, Column, Reading, Table, heading};
use rerun_safe::{Data, Diff, RerunEq};

fn main() {
    let peers = ["frunk", "bevy_reflect", "facet-reflect", "facet-assert", "serde_json"];
    heading("Equality", "cargo run --release -p eq", &peers);
    let areas = Areas::asked();
    let tables: [(&str, fn()); 6] = [
        ("two types", two_types),
        ("one type", one_type),
        ("enum", shapes),
        ("collections", collections),
        ("hash", hashes),
        ("diff", diffs),
    ];
    for (area, table) in tables {
        if areas.has(area) {
            table();
        }
    }
}

/// The pairs of the three columns: equal, and the first or the last field of the left one changed.
fn pairs<T>(
    change_first: impl Fn(&mut old::Record),
    change_last: impl Fn(&mut old::Record),
    other: T,
) -> [(&'static str, (old::Record, T), bool); 3]
where
    T: Clone,
{
    let equal = old::Record::example();
    let (mut first, mut last) = (equal.clone(), equal.clone());
    change_first(&mut first);
    change_last(&mut last);
    [
        ("equal", (equal, other.clone()), true),
        ("first field differs", (first, other.clone()), false),
        ("last field differs", (last, other), false),
    ]
}

fn change_id(record: &mut old::Record) {
    record.id += 1;
}

fn change_parent(record: &mut old::Record) {
    record.parent = Some(43);
}

type TwoTypes = (old::Record, new::Record);
type OneType = (old::Record, old::Record);

fn two_types() {
    let mut table = Table::new(
        "Mid-size struct, two types with the fields in another order",
        Reading::Times,
    );
    for (name, pair, expected) in &pairs(change_id, change_parent, new::Record::example()) {
        let column = Column::new(*name, pair, move |same| same == expected)
            .case("by hand", |(left, right): &TwoTypes| peers::by_hand(left, right))
            .case("rerun-safe `rerun_eq`", |(left, right)| left.rerun_eq(right))
            .case("frunk: clone, transmogrify, `==`", |(left, right)| {
                peers::frunk(left, right)
            })
            .case("(the clone in it)", move |(left, _)| left.clone().id != 0 && *expected)
            .case("bevy `reflect_partial_eq`", |(left, right)| peers::bevy(left, right))
            .case("bevy `from_reflect`, `==`", |(left, right)| {
                peers::bevy_from_reflect(left, right)
            })
            .case("facet-reflect, a walk", |(left, right)| {
                peers::facet_walk(Peek::new(left), Peek::new(right))
            })
            .case("facet-assert `check_sameish_report`", |(left, right)| {
                peers::facet_assert(left, right)
            })
            .case("serde_json, texts", |(left, right)| peers::json_text(left, right))
            .case("serde_json, `Value`s", |(left, right)| peers::json_value(left, right));
        table = table.column(column);
    }
    table.print();
}

fn one_type() {
    let mut table = Table::new("Mid-size struct, one type", Reading::Times);
    for (name, pair, expected) in &pairs(change_id, change_parent, old::Record::example()) {
        let column = Column::new(*name, pair, move |same| same == expected)
            .case("derived `==`", |(left, right): &OneType| left == right)
            .case("rerun-safe `rerun_eq`", |(left, right)| left.rerun_eq(right))
            .case("bevy `reflect_partial_eq`", |(left, right)| peers::bevy(left, right))
            .case("facet-reflect, a walk", |(left, right)| {
                peers::facet_walk(Peek::new(left), Peek::new(right))
            })
            .case("facet-assert `check_sameish_report`", |(left, right)| {
                peers::facet_assert(left, right)
            })
            .case("serde_json, texts", |(left, right)| peers::json_text(left, right))
            .case("serde_json, `Value`s", |(left, right)| peers::json_value(left, right));
        table = table.column(column);
    }
    table.print();
}

/// Whether `same` holds of every pair.
fn all<L, R>((left, right): &(Vec<L>, Vec<R>), mut same: impl FnMut(&L, &R) -> bool) -> bool {
    left.iter().zip(right).all(|(left, right)| same(left, right))
}

type TwoShapes = (Vec<old::Shape>, Vec<new::Shape>);
type OneShape = (Vec<old::Shape>, Vec<old::Shape>);

fn shapes() {
    let old = old::Shape::examples(256);
    let two = (old.clone(), old.iter().cloned().map(new::Shape::from).collect());
    let one = (old.clone(), old);
    let two_types = Column::new("two types", &two, |&same| same)
        .case("by hand, or derived `==`", |pair: &TwoShapes| {
            all(pair, peers::shape_by_hand)
        })
        .case("rerun-safe `rerun_eq`", |pair| all(pair, RerunEq::rerun_eq))
        .case("bevy `reflect_partial_eq`", |pair| {
            all(pair, |left, right| peers::bevy(left, right))
        })
        .case("facet-assert `check_sameish_report`", |pair| {
            all(pair, peers::facet_assert)
        })
        .case("serde_json, `Value`s", |pair| all(pair, peers::json_value));
    let one_type = Column::new("one type", &one, |&same| same)
        .case("by hand, or derived `==`", |pair: &OneShape| all(pair, PartialEq::eq))
        .case("rerun-safe `rerun_eq`", |pair| all(pair, RerunEq::rerun_eq))
        .case("bevy `reflect_partial_eq`", |pair| {
            all(pair, |left, right| peers::bevy(left, right))
        })
        .case("facet-assert `check_sameish_report`", |pair| {
            all(pair, peers::facet_assert)
        })
        .case("serde_json, `Value`s", |pair| all(pair, peers::json_value));
    Table::new("Enum with data, 256 values of three shapes", Reading::Times)
        .column(two_types)
        .column(one_type)
        .print();
}

/// A value beside its clone.
fn with_clone<'a, T: PartialEq + Data>(name: &'static str, pair: &'a (T, T)) -> Column<'a, (T, T), bool> {
    Column::new(name, pair, |&same| same)
        .case("`==` of one type", |(left, right): &(T, T)| left == right)
        .case("rerun-safe `rerun_eq`", |(left, right)| left.rerun_eq(right))
}

fn collections() {
    let bytes: Vec<u8> = (0..=250).cycle().take(1 << 20).collect();
    let words: Vec<u32> = (0..1 << 18).collect();
    let map: HashMap<u32, u64> = (0..10_000_u32)
        .map(|key| (key.wrapping_mul(2_654_435_761), u64::from(key)))
        .collect();
    let names: HashMap<String, u64> = map.iter().map(|(key, &value)| (format!("key {key}"), value)).collect();
    let (bytes, words, names) = (
        (bytes.clone(), bytes),
        (words.clone(), words),
        (names.clone().into_iter().collect(), names),
    );
    // A clone would iterate in the order of the original, which two maps that met the same data apart do not.
    let maps = (map.iter().map(|(&key, &value)| (key, value)).collect(), map);
    Table::new("Collections, one type", Reading::Times)
        .column(with_clone("`Vec<u8>` of 1 MiB", &bytes))
        .column(with_clone("`Vec<u32>` of 1 MiB", &words))
        .column(with_clone("map of 10,000, keys `u32`", &maps))
        .column(with_clone("map of 10,000, keys `String`", &names))
        .print();

    let wide: Vec<u64> = words.0.iter().copied().map(u64::from).collect();
    let wide_map: HashMap<u64, u64> = maps.0.iter().map(|(&key, &value)| (u64::from(key), value)).collect();
    let sorted: BTreeMap<u64, u64> = wide_map.iter().map(|(&key, &value)| (key, value)).collect();
    let words = (words.0.clone(), words.1, wide);
    let maps = (maps.0.clone(), maps.1, wide_map, sorted);
    let lists = Column::new("`Vec<u32>` and `Vec<u64>`, 262,144", &words, |&same| same)
        .case("`==` of one type", |(left, right, _)| left == right)
        .case("by hand, elements or keys converted", |(left, _, wide)| {
            left.iter().map(|&word| u64::from(word)).eq(wide.iter().copied())
        })
        .case("rerun-safe `rerun_eq`", |(left, _, wide)| left.rerun_eq(wide));
    let keys = Column::new("map of 10,000, keys `u32` and `u64`", &maps, |&same| same)
        .case("`==` of one type", |(left, right, ..)| left == right)
        .case("by hand, elements or keys converted", |(left, _, wide, _)| {
            left.len() == wide.len()
                && left
                    .iter()
                    .all(|(&key, value)| wide.get(&u64::from(key)) == Some(value))
        })
        .case("rerun-safe `rerun_eq`", |(left, _, wide, _)| left.rerun_eq(wide))
        .case("rerun-safe `rerun_eq`, right a `BTreeMap`", |(left, _, _, sorted)| {
            left.rerun_eq(sorted)
        });
    Table::new("Collections, two types", Reading::Times)
        .column(lists)
        .column(keys)
        .print();
}

fn hashed(feed: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}

/// Both ways to hash `value`.
fn hash_of<'a, T: Hash + Data + ?Sized>(name: &'static str, value: &'a T) -> Column<'a, T, u64> {
    Column::new(name, value, |_| true)
        .case("derived `Hash`", |value: &T| hashed(|hasher| value.hash(hasher)))
        .case("rerun-safe `rerun_hash`", |value| {
            hashed(|hasher| value.rerun_hash(hasher))
        })
}

fn hashes() {
    let words: Vec<u32> = (0..1_000).collect();
    let large: Vec<u32> = words.iter().map(|word| word.wrapping_mul(2_654_435_761)).collect();
    let bytes: Vec<u8> = large.iter().map(|word| word.to_be_bytes()[0]).collect();
    Table::new("Hash, into the `DefaultHasher`", Reading::Times)
        .column(hash_of("struct without floats", &Keyed::example()))
        .column(hash_of("`Vec<u32>`, 0 to 999", &words))
        .column(hash_of("1,000 `u32` of all sizes", &large))
        .column(hash_of("1,000 `u8`", &bytes))
        .column(hash_of("a name of 25 bytes", "London, St James's Square"))
        .print();
}

/// The smaller and the ten times larger pair of one column.
type Grown<T> = [(T, T); 2];

fn diff_of<'a, T: Data>(name: &'static str, pairs: &'a Grown<T>, differ: bool) -> Column<'a, Grown<T>, Diff> {
    Column::new(name, pairs, move |diff: &Diff| diff.is_empty() != differ)
        .case("1,000 nodes", |[(left, right), _]: &Grown<T>| left.rerun_diff(right))
        .case("10,000 nodes", |[_, (left, right)]| left.rerun_diff(right))
}

fn diffs() {
    let trees =
        |value: fn(u32) -> u32| [1_000, 10_000].map(|nodes| (Tree::of(nodes, |node| node), Tree::of(nodes, value)));
    let set = |range: Range<u32>| range.collect::<HashSet<u32>>();
    let sets = |apart: u32| [1_000, 10_000].map(|nodes| (set(0..nodes), set(nodes / apart..nodes + nodes / apart)));
    let lists = |nodes: u32, step: usize| (0..nodes).step_by(step).map(u64::from).collect::<Vec<_>>();
    let shorter = [1_000, 10_000].map(|nodes| (lists(nodes, 1), lists(nodes, 2)));
    Table::new("`rerun_diff`: ten times the nodes", Reading::Times)
        .column(diff_of("tree, equal", &trees(|node| node), false))
        .column(diff_of(
            "tree, one in 100 differs",
            &trees(|node| node + u32::from(node % 100 == 99)),
            true,
        ))
        .column(diff_of("tree, all differ", &trees(|node| node + 1), true))
        .column(diff_of("list against every second of it", &shorter, true))
        .column(diff_of("set, equal", &sets(u32::MAX), false))
        .column(diff_of("set, half differs", &sets(2), true))
        .print();
}
