//! Hashing of what is seen through a view: the same calls to the hasher as for the typed value.

use core::hash::Hasher;

use super::view::View;
use crate::rerun_eq::hash::{self, NOTHING, UNIT, entry, feed_sum, feed_text};

/// Feeds what the view shows to `state`.
pub(in crate::rerun_eq) fn feed(view: View<'_>, state: &mut dyn Hasher) {
    match view {
        View::Nothing(somes) => {
            state.write_u8(NOTHING);
            state.write_u32(somes);
        }
        View::Unit => state.write_u8(UNIT),
        View::Bool(value) => state.write_u8(value.into()),
        View::Number(value) => value.feed(state),
        View::Text(value) => feed_text(value, state),
        View::Seq(value) => {
            state.write_u64(value.size() as u64);
            value.walk(&mut |items| while items.next(&mut |item| feed(item, state)) {});
        }
        View::Set(value) => {
            let members = value.members();
            feed_sum(
                members.iter().map(|&item| move |seed| hash::seeded(item, seed)),
                members.len(),
                state,
            );
        }
        View::Map(value) => {
            let entries = value.entries();
            feed_sum(
                entries.iter().map(|&(key, value)| move |seed| entry(key, value, seed)),
                entries.len(),
                state,
            );
        }
        View::Record(value) => {
            state.write_u64((0..value.size()).fold(0, |sum: u64, index| sum.wrapping_add(value.hash(index))));
            for rank in 0..value.size() {
                value.show(value.sorted(rank), &mut |field| feed(field, state));
            }
        }
        View::Variant(value) => {
            state.write_u64(value.hash());
            value.show(&mut |payload| feed(payload, state));
        }
    }
}
