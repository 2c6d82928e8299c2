//! The fields of two records side by side.

use core::cmp::Ordering;
use core::iter::from_fn;

use super::view::Columns;

/// A field that both records have, by its place in each, or that one of them has alone.
pub(in crate::rerun_eq) enum Meeting {
    Both(usize, usize),
    OnlyLeft(usize),
    OnlyRight(usize),
}

/// Each field of either record once. Of several fields with one name, the first of one side meets the first of the
/// other, the second the second: as in equality.
pub(in crate::rerun_eq) fn meet<'r>(
    left: &'r dyn Columns,
    right: &'r dyn Columns,
) -> impl Iterator<Item = Meeting> + 'r {
    let (mut lefts, mut rights) = ((0..left.size()).peekable(), (0..right.size()).peekable());
    from_fn(move || {
        let one = lefts.peek().map(|&rank| left.sorted(rank));
        let other = rights.peek().map(|&rank| right.sorted(rank));
        let meeting = match (one, other) {
            (Some(one), Some(other)) => {
                match (left.hash(one), left.name(one)).cmp(&(right.hash(other), right.name(other))) {
                    Ordering::Equal => Meeting::Both(one, other),
                    Ordering::Less => Meeting::OnlyLeft(one),
                    Ordering::Greater => Meeting::OnlyRight(other),
                }
            }
            (Some(one), None) => Meeting::OnlyLeft(one),
            (None, other) => Meeting::OnlyRight(other?),
        };
        if !matches!(meeting, Meeting::OnlyRight(_)) {
            lefts.next();
        }
        if !matches!(meeting, Meeting::OnlyLeft(_)) {
            rights.next();
        }
        Some(meeting)
    })
}
