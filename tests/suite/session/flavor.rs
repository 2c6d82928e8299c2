//! How instances compare: each flavor of Python class across two definitions, beside what Python answers.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use rerun_safe::{Class, Instance, RerunEq};

use super::session;

#[derive(RerunEq)]
struct Dataclass(u32, u32);

#[derive(RerunEq)]
#[rerun(class(plain))]
struct Plain(u32, u32);

#[derive(RerunEq)]
#[rerun(class(frozen))]
struct Frozen(u32, u32);

#[derive(RerunEq)]
#[rerun(class(order))]
struct Order(u32, u32);

#[derive(RerunEq)]
#[rerun(class(frozen, order))]
struct FrozenOrder(u32, u32);

/// Two instances of the first class and one of the second, of equal data, and one of each class that is greater.
struct Cast<T> {
    one: Instance<T>,
    same: Instance<T>,
    other: Instance<T>,
    greater: Instance<T>,
    other_greater: Instance<T>,
}

fn with_cast<T: Send + Sync + 'static>(new: fn(u32, u32) -> T, test: fn(&Cast<T>)) {
    let mut session = session();
    let report = session.run(move |st| {
        let [first, second]: [Class<T>; 2] = [st.define(), st.define()];
        test(&Cast {
            one: first.instance(new(1, 2)),
            same: first.instance(new(1, 2)),
            other: second.instance(new(1, 2)),
            greater: first.instance(new(1, 3)),
            other_greater: second.instance(new(1, 3)),
        });
    });
    assert!(report.is_ok(), "{:?}", report.exceptions());
}

/// Python: equal within a class, never across; `<` raises `TypeError`; not hashable.
#[test]
fn a_dataclass_compares_class_and_value() {
    with_cast(Dataclass, |cast| {
        assert!(cast.one == cast.same);
        assert!(cast.one != cast.other);
        assert!(cast.one.partial_cmp(&cast.greater).is_none());
        assert!(cast.one.rerun_eq(&cast.other));
    });
}

/// Python: an instance equals itself.
#[test]
fn a_plain_class_compares_identity() {
    with_cast(Plain, |cast| {
        assert!(cast.one == cast.one.clone());
        assert!(cast.one.ptr_eq(&cast.one.clone()));
        assert!(cast.one != cast.same);
        assert!(!cast.one.ptr_eq(&cast.same));
        assert!(cast.one != cast.other);
        assert!(cast.one.rerun_eq(&cast.other));
        assert_eq!(
            HashSet::from([cast.one.clone(), cast.one.clone(), cast.same.clone()]).len(),
            2
        );
    });
}

/// Python: the hashes are equal and the values are not, so that sets miss.
#[test]
fn a_frozen_dataclass_hashes_its_data() {
    with_cast(Frozen, |cast| {
        let hasher = RandomState::new();
        assert_eq!(hasher.hash_one(&cast.one), hasher.hash_one(&cast.other));
        assert!(cast.one != cast.other);
        assert!(!HashSet::from([cast.one.clone()]).contains(&cast.other));
        assert!(HashSet::from([cast.one.clone()]).contains(&cast.same));
    });
}

/// Python: ordered within a class; across classes `<` raises `TypeError`.
#[test]
fn an_ordered_dataclass_has_an_order_within_its_class() {
    with_cast(Order, |cast| {
        assert!(cast.one < cast.greater);
        assert!(cast.one <= cast.same);
        assert!(cast.greater > cast.same);
        assert!(cast.one.partial_cmp(&cast.other).is_none());
        assert!(cast.one.partial_cmp(&cast.other_greater).is_none());
    });
}

#[test]
fn flavors_add_up() {
    with_cast(FrozenOrder, |cast| {
        let hasher = RandomState::new();
        assert!(cast.one < cast.greater);
        assert_eq!(hasher.hash_one(&cast.one), hasher.hash_one(&cast.other));
    });
}
