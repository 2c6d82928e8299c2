//! Wrong ways to compare, each caught by the law that it breaks.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rerun_safe::visit::view::View;
use rerun_safe::{ErasedRerun, RerunEq};

use super::super::hash;
use super::table::Table;

/// Results of the right comparison among some values.
fn right(values: Vec<Box<dyn ErasedRerun>>) -> Table<'static> {
    let table = Table::of_views(values);
    table.check_all().unwrap();
    table
}

/// Replaces what equality says.
fn wrong_equality(table: &mut Table<'_>, wrong: impl Fn(&dyn ErasedRerun, &dyn ErasedRerun) -> bool) {
    table.equal = table
        .values
        .iter()
        .map(|left| table.values.iter().map(|right| wrong(&**left, &**right)).collect())
        .collect();
}

/// The name of the law that a table breaks.
fn broken(result: Result<(), super::table::Broken>) -> &'static str {
    result.expect_err("the fault is caught").law
}

#[derive(RerunEq)]
struct Old {
    id: u8,
    name: &'static str,
}

#[derive(RerunEq)]
struct New {
    name: String,
    id: i64,
}

fn old(id: u8) -> Box<dyn ErasedRerun> {
    Box::new(Old { id, name: "a" })
}

fn new(id: i64) -> Box<dyn ErasedRerun> {
    Box::new(New { id, name: "a".into() })
}

/// The same seen through the public view, for faults that look inside.
fn both(left: &dyn ErasedRerun, right: &dyn ErasedRerun, see: impl Fn(View<'_>, View<'_>) -> bool) -> bool {
    let mut result = false;
    left.view(&mut |left| right.view(&mut |right| result = see(left, right)));
    result
}

#[test]
fn a_hash_with_the_name_of_the_struct_is_caught() {
    let mut table = right(vec![old(1), new(1)]);
    for (at, name) in ["Old", "New"].into_iter().enumerate() {
        let mut state = DefaultHasher::new();
        name.hash(&mut state);
        table.values[at].rerun_hash(&mut state);
        table.hash[at] = state.finish();
    }
    assert_eq!(broken(table.hash_agrees()), "hash agrees");
}

#[test]
fn a_hash_that_ignores_skip_is_caught() {
    #[derive(Hash, RerunEq)]
    struct Cached {
        id: u8,
        #[rerun(skip)]
        cache: u8,
    }
    let values = [Cached { id: 1, cache: 1 }, Cached { id: 1, cache: 2 }];
    let hashes = values.each_ref().map(|value| {
        let mut state = DefaultHasher::new();
        value.hash(&mut state);
        state.finish()
    });
    let mut table = right(
        values
            .into_iter()
            .map(|value| Box::new(value) as Box<dyn ErasedRerun>)
            .collect(),
    );
    table.hash = hashes.to_vec();
    assert_eq!(broken(table.hash_agrees()), "hash agrees");
}

#[test]
fn a_hash_in_the_order_of_iteration_is_caught() {
    let mut table = right(vec![old(1), new(1)]);
    for (at, value) in table.values.iter().enumerate() {
        value.view(&mut |view| {
            let View::Record(record) = view else { return };
            let mut state = DefaultHasher::new();
            (0..record.size()).for_each(|index| record.name(index).hash(&mut state));
            table.hash[at] = state.finish();
        });
    }
    assert_eq!(broken(table.hash_agrees()), "hash agrees");
}

#[test]
fn an_order_by_position_is_caught() {
    let mut table = right(vec![old(1), new(1)]);
    let first_fields = both(&*table.values[0], &*table.values[1], |left, right| {
        let (View::Record(left), View::Record(right)) = (left, right) else {
            return false;
        };
        let mut order = None;
        left.show(0, &mut |left| {
            right.show(0, &mut |right| {
                order = Some(matches!((left, right), (View::Number(_), View::Text(_))))
            });
        });
        order == Some(true)
    });
    assert!(first_fields, "at the same place are fields that have no order");
    (table.order[0][1], table.order[1][0]) = (None, None);
    assert_eq!(broken(table.order_agrees()), "order agrees");
}

#[test]
fn a_map_compared_by_its_keys_only_is_caught() {
    let map = |value: u8| Box::new(BTreeMap::from([("k", value)])) as Box<dyn ErasedRerun>;
    let mut table = right(vec![map(1), map(2)]);
    wrong_equality(&mut table, |left, right| {
        both(left, right, |left, right| {
            let (View::Map(left), View::Map(right)) = (left, right) else {
                return false;
            };
            let (left, right) = (left.entries(), right.entries());
            left.len() == right.len() && left.iter().zip(&right).all(|(left, right)| left.0.rerun_eq(right.0))
        })
    });
    assert_eq!(broken(table.hash_agrees()), "hash agrees");
    assert_eq!(broken(table.order_agrees()), "order agrees");
}

#[test]
fn nan_that_is_not_nan_is_caught() {
    let mut table = right(vec![Box::new(f64::NAN), Box::new(1.0)]);
    wrong_equality(&mut table, |left, right| {
        both(left, right, |left, right| match (left, right) {
            (View::Number(left), View::Number(right)) => left == right && left.to_string() != "NaN",
            _ => false,
        })
    });
    assert_eq!(broken(table.reflexive()), "reflexive");
}

#[test]
fn an_equality_that_forgives_missing_fields_is_caught() {
    #[derive(RerunEq)]
    struct Less {
        id: u8,
    }
    let mut table = right(vec![Box::new(Less { id: 1 }), old(1)]);
    wrong_equality(&mut table, |left, right| left.rerun_subset(right));
    assert_eq!(broken(table.symmetric()), "symmetric");
}

#[test]
fn an_equality_with_a_tolerance_is_caught() {
    let mut table = right(vec![Box::new(1.0), Box::new(1.4), Box::new(1.8)]);
    wrong_equality(&mut table, |left, right| {
        let close = |view: View<'_>| {
            if let View::Number(number) = view {
                number.to_string().parse::<f64>().unwrap()
            } else {
                0.0
            }
        };
        both(left, right, |left, right| (close(left) - close(right)).abs() < 0.5)
    });
    assert_eq!(broken(table.transitive()), "transitive");
}

#[test]
fn an_integer_cast_to_a_float_is_caught() {
    const EXACT: i64 = 1 << 53;
    let mut table = right(vec![
        Box::new(EXACT),
        Box::new(9_007_199_254_740_992.0),
        Box::new(EXACT + 1),
    ]);
    let cast = |left: usize, right: usize| (left == right) || left + right != 2;
    for (at, row) in table.equal.iter_mut().enumerate() {
        for (other, equal) in row.iter_mut().enumerate() {
            // Either integer is the float once it is cast, and the integers differ.
            *equal = cast(at, other);
        }
    }
    assert_eq!(broken(table.transitive()), "transitive");
}

#[test]
fn an_order_that_answers_the_same_both_ways_is_caught() {
    let mut table = right(vec![Box::new(1), Box::new(2)]);
    table.order[1][0] = Some(Ordering::Less);
    assert_eq!(broken(table.order_is_dual()), "order is dual");
}

#[test]
fn an_order_that_goes_in_circles_is_caught() {
    let mut table = right(vec![Box::new(1), Box::new(2), Box::new(3)]);
    table.order_is_transitive().unwrap();
    table.order[0][2] = Some(Ordering::Greater);
    table.order[2][0] = Some(Ordering::Less);
    table.order_is_dual().unwrap();
    assert_eq!(broken(table.order_is_transitive()), "order is transitive");
}

/// The hash of a set in the order of its iteration, as in a library that writes members one after another.
#[test]
fn a_set_hashed_member_by_member_is_caught() {
    let values: Vec<Box<dyn ErasedRerun>> = vec![
        Box::new(std::collections::BTreeSet::from([1, 2])),
        Box::new(std::collections::BTreeSet::from([
            std::cmp::Reverse(1),
            std::cmp::Reverse(2),
        ])),
    ];
    let mut table = right(values);
    for (at, value) in table.values.iter().enumerate() {
        value.view(&mut |view| {
            let View::Set(set) = view else { return };
            table.hash[at] = set
                .members()
                .iter()
                .fold(0, |sum: u64, member| sum.rotate_left(7) ^ hash(*member));
        });
    }
    assert_eq!(broken(table.hash_agrees()), "hash agrees");
}
