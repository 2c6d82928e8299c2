//! Hashing of what is seen through a view: the same stream as for the typed value.

use super::view::{ErasedRerun, Tagged, View};
use crate::rerun_eq::hash::seeded::Seeded;
use crate::rerun_eq::hash::sink::{Mark, Sink, feed_nothing, feed_sum};

/// Feeds what the view shows to `sink`; an element of a sequence is told apart.
pub(in crate::rerun_eq) fn feed(view: View<'_>, element: bool, sink: &mut dyn Sink) {
    match view {
        View::Nothing(somes) => feed_nothing(somes, sink),
        View::Unit => sink.mark(Mark::Unit),
        View::Bool(value) => sink.mark(if value { Mark::True } else { Mark::False }),
        View::Number(value) if element => sink.element(value),
        View::Number(value) => sink.number(value),
        View::Text(value) => sink.text(value),
        View::Seq(value) => {
            sink.size(Mark::Seq, value.size());
            value.walk(&mut |items| while items.next(&mut |item| feed(item, true, sink)) {});
            sink.end_run();
        }
        View::Set(value) => {
            let members = value.members();
            let parts = members.iter().map(|&item| move |seed| seeded([item], seed));
            feed_sum(Mark::Set, parts, members.len(), sink);
        }
        View::Map(value) => {
            let entries = value.entries();
            let parts = entries
                .iter()
                .map(|&(key, value)| move |seed| seeded([key, value], seed));
            feed_sum(Mark::Map, parts, entries.len(), sink);
        }
        View::Record(value) => {
            let sum = (0..value.size()).fold(0, |sum: u64, index| sum.wrapping_add(value.hash(index)));
            sink.sum(Mark::Record, sum);
            for rank in 0..value.size() {
                value.show(value.sorted(rank), &mut |field| feed(field, false, sink));
            }
        }
        View::Variant(value) => feed_variant(value, sink),
    }
}

fn feed_variant(value: &dyn Tagged, sink: &mut dyn Sink) {
    sink.sum(Mark::Variant, value.hash());
    if !value.show(&mut |payload| feed(payload, false, sink)) {
        sink.mark(Mark::Bare);
    }
}

/// The hash of a member, or of a key and its value, under a seed.
fn seeded<const PARTS: usize>(parts: [&dyn ErasedRerun; PARTS], seed: u64) -> u64 {
    let mut state = Seeded::new(seed);
    for part in parts {
        part.view(&mut |view| feed(view, false, &mut state));
    }
    state.finish()
}
