//! Classes with an `__eq__` on the values, which is `rerun_eq`: what is the same data, whatever the classes.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::time::Duration;

use rerun_safe::RerunEq;

use super::sides::{Row, by_data, expect, redefined, unrelated};
use crate::scripts::scenario::{Outcome, Scenario};

const COMPARABLE: &str = "what is the same data has an order and a hash, so that it is a key";
const UNLIKE: &str = "other data is unequal and comes before or after; there is nothing to raise";

#[derive(RerunEq)]
struct P<X, Y> {
    x: X,
    y: Y,
}

fn p<X, Y>(x: X, y: Y) -> P<X, Y> {
    P { x, y }
}

/// Unequal, in an order of ours or in none.
fn unequal(order: Option<Ordering>) -> impl Fn(u64) -> Row {
    move |_| Row::new(false, order, Some(false))
}

pub(super) fn same(scenario: Scenario) -> Outcome {
    by_data(expect(scenario, COMPARABLE, |_| Row::SAME), || p(1, 5.5), || p(1, 5.5))
}

/// One field, as the plain classes have it.
pub(super) fn same_plain(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    #[rerun(class(plain))]
    struct P {
        x: i64,
    }
    by_data(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        || P { x: 1 },
        || P { x: 1 },
    )
}

pub(super) fn total_ordering(scenario: Scenario) -> Outcome {
    by_data(expect(scenario, COMPARABLE, |_| Row::LESS), || p(1, 5.5), || p(2, 1.0))
}

pub(super) fn unrelated_same_fields(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct Q {
        x: u8,
        y: f32,
    }
    unrelated(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        || p(1, 5.5),
        || Q { x: 1, y: 5.5 },
    )
}

/// `rerun_subset` is the relation that leaves out what one side does not have.
pub(super) fn unrelated_extra_field(scenario: Scenario) -> Outcome {
    const BOTH_WAYS: &str = "a field that only one side has makes records different: equality has no sides";
    #[derive(RerunEq)]
    struct Q {
        x: u8,
        y: f32,
        z: u8,
    }
    unrelated(
        expect(scenario, BOTH_WAYS, unequal(None)),
        || p(1, 5.5),
        || Q { x: 1, y: 5.5, z: 9 },
    )
}

/// Nothing comes before everything.
pub(super) fn vs_none(scenario: Scenario) -> Outcome {
    unrelated(expect(scenario, UNLIKE, |_| Row::GREATER), || p(1, 5.5), || None::<u8>)
}

/// The types of the fields are those of the values, as in Python.
pub(super) fn bool_vs_int(scenario: Scenario) -> Outcome {
    const KINDS: &str = "a truth value is never a number, however it is stored";
    retyped(expect(scenario, KINDS, |_| Row::OTHER), || p(1, 0.0), || p(true, false))
}

/// As `by_data`, where one side has fields of other types, and so another Rust type. Which class it is of is asked of the
/// kept one.
fn retyped<A, B>(scenario: Scenario, old: fn() -> A, new: fn() -> B) -> Outcome
where
    A: rerun_safe::Data + Send + Sync + 'static,
    B: rerun_safe::Data + Send + Sync + 'static,
{
    scenario.play(move |st| {
        let (first, kept, class) = super::sides::kept(st, old);
        super::sides::see_data(st, &kept, &new(), &first.instance(old()));
        super::sides::see_class(st, class.is_instance(&kept));
    })
}

pub(super) fn negative_zero(scenario: Scenario) -> Outcome {
    by_data(expect(scenario, COMPARABLE, |_| Row::SAME), || p(0, 0.0), || p(0, -0.0))
}

pub(super) fn nan(scenario: Scenario) -> Outcome {
    const LAWFUL: &str = "NaN is the same data as NaN: equality is reflexive, in fields too";
    let scenario = expect(scenario, LAWFUL, |_| Row::SAME);
    let is_fieldwise = scenario.part(1).contains("fieldwise");
    let scenario = if is_fieldwise {
        scenario.gives(LAWFUL, |_| {
            vec![("old == old", true.into()), ("old == deepcopy(old)", true.into())]
        })
    } else {
        scenario
    };
    by_data(scenario, || p(1, f64::NAN), || p(1, f64::NAN))
}

pub(super) fn infinity(scenario: Scenario) -> Outcome {
    by_data(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        || p(1, f64::INFINITY),
        || p(1, f64::INFINITY),
    )
}

pub(super) fn big_int_vs_float(scenario: Scenario) -> Outcome {
    let ours = expect(scenario, UNLIKE, |_| Row::GREATER);
    retyped(
        ours,
        || p(9_007_199_254_740_993_i64, 0.0),
        || p(9_007_199_254_740_992.0_f64, 0.0),
    )
}

pub(super) fn str_vs_int(scenario: Scenario) -> Outcome {
    retyped(expect(scenario, UNLIKE, |_| Row::OTHER), || p("1", 0.0), || p(1, 0.0))
}

/// The characters are other characters, though they look alike.
pub(super) fn unicode_forms(scenario: Scenario) -> Outcome {
    by_data(
        expect(scenario, UNLIKE, |_| Row::GREATER),
        || p("\u{e9}", 0.0),
        || p("e\u{301}", 0.0),
    )
}

#[derive(RerunEq)]
struct Inner {
    a: i64,
}

#[derive(RerunEq)]
struct Items {
    items: Vec<Inner>,
}

const ITEMS: fn() -> Items = || Items {
    items: vec![Inner { a: 1 }, Inner { a: 2 }],
};

pub(super) fn nested_list(scenario: Scenario) -> Outcome {
    const DEEP: &str = "data is compared as data at every depth, whatever the classes inside";
    by_data(expect(scenario, DEEP, |_| Row::SAME), ITEMS, ITEMS)
}

#[derive(rerun_safe::CoercibleEnum, RerunEq)]
enum C {
    Red = 1,
}

pub(super) fn field_enum(scenario: Scenario) -> Outcome {
    const DEEP: &str = "data is compared as data at every depth: a member is the variant that it is";
    #[derive(RerunEq)]
    struct P {
        c: C,
    }
    by_data(
        expect(scenario, DEEP, |_| Row::SAME),
        || P { c: C::Red },
        || P { c: C::Red },
    )
}

pub(super) fn field_list(scenario: Scenario) -> Outcome {
    const MAPS: &str = "what is the same data has a hash; between maps there is no order but equality";
    let make = || p(vec![1, 2], BTreeMap::from([("a", 1)]));
    by_data(expect(scenario, MAPS, |_| Row::SAME), make, make)
}

/// There is no date in std: days since a day, and a time.
pub(super) fn field_datetime(scenario: Scenario) -> Outcome {
    let make = || p(19_782, Duration::from_secs(1));
    by_data(expect(scenario, COMPARABLE, |_| Row::SAME), make, make)
}

#[derive(RerunEq)]
struct X {
    x: i64,
}

#[derive(RerunEq)]
struct Xz {
    x: i64,
    z: i64,
}

/// What is compared later has another field: other data in both directions, and no exception in either.
fn same_then(other: Row) -> impl Fn(u64) -> Row {
    move |run| if run == 1 { Row::SAME } else { other }
}

const RECORDS: &str =
    "a field that only one side has makes records different, in both directions and without an exception";

pub(super) fn field_added(scenario: Scenario) -> Outcome {
    redefined(
        expect(scenario, RECORDS, same_then(Row::OTHER)),
        || X { x: 1 },
        || Xz { x: 1, z: 0 },
    )
}

pub(super) fn field_removed(scenario: Scenario) -> Outcome {
    redefined(
        expect(scenario, RECORDS, same_then(Row::OTHER)),
        || Xz { x: 1, z: 0 },
        || X { x: 1 },
    )
}

pub(super) fn field_renamed(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct Xx {
        xx: i64,
    }
    redefined(
        expect(scenario, RECORDS, same_then(Row::OTHER)),
        || X { x: 1 },
        || Xx { xx: 1 },
    )
}

/// Records of the same fields in another order are equal, and have no order but that.
pub(super) fn field_reordered(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct Yx {
        y: i64,
        x: i64,
    }
    redefined(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        || p(1, 2),
        || Yx { y: 2, x: 1 },
    )
}

pub(super) fn class_renamed(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct R {
        x: i64,
    }
    redefined(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        || X { x: 1 },
        || R { x: 1 },
    )
}

/// A tuple with names is a tuple struct.
pub(super) fn named_tuple(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct P(i64, f64);
    by_data(scenario, || P(1, 5.5), || P(1, 5.5))
}

pub(super) fn named_tuple_vs_tuple(scenario: Scenario) -> Outcome {
    const NO_PARENTS: &str = "a tuple struct is the same data as a tuple, and of no class of tuples";
    #[derive(RerunEq)]
    struct P(i64, f64);
    let scenario = scenario.gives(NO_PARENTS, |_| vec![("isinstance(old, type(new))", false.into())]);
    unrelated(scenario, || P(1, 5.5), || (1, 5.5))
}

pub(super) fn named_tuple_other_class(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct P(i64);
    #[derive(RerunEq)]
    struct Q(i64);
    unrelated(scenario, || P(1), || Q(1))
}

/// A class around a number is the number.
pub(super) fn int_subclass(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct P(i64);
    by_data(scenario, || P(1), || P(1))
}
