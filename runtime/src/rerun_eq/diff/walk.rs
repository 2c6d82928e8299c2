//! The walk over both values at once. It takes time in proportion to their size: it goes over no part again and again,
//! but once more for each map around that has keys equal as data, since values are hashed then.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem::discriminant;

use super::align::{Alignment, align};
use super::path::{At, Path, Step, written};
use super::{Diff, Difference, DifferenceKind};
use crate::rerun_eq::Data;
use crate::rerun_eq::bags::{Index, seed};
use crate::rerun_eq::eq::equal;
use crate::rerun_eq::erased::{
    self, Columns, Cursor, Entries, Meeting, Multiset, Sequence, Tagged, View, both, meet, shortened,
};
use crate::rerun_eq::hash::{entry, seeded};

/// So many characters of a value are shown.
const SHOWN: usize = 80;
/// So many of those that two texts have in common are shown before their first difference.
const CONTEXT: usize = 16;

/// All differences between two values.
pub(in crate::rerun_eq) fn diff<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> Diff {
    let mut diff = Diff::default();
    both(left, right, &mut |left, right| compare(left, right, None, &mut diff));
    diff
}

fn compare(left: View<'_>, right: View<'_>, at: At<'_>, diff: &mut Diff) {
    match (left, right) {
        (View::Seq(left), View::Seq(right)) => elements(left, right, at, diff),
        (View::Set(left), View::Set(right)) => members(left, right, at, diff),
        (View::Map(left), View::Map(right)) => entries(left, right, at, diff),
        (View::Record(left), View::Record(right)) => fields(left, right, at, diff),
        (View::Variant(one), View::Variant(other)) => variants(one, other, at, diff),
        (View::Text(one), View::Text(other)) if one != other => {
            let (left, right) = from_difference(one, other);
            push(
                Some(View::Text(&left)),
                Some(View::Text(&right)),
                at,
                DifferenceKind::Value,
                diff,
            );
        }
        _ if erased::equal(left, right) => {}
        _ => {
            let same_kind = discriminant(&left) == discriminant(&right);
            let kind = if same_kind {
                DifferenceKind::Value
            } else {
                DifferenceKind::Kind
            };
            push(Some(left), Some(right), at, kind, diff);
        }
    }
}

fn push(left: Option<View<'_>>, right: Option<View<'_>>, at: At<'_>, kind: DifferenceKind, diff: &mut Diff) {
    let shown = |view| shortened(view, SHOWN);
    diff.push(|| Difference {
        path: written(at),
        left: left.map(shown),
        right: right.map(shown),
        kind,
    });
}

fn only_left(left: View<'_>, at: At<'_>, diff: &mut Diff) {
    push(Some(left), None, at, DifferenceKind::OnlyLeft, diff);
}

fn only_right(right: View<'_>, at: At<'_>, diff: &mut Diff) {
    push(None, Some(right), at, DifferenceKind::OnlyRight, diff);
}

/// Two texts, from a little before the first character that differs.
fn from_difference(left: &str, right: &str) -> (String, String) {
    let common = left
        .chars()
        .zip(right.chars())
        .take_while(|(left, right)| left == right)
        .count();
    let shown = |text: &str| match common.checked_sub(CONTEXT) {
        // What would be left out is hardly longer than the mark for it.
        None | Some(..CONTEXT) => text.chars().take(SHOWN + 1).collect(),
        Some(skipped) => format!("…{}", text.chars().skip(skipped).take(SHOWN).collect::<String>()),
    };
    (shown(left), shown(right))
}

fn fields(left: &dyn Columns, right: &dyn Columns, at: At<'_>, diff: &mut Diff) {
    let mut meetings: Vec<Meeting> = meet(left, right).collect();
    // In the order in which a reader of the left value meets them, and then what he does not meet.
    meetings.sort_unstable_by_key(|meeting| match *meeting {
        Meeting::Both(index, _) | Meeting::OnlyLeft(index) => (false, index),
        Meeting::OnlyRight(index) => (true, index),
    });
    for meeting in meetings {
        let name = match meeting {
            Meeting::Both(index, _) | Meeting::OnlyLeft(index) => left.name(index),
            Meeting::OnlyRight(index) => right.name(index),
        };
        let path = Path {
            before: at,
            step: Step::Field(name),
        };
        match meeting {
            Meeting::Both(index, other) => left.show(index, &mut |left| {
                right.show(other, &mut |right| compare(left, right, Some(&path), diff));
            }),
            Meeting::OnlyLeft(index) => left.show(index, &mut |left| only_left(left, Some(&path), diff)),
            Meeting::OnlyRight(index) => right.show(index, &mut |right| only_right(right, Some(&path), diff)),
        };
    }
}

fn variants(left: &dyn Tagged, right: &dyn Tagged, at: At<'_>, diff: &mut Diff) {
    let mut alike = false;
    if left.names()[left.index()] == right.names()[right.index()] {
        let carries = left.show(&mut |left| alike = right.show(&mut |right| compare(left, right, at, diff)));
        alike |= !carries && !right.show(&mut |_| {});
    }
    if !alike {
        push(
            Some(View::Variant(left)),
            Some(View::Variant(right)),
            at,
            DifferenceKind::Variant,
            diff,
        );
    }
}

/// Elements belong together from the front and from the back; between them are those of one side only. The sizes are what
/// `Data` says, which may be written by hand: each walk ends with the elements too.
fn elements(left: &dyn Sequence, right: &dyn Sequence, at: At<'_>, diff: &mut Diff) {
    let Alignment { front, back } = align(left, right);
    let (left_end, right_end) = (left.size().saturating_sub(back), right.size().saturating_sub(back));
    let path = |index| Path {
        before: at,
        step: Step::Index(index),
    };
    left.walk(&mut |lefts| {
        right.walk(&mut |rights| {
            (0..front).all(|index| element(lefts, rights, &path(index), diff));
            (front..left_end).all(|index| lefts.next(&mut |left| only_left(left, Some(&path(index)), diff)));
            (front..right_end).all(|index| rights.next(&mut |right| only_right(right, Some(&path(index)), diff)));
            (left_end..left.size()).all(|index| element(lefts, rights, &path(index), diff));
        });
    });
}

/// Compares the next elements; false at the end of either side.
fn element(lefts: &mut dyn Cursor, rights: &mut dyn Cursor, path: &Path<'_>, diff: &mut Diff) -> bool {
    let mut is_pair = false;
    lefts.next(&mut |left| is_pair = rights.next(&mut |right| compare(left, right, Some(path), diff)));
    is_pair
}

/// Members have no place, so they are on both sides or on one.
fn members(left: &dyn Multiset, right: &dyn Multiset, at: At<'_>, diff: &mut Diff) {
    let seed = seed();
    let mut rights = Index::new(right.members().into_iter(), |&right| seeded(right, seed));
    for left in left.members() {
        if rights.take(seeded(left, seed), |&right| equal(left, right)).is_none() {
            left.view(&mut |left| only_left(left, at, diff));
        }
    }
    for right in rights.rest() {
        right.view(&mut |right| only_right(right, at, diff));
    }
}

/// Entries belong together by their keys. Where keys are equal as data, which only keys with an `Eq` of their own can be,
/// entries that are equal in their values as well come first, looked up by both, and the others belong together in their
/// order.
fn entries(left: &dyn Entries, right: &dyn Entries, at: At<'_>, diff: &mut Diff) {
    let seed = seed();
    let mut lefts = left.entries();
    let mut rights = Index::new(right.entries().into_iter(), |right| seeded(right.0, seed));
    if rights.has_twins() || Index::new(lefts.iter(), |left| seeded(left.0, seed)).has_twins() {
        let mut twins = Index::new(rights.into_rest(), |right| entry(right.0, right.1, seed));
        lefts.retain(|left| {
            twins
                .take(entry(left.0, left.1, seed), |right| {
                    equal(left.0, right.0) && equal(left.1, right.1)
                })
                .is_none()
        });
        rights = Index::new(twins.into_rest(), |right| seeded(right.0, seed));
    }
    for (key, value) in lefts {
        let path = Path {
            before: at,
            step: Step::Key(key),
        };
        match rights.take(seeded(key, seed), |right| equal(key, right.0)) {
            Some(&(_, other)) => both(value, other, &mut |left, right| compare(left, right, Some(&path), diff)),
            None => value.view(&mut |left| only_left(left, Some(&path), diff)),
        }
    }
    for &(key, value) in rights.rest() {
        let path = Path {
            before: at,
            step: Step::Key(key),
        };
        value.view(&mut |right| only_right(right, Some(&path), diff));
    }
}
