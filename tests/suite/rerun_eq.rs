//! `RerunEq` as a user meets it.

mod attributes;
mod bags;
mod by_hand;
mod by_value;
mod deep;
mod diff;
mod doubles;
mod hash;
mod in_scope;
mod instantiations;
mod kinds;
mod laws;
mod numbers;
mod order;
mod peers;
mod std_types;
mod subset;
mod wide;

use std::hash::{DefaultHasher, Hasher};

use rerun_safe::{Data, ErasedRerun, RerunEq, Snapshot};

/// What `rerun_hash` feeds, as one number.
fn hash<T: Data + ?Sized>(value: &T) -> u64 {
    let mut state = DefaultHasher::new();
    value.rerun_hash(&mut state);
    state.finish()
}

/// Says that two values are the same data, by every way there is to ask.
#[track_caller]
fn same<L: Data, R: Data>(left: &L, right: &R) {
    compare(left, right, true);
}

/// Says that two values are not the same data, by every way there is to ask.
#[track_caller]
fn different<L: Data, R: Data>(left: &L, right: &R) {
    compare(left, right, false);
}

#[track_caller]
fn compare<L: Data, R: Data>(left: &L, right: &R, equal: bool) {
    let shown = || format!("{:?} and {:?}", Snapshot::of(left), Snapshot::of(right));
    let (erased_left, erased_right): (&dyn ErasedRerun, &dyn ErasedRerun) = (left, right);
    assert!(left.rerun_eq(left) && right.rerun_eq(right), "reflexive: {}", shown());
    assert_eq!(left.rerun_eq(right), equal, "typed: {}", shown());
    assert_eq!(right.rerun_eq(left), equal, "typed, other way: {}", shown());
    assert_eq!(erased_left.rerun_eq(erased_right), equal, "erased: {}", shown());
    assert_eq!(erased_left.rerun_eq(right), equal, "erased left: {}", shown());
    assert_eq!(left.rerun_eq(erased_right), equal, "erased right: {}", shown());
    assert_eq!(
        Snapshot::of(left) == Snapshot::of(right),
        equal,
        "snapshots: {}",
        shown()
    );
    let order = left.rerun_partial_cmp(right);
    assert_eq!(order == Some(std::cmp::Ordering::Equal), equal, "order: {}", shown());
    assert_eq!(
        right.rerun_partial_cmp(left),
        order.map(std::cmp::Ordering::reverse),
        "order, other way: {}",
        shown()
    );
    assert_eq!(
        erased_left.rerun_partial_cmp(erased_right),
        order,
        "erased order: {}",
        shown()
    );
    assert_eq!(
        left.rerun_partial_cmp(erased_right),
        order,
        "half erased order: {}",
        shown()
    );
    if equal {
        assert_eq!(hash(left), hash(right), "hash: {}", shown());
    }
    assert_eq!(hash(erased_left), hash(left), "erased hash: {}", shown());
    assert_eq!(hash(&Snapshot::of(left)), hash(left), "hash of a snapshot: {}", shown());
}
