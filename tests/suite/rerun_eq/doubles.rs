//! Records in which a name occurs twice: as a field, and as a key of a map that is flattened into the record.

use std::collections::{BTreeMap, HashMap};

use rerun_safe::{RerunEq, Snapshot};

use super::{different, same};

#[derive(RerunEq)]
struct Before<M> {
    a: u8,
    #[rerun(flatten)]
    rest: M,
}

#[derive(RerunEq)]
struct After<M> {
    #[rerun(flatten)]
    rest: M,
    a: u8,
}

fn before(a: u8, key: u8) -> Before<BTreeMap<&'static str, u8>> {
    Before {
        a,
        rest: BTreeMap::from([("a", key)]),
    }
}

fn after(key: u8, a: u8) -> After<HashMap<String, i64>> {
    After {
        rest: HashMap::from([("a".to_owned(), key.into())]),
        a,
    }
}

#[test]
fn the_first_meets_the_first_and_the_second_the_second() {
    same(&before(1, 2), &before(1, 2));
    same(&before(1, 2), &after(1, 2));
    different(&before(1, 2), &after(2, 1));
    different(&before(1, 2), &before(1, 1));
    assert_eq!(before(1, 2).rerun_diff(&after(1, 3)).to_string(), "a: 2 != 3");
    assert_eq!(
        before(1, 2).rerun_diff(&after(2, 1)).to_string(),
        "a: 1 != 2\na: 2 != 1"
    );
}

#[test]
fn a_second_one_may_be_on_one_side_only() {
    let one = Before { a: 1, rest: () };
    different(&one, &before(1, 2));
    assert_eq!(one.rerun_diff(&before(1, 2)).to_string(), "a: only on the right: 2");
    assert_eq!(before(1, 2).rerun_diff(&one).to_string(), "a: only on the left: 2");
    assert!(one.rerun_subset(&before(1, 2)));
    assert!(!before(1, 2).rerun_subset(&one));
    // The one that is left out is the second.
    assert!(!Before { a: 2, rest: () }.rerun_subset(&before(1, 2)));
}

#[test]
fn members_with_doubles_are_subsets_of_themselves() {
    let many = || {
        (0..9)
            .map(|key| (key, before(key % 2, key)))
            .collect::<BTreeMap<_, _>>()
    };
    assert!(many().rerun_subset(&many()));
    assert!(many().rerun_subset(&Snapshot::of(&many())));
    assert!(!many().rerun_subset(&(0..9).map(|key| (key, before(key, key))).collect::<BTreeMap<_, _>>()));
}

/// A text whose own `Eq` and `Hash` tell apart what is the same data.
#[derive(RerunEq, PartialEq, Eq, Hash)]
#[rerun(transparent)]
struct Finer {
    text: &'static str,
    #[rerun(skip)]
    serial: u32,
}

/// Maps with many keys of one text give them in whatever order, so they are not flattened; they stay the maps that they are.
#[test]
fn a_map_with_keys_of_one_text_stays_a_field() {
    #[derive(RerunEq)]
    struct Plain<M> {
        a: u8,
        rest: M,
    }
    let map = || -> HashMap<Finer, u32> { (0..50).map(|serial| (Finer { text: "k", serial }, serial)).collect() };
    same(&Before { a: 1, rest: map() }, &Before { a: 1, rest: map() });
    same(&Before { a: 1, rest: map() }, &Plain { a: 1, rest: map() });
}
