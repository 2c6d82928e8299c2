//! Whether the left side carries nothing that the right side does not, where records may have fewer fields.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::Data;
use super::erased::view::{Columns, Cursor, Sequence, Tagged, View};
use super::erased::{self, ErasedRerun, both};
use super::hash::seeded::Seeded;
use super::hash::sink::{Mark, Sink};

/// Whether the left is the right with fields left out.
pub(super) fn subset<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> bool {
    let mut within = false;
    both(left, right, &mut |left, right| within = is_within(left, right));
    within
}

fn is_within(left: View<'_>, right: View<'_>) -> bool {
    match (left, right) {
        (View::Seq(left), View::Seq(right)) => elements(left, right),
        (View::Set(left), View::Set(right)) => {
            let (left, right) = (left.members(), right.members());
            all_matched(
                &left,
                &right,
                |&item, state| outline_of(item, state),
                |&left, &right| subset(left, right),
            )
        }
        (View::Map(left), View::Map(right)) => {
            let (left, right) = (left.entries(), right.entries());
            let outline = |&(key, value): &(&dyn ErasedRerun, &dyn ErasedRerun), state: &mut Seeded| {
                outline_of(key, state);
                outline_of(value, state);
            };
            all_matched(&left, &right, outline, |left, right| {
                subset(left.0, right.0) && subset(left.1, right.1)
            })
        }
        (View::Record(left), View::Record(right)) => fields(left, right),
        (View::Variant(left), View::Variant(right)) => variants(left, right),
        _ => erased::equal(left, right),
    }
}

fn elements(left: &dyn Sequence, right: &dyn Sequence) -> bool {
    let mut within = left.size() == right.size();
    left.walk(&mut |lefts| right.walk(&mut |rights| while within && step(lefts, rights, &mut within) {}));
    within
}

/// Compares the next elements; false at the end.
fn step(lefts: &mut dyn Cursor, rights: &mut dyn Cursor, within: &mut bool) -> bool {
    lefts.next(&mut |left| {
        *within = false;
        rights.next(&mut |right| *within = is_within(left, right));
    })
}

fn fields(left: &dyn Columns, right: &dyn Columns) -> bool {
    (0..left.size()).all(|index| {
        let mut within = false;
        if let Some(other) = right.find(left.name(index), left.hash(index)) {
            left.show(index, &mut |left| {
                right.show(other, &mut |right| within = is_within(left, right));
            });
        }
        within
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

/// Whether each on the left has a partner of its own on the right, and none is left over there.
///
/// Partners agree on their outline, so only those of one outline are tried against each other: few, unless they are many records.
fn all_matched<T>(
    lefts: &[T],
    rights: &[T],
    outline: impl Fn(&T, &mut Seeded),
    within: impl Fn(&T, &T) -> bool,
) -> bool {
    let mut groups: BTreeMap<u64, (Vec<&T>, Vec<&T>)> = BTreeMap::new();
    let outline = |item: &T| {
        let mut state = Seeded::new(0);
        outline(item, &mut state);
        state.finish()
    };
    for left in lefts {
        groups.entry(outline(left)).or_default().0.push(left);
    }
    for right in rights {
        groups.entry(outline(right)).or_default().1.push(right);
    }
    groups
        .values()
        .all(|(lefts, rights)| lefts.len() == rights.len() && match_all(lefts, rights, &within))
}

/// Finds a partner for each, giving partners on along a path of exchanges where one is taken (Kuhn's matching, breadth first, so that the stack
/// stays flat).
fn match_all<T>(lefts: &[&T], rights: &[&T], within: &impl Fn(&T, &T) -> bool) -> bool {
    let mut partner: Vec<Option<usize>> = alloc::vec![None; rights.len()];
    (0..lefts.len()).all(|start| {
        // The left one that asked for each right one.
        let mut asked: Vec<Option<usize>> = alloc::vec![None; rights.len()];
        let mut queue = alloc::vec![start];
        let mut at = 0;
        while let Some(&left) = queue.get(at) {
            at += 1;
            for right in 0..rights.len() {
                if asked[right].is_none() && within(lefts[left], rights[right]) {
                    asked[right] = Some(left);
                    let Some(owner) = partner[right] else {
                        hand_over(right, &asked, &mut partner);
                        return true;
                    };
                    queue.push(owner);
                }
            }
        }
        false
    })
}

/// Gives `right` to the one that asked for it, what that one had to the one that asked for that, and so on.
fn hand_over(right: usize, asked: &[Option<usize>], partner: &mut [Option<usize>]) {
    let mut free = Some(right);
    while let Some(right) = free {
        let Some(left) = asked[right] else { return };
        free = partner.iter().position(|&owner| owner == Some(left));
        partner[right] = Some(left);
        if let Some(before) = free {
            partner[before] = None;
        }
    }
}

fn outline_of(value: &dyn ErasedRerun, state: &mut Seeded) {
    value.view(&mut |view| outline(view, state));
}

/// Hashes what fields that are left out cannot change.
fn outline(view: View<'_>, state: &mut Seeded) {
    match view {
        View::Seq(value) => {
            state.size(Mark::Seq, value.size());
            value.walk(&mut |items| while items.next(&mut |item| outline(item, state)) {});
        }
        View::Set(value) => state.size(Mark::Set, value.members().len()),
        View::Map(value) => state.size(Mark::Map, value.entries().len()),
        View::Record(_) => state.mark(Mark::Record),
        View::Variant(value) => {
            state.sum(Mark::Variant, value.hash());
            value.show(&mut |payload| outline(payload, state));
        }
        scalar => erased::feed(scalar, false, state),
    }
}
