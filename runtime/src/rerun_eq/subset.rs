//! Whether the left side carries nothing that the right side does not, where records may have fewer fields.

mod matching;
mod outline;

use self::matching::all_matched;
use self::outline::Common;
use super::Data;
use super::erased::{self, Columns, Meeting, Tagged, View, both, meet};

/// Whether the left is the right with fields left out.
pub(super) fn subset<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> bool {
    let mut within = false;
    both(left, right, &mut |left, right| within = is_within(left, right));
    within
}

fn is_within(left: View<'_>, right: View<'_>) -> bool {
    match (left, right) {
        (View::Seq(left), View::Seq(right)) => erased::same_elements(left, right, is_within),
        (View::Set(left), View::Set(right)) => {
            let (left, right) = (left.members(), right.members());
            let common = Common::of(left.iter().copied());
            all_matched(
                &left,
                &right,
                |&item, seed| common.outline(item, seed),
                |&left, &right| subset(left, right),
            )
        }
        (View::Map(left), View::Map(right)) => {
            let (left, right) = (left.entries(), right.entries());
            let keys = Common::of(left.iter().map(|entry| entry.0));
            let values = Common::of(left.iter().map(|entry| entry.1));
            all_matched(
                &left,
                &right,
                |&(key, value), seed| values.outline(value, keys.outline(key, seed)),
                |left, right| subset(left.0, right.0) && subset(left.1, right.1),
            )
        }
        (View::Record(left), View::Record(right)) => fields(left, right),
        (View::Variant(left), View::Variant(right)) => variants(left, right),
        _ => erased::equal(left, right),
    }
}

fn fields(left: &dyn Columns, right: &dyn Columns) -> bool {
    meet(left, right).all(|meeting| match meeting {
        Meeting::Both(index, other) => {
            let mut within = false;
            left.show(index, &mut |left| {
                right.show(other, &mut |right| within = is_within(left, right));
            });
            within
        }
        Meeting::OnlyLeft(_) => false,
        Meeting::OnlyRight(_) => true,
    })
}

fn variants(left: &dyn Tagged, right: &dyn Tagged) -> bool {
    let mut within = false;
    let carries = left.show(&mut |left| {
        right.show(&mut |right| within = is_within(left, right));
    });
    left.names()[left.index()] == right.names()[right.index()]
        && if carries { within } else { !right.show(&mut |_| {}) }
}
