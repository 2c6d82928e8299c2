//! Which elements of two sequences belong together, where one is longer.

use alloc::vec::Vec;

use crate::rerun_eq::erased::{self, Sequence, View};
use crate::rerun_eq::hash::seeded::Seeded;
use crate::rerun_eq::hash::sink::{Mark, Sink};

/// So many elements from the front belong together, and so many from the back. What lies between is on the longer side only.
pub(super) struct Alignment {
    pub(super) front: usize,
    pub(super) back: usize,
}

/// Elements were added or removed in one place: behind it, elements that look alike belong together.
pub(super) fn align(left: &dyn Sequence, right: &dyn Sequence) -> Alignment {
    let shorter = left.size().min(right.size());
    if left.size() == right.size() {
        return Alignment {
            front: shorter,
            back: 0,
        };
    }
    let (lefts, rights) = (looks(left), looks(right));
    let back = lefts
        .iter()
        .rev()
        .zip(rights.iter().rev())
        .take_while(|(left, right)| left == right)
        .take(shorter)
        .count();
    Alignment {
        front: shorter - back,
        back,
    }
}

fn looks(sequence: &dyn Sequence) -> Vec<u64> {
    let mut looks = Vec::new();
    sequence.walk(&mut |items| {
        while items.next(&mut |item| {
            let mut state = Seeded::new(0);
            look(item, 1, &mut state);
            looks.push(state.finish());
        }) {}
    });
    looks
}

/// Hashes what is seen of a value at a glance. No more: each part would be gone over once for each sequence that it is in.
fn look(view: View<'_>, depth: usize, state: &mut Seeded) {
    match view {
        View::Variant(value) => {
            state.sum(Mark::Variant, value.hash());
            value.show(&mut |payload| look(payload, depth, state));
        }
        View::Seq(value) if depth > 0 => {
            state.size(Mark::Seq, value.size());
            value.walk(&mut |items| while items.next(&mut |item| look(item, depth - 1, state)) {});
        }
        View::Record(value) if depth > 0 => {
            for rank in 0..value.size() {
                let index = value.sorted(rank);
                state.sum(Mark::Record, value.hash(index));
                value.show(index, &mut |field| look(field, depth - 1, state));
            }
        }
        View::Seq(_) => state.mark(Mark::Seq),
        View::Set(_) => state.mark(Mark::Set),
        View::Map(_) => state.mark(Mark::Map),
        View::Record(_) => state.mark(Mark::Record),
        scalar => erased::feed(scalar, false, state),
    }
}
