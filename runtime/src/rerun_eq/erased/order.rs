//! Order of two values seen through views. It answers as the typed one does.

use core::cmp::Ordering;

use super::eq::equal;
use super::view::{Columns, Cursor, Sequence, Tagged, View};

/// Compares what both views show.
pub(in crate::rerun_eq) fn compare(left: View<'_>, right: View<'_>) -> Option<Ordering> {
    match (left, right) {
        (View::Nothing(left), View::Nothing(right)) => Some(left.cmp(&right)),
        (View::Nothing(_), _) => Some(Ordering::Less),
        (_, View::Nothing(_)) => Some(Ordering::Greater),
        (View::Bool(left), View::Bool(right)) => Some(left.cmp(&right)),
        (View::Number(left), View::Number(right)) => Some(left.order(right)),
        (View::Text(left), View::Text(right)) => Some(left.cmp(right)),
        (View::Seq(left), View::Seq(right)) => compare_elements(left, right),
        (View::Record(one), View::Record(other)) if same_names(one, other) => compare_fields(one, other),
        (View::Variant(one), View::Variant(other)) if one.names() == other.names() => compare_variants(one, other),
        _ => only_equal(equal(left, right)),
    }
}

/// What has no order of its own is equal or has none.
pub(in crate::rerun_eq) fn only_equal(same: bool) -> Option<Ordering> {
    same.then_some(Ordering::Equal)
}

fn compare_elements(left: &dyn Sequence, right: &dyn Sequence) -> Option<Ordering> {
    let mut order = Some(Ordering::Equal);
    left.walk(&mut |lefts| {
        right.walk(&mut |rights| while order == Some(Ordering::Equal) && step(lefts, rights, &mut order) {});
    });
    if order == Some(Ordering::Equal) {
        Some(left.size().cmp(&right.size()))
    } else {
        order
    }
}

/// Compares the next elements; false where one side ends.
fn step(lefts: &mut dyn Cursor, rights: &mut dyn Cursor, order: &mut Option<Ordering>) -> bool {
    let mut both = false;
    lefts.next(&mut |left| both = rights.next(&mut |right| *order = compare(left, right)));
    both
}

fn same_names(left: &dyn Columns, right: &dyn Columns) -> bool {
    left.size() == right.size()
        && (0..left.size()).all(|index| left.hash(index) == right.hash(index) && left.name(index) == right.name(index))
}

fn compare_fields(left: &dyn Columns, right: &dyn Columns) -> Option<Ordering> {
    for index in 0..left.size() {
        let mut order = None;
        left.show(index, &mut |left| {
            right.show(index, &mut |right| order = compare(left, right));
        });
        if order != Some(Ordering::Equal) {
            return order;
        }
    }
    Some(Ordering::Equal)
}

fn compare_variants(left: &dyn Tagged, right: &dyn Tagged) -> Option<Ordering> {
    match left.index().cmp(&right.index()) {
        Ordering::Equal => {
            let mut order = None;
            let carries = left.show(&mut |left| {
                right.show(&mut |right| order = compare(left, right));
            });
            if carries {
                order
            } else {
                only_equal(!right.show(&mut |_| {}))
            }
        }
        unequal => Some(unequal),
    }
}
