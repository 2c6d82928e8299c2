//! Order by data: what has one, and between which types.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use rerun_safe::{ByValue, Data, ErasedRerun, RerunEq, Snapshot};

/// Says how two values compare, by every way there is to ask.
#[track_caller]
fn ordered(left: &impl Data, right: &impl Data, expected: Option<Ordering>) {
    let (erased, other): (&dyn ErasedRerun, &dyn ErasedRerun) = (left, right);
    assert_eq!(left.rerun_partial_cmp(right), expected);
    assert_eq!(right.rerun_partial_cmp(left), expected.map(Ordering::reverse));
    assert_eq!(erased.rerun_partial_cmp(other), expected, "{erased:?} and {other:?}");
    assert_eq!(Snapshot::of(left).rerun_partial_cmp(&Snapshot::of(right)), expected);
    assert_eq!(left.rerun_eq(right), expected == Some(Ordering::Equal));
}

#[track_caller]
fn less(left: &impl Data, right: &impl Data) {
    ordered(left, right, Some(Ordering::Less));
}

#[track_caller]
fn unordered(left: &impl Data, right: &impl Data) {
    ordered(left, right, None);
}

#[test]
fn nothing_is_less_than_everything_and_deeper_nothing_is_more() {
    less(&None::<u8>, &Some(None::<i64>));
    less(&Some(None::<u8>), &Some(Some(None::<u8>)));
    less(&Some(Some(None::<u8>)), &f64::NEG_INFINITY);
    less(&None::<u8>, &());
    less(&None::<u8>, &false);
    less(&None::<u8>, &"");
    less(&None::<u8>, &[0u8; 0]);
    less(&None::<u8>, &BTreeSet::<u8>::new());
    less(&None::<u8>, &Ordering::Less);
}

#[test]
fn scalars_of_one_kind() {
    less(&false, &true);
    less(&-1i8, &0.5f32);
    less(&f64::INFINITY, &f64::NAN);
    less(&"a", &String::from("b"));
    less(&'Z', &"a");
    ordered(&(), &(), Some(Ordering::Equal));
}

#[test]
fn sequences_are_lexicographic_across_types() {
    less(&vec![1u8, 2], &[1i64, 3]);
    less(&[1u8], &(1.0, "longer"));
    less(&(1, "a"), &(1.5, 'a'));
    less(&[0u8; 0], &(0,));
    less(&vec![None, Some(1u8)], &[Some(0), None]);
    unordered(&(1, "a"), &(1, 2));
    less(&(1, "a"), &(2, 2));
}

#[derive(RerunEq)]
struct Old {
    first: u8,
    second: &'static str,
}

#[derive(RerunEq)]
struct Same {
    first: i64,
    second: char,
}

#[derive(RerunEq)]
struct Turned {
    second: &'static str,
    first: u8,
}

#[derive(RerunEq)]
struct Shorter {
    first: u8,
}

#[test]
fn records_compare_in_the_order_of_their_declaration_if_both_agree_on_it() {
    let old = |first, second| Old { first, second };
    less(&old(1, "b"), &Same { first: 2, second: 'a' });
    less(&old(1, "a"), &Same { first: 1, second: 'b' });
    ordered(&old(1, "a"), &Turned { first: 1, second: "a" }, Some(Ordering::Equal));
    unordered(&old(1, "a"), &Turned { first: 2, second: "a" });
    unordered(&Shorter { first: 1 }, &old(1, "a"));
    unordered(&old(1, "a"), &(1, "a"));
}

#[derive(RerunEq)]
enum Level {
    Low,
    High(u8),
}

#[derive(RerunEq)]
enum Again {
    Low,
    High(f64),
}

#[derive(RerunEq)]
enum Upside {
    High(u8),
    Low,
}

#[derive(RerunEq)]
enum Lowest {
    Low(u8),
    High(u8),
}

#[test]
fn variants_compare_in_the_order_of_their_declaration_if_both_agree_on_it() {
    less(&Level::Low, &Again::High(0.0));
    less(&Level::High(1), &Again::High(1.5));
    ordered(&Level::High(1), &Again::High(1.0), Some(Ordering::Equal));
    ordered(&Level::High(1), &Upside::High(1), Some(Ordering::Equal));
    ordered(&Level::Low, &Again::Low, Some(Ordering::Equal));
    ordered(&Level::Low, &Upside::Low, Some(Ordering::Equal));
    unordered(&Level::High(1), &Upside::High(2));
    unordered(&Level::Low, &Upside::High(1));
    unordered(&Level::Low, &Lowest::Low(1));
    less(&Level::Low, &Lowest::High(1));
    less(&Ok::<u8, u8>(9), &Err::<i64, i64>(1));
}

#[test]
fn sets_and_maps_are_equal_or_have_no_order() {
    ordered(
        &BTreeSet::from([1, 2]),
        &BTreeSet::from([1u64, 2]),
        Some(Ordering::Equal),
    );
    unordered(&BTreeSet::from([1]), &BTreeSet::from([2]));
    unordered(&BTreeSet::from([1]), &BTreeSet::from([1, 2]));
    unordered(&BTreeMap::from([(1, 1)]), &BTreeMap::from([(1, 2)]));
}

#[test]
fn values_of_two_kinds_have_no_order() {
    unordered(&1, &"1");
    unordered(&0, &false);
    unordered(&(), &0);
    unordered(&"a", &["a"]);
    unordered(&Level::Low, &"Low");
    unordered(&BTreeSet::from([1]), &[1]);
}

/// Equal values of another definition do not carry an order over: otherwise the order of fields in one definition would bind
/// those of another.
#[test]
fn an_order_holds_among_definitions_that_agree_on_it() {
    let (small, large, turned) = (
        Old { first: 1, second: "a" },
        Old { first: 2, second: "a" },
        Turned { first: 2, second: "a" },
    );
    less(&small, &large);
    assert!(large.rerun_eq(&turned));
    unordered(&small, &turned);
}

/// Otherwise `ByValue(1) < ByValue(x.into())` would say nothing about the type of `x`.
#[test]
fn by_value_is_ordered_within_one_type_only() {
    trait IsUnordered<Marker> {
        const HOLDS: bool = true;
    }
    impl<L, R> IsUnordered<()> for (L, R) {}
    impl<L: PartialOrd<R>, R> IsUnordered<u8> for (L, R) {}
    // Which impl is meant would be ambiguous for two types with an order, and this would not compile.
    const { assert!(<(ByValue<u8>, ByValue<u16>) as IsUnordered<_>>::HOLDS) };
    const { assert!(<(ByValue<u8>, ByValue<&u8>) as IsUnordered<_>>::HOLDS) };
    assert!(ByValue(1u8) < ByValue("2".parse().unwrap()));
    assert!(ByValue(&Old { first: 1, second: "a" }) < ByValue(&Old { first: 1, second: "b" }));
    let incomparable: [Box<dyn ErasedRerun>; 2] = [Box::new(1), Box::new("1")];
    assert_eq!(ByValue(&incomparable[0]).partial_cmp(&ByValue(&incomparable[1])), None);
}
