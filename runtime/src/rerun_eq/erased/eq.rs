//! Equality of two values seen through views. It answers as the typed one does.

use super::view::{Columns, Cursor, ErasedRerun, Sequence, Tagged, View};
use crate::rerun_eq::bags;

/// Whether both views show the same data.
pub(in crate::rerun_eq) fn equal(left: View<'_>, right: View<'_>) -> bool {
    match (left, right) {
        (View::Nothing(left), View::Nothing(right)) => left == right,
        (View::Unit, View::Unit) => true,
        (View::Bool(left), View::Bool(right)) => left == right,
        (View::Number(left), View::Number(right)) => left == right,
        (View::Text(left), View::Text(right)) => left == right,
        (View::Seq(left), View::Seq(right)) => same_elements(left, right, equal),
        (View::Set(left), View::Set(right)) => {
            let (left, right) = (left.members(), right.members());
            left.len() == right.len() && bags::same_members(left.into_iter(), right.into_iter(), same)
        }
        (View::Map(left), View::Map(right)) => {
            let (left, right) = (left.entries(), right.entries());
            left.len() == right.len() && bags::same_entries(left.into_iter(), right.into_iter(), same, same)
        }
        (View::Record(left), View::Record(right)) => same_fields(left, right),
        (View::Variant(left), View::Variant(right)) => same_variant(left, right),
        _ => false,
    }
}

/// Whether both are the same data.
fn same(left: &(dyn ErasedRerun + '_), right: &(dyn ErasedRerun + '_)) -> bool {
    let mut same = false;
    left.view(&mut |left| right.view(&mut |right| same = equal(left, right)));
    same
}

/// Whether there are as many elements on both sides, each pair of which is the same.
pub(in crate::rerun_eq) fn same_elements(
    left: &dyn Sequence,
    right: &dyn Sequence,
    same: impl Fn(View<'_>, View<'_>) -> bool,
) -> bool {
    if left.size() != right.size() {
        return false;
    }
    let mut agree = true;
    let mut step = |lefts: &mut dyn Cursor, rights: &mut dyn Cursor| {
        lefts.next(&mut |left| {
            agree = false;
            rights.next(&mut |right| agree = same(left, right));
        }) && agree
    };
    left.walk(&mut |lefts| right.walk(&mut |rights| while step(lefts, rights) {}));
    agree
}

/// Both sides are walked by ascending hash of the names, in which records of the same names agree.
fn same_fields(left: &dyn Columns, right: &dyn Columns) -> bool {
    left.size() == right.size()
        && (0..left.size()).all(|rank| {
            let (at, other) = (left.sorted(rank), right.sorted(rank));
            if left.hash(at) != right.hash(other) || left.name(at) != right.name(other) {
                return false;
            }
            let mut same = false;
            left.show(at, &mut |left| {
                right.show(other, &mut |right| same = equal(left, right));
            });
            same
        })
}

fn same_variant(left: &dyn Tagged, right: &dyn Tagged) -> bool {
    if left.names()[left.index()] != right.names()[right.index()] {
        return false;
    }
    let mut same = false;
    let carries = left.show(&mut |left| {
        right.show(&mut |right| same = equal(left, right));
    });
    if carries { same } else { !right.show(&mut |_| {}) }
}
