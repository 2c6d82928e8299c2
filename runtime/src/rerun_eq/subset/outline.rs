//! What partners must agree on, found before any pair is tried.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::rerun_eq::erased::{self, Columns, ErasedRerun, View};
use crate::rerun_eq::hash::seeded::Seeded;
use crate::rerun_eq::hash::sink::{Mark, Sink, feed_sum};

/// The fields that all records of the left side have in common, at every place where a value can be.
///
/// A partner on the right has all fields of its left one, and so these. Their data must agree; where all on the left have
/// the same fields, nothing else needs to.
#[derive(Default)]
pub(super) struct Common {
    /// Those of the records at this place, by name; `None` as long as there was no record.
    fields: Option<Vec<Field>>,
    /// Those in the elements, the members or the keys of what is at this place.
    items: Option<Box<Common>>,
    /// Those in the values of maps.
    values: Option<Box<Common>>,
    /// Those in the payloads, by the hash of the variant's name.
    payloads: BTreeMap<u64, Common>,
}

struct Field {
    name: String,
    hash: u64,
    common: Common,
}

impl Common {
    /// Gathers what the values of one place have in common.
    pub(super) fn of<'v>(values: impl Iterator<Item = &'v (dyn ErasedRerun + 'v)>) -> Self {
        let mut common = Common::default();
        values.for_each(|value| common.gather(value));
        common
    }

    fn gather(&mut self, value: &dyn ErasedRerun) {
        value.view(&mut |view| self.gather_view(view));
    }

    fn gather_view(&mut self, view: View<'_>) {
        match view {
            View::Seq(value) => {
                let items = self.items.get_or_insert_default();
                value.walk(&mut |cursor| while cursor.next(&mut |item| items.gather_view(item)) {});
            }
            View::Set(value) => {
                let items = self.items.get_or_insert_default();
                value.members().into_iter().for_each(|item| items.gather(item));
            }
            View::Map(value) => {
                let (keys, values) = (self.items.get_or_insert_default(), self.values.get_or_insert_default());
                for (key, value) in value.entries() {
                    keys.gather(key);
                    values.gather(value);
                }
            }
            View::Record(value) => self.gather_fields(value),
            View::Variant(value) => {
                value.show(&mut |payload| self.payloads.entry(value.hash()).or_default().gather_view(payload));
            }
            _ => {}
        }
    }

    fn gather_fields(&mut self, record: &dyn Columns) {
        let fields = self.fields.get_or_insert_with(|| Field::all(record));
        fields.retain_mut(|field| {
            let Some(index) = record.find(&field.name, field.hash) else {
                return false;
            };
            record.show(index, &mut |view| field.common.gather_view(view));
            true
        });
    }

    /// The hash, under a seed, of what partners agree on.
    pub(super) fn outline(&self, value: &dyn ErasedRerun, seed: u64) -> u64 {
        let mut state = Seeded::new(seed);
        value.view(&mut |view| self.feed(view, &mut state));
        state.finish()
    }

    fn feed(&self, view: View<'_>, state: &mut Seeded) {
        match view {
            View::Seq(value) => {
                state.size(Mark::Seq, value.size());
                value.walk(&mut |items| while items.next(&mut |item| inner(self.items.as_deref(), item, state)) {});
            }
            View::Set(value) => {
                let members = value.members();
                let outlines = members
                    .iter()
                    .map(|&item| move |seed| outline(self.items.as_deref(), item, seed));
                feed_sum(Mark::Set, outlines, members.len(), state);
            }
            View::Map(value) => {
                let entries = value.entries();
                let outlines = entries.iter().map(|&(key, value)| {
                    move |seed| outline(self.values.as_deref(), value, outline(self.items.as_deref(), key, seed))
                });
                feed_sum(Mark::Map, outlines, entries.len(), state);
            }
            View::Record(value) => self.feed_fields(value, state),
            View::Variant(value) => {
                state.sum(Mark::Variant, value.hash());
                value.show(&mut |payload| inner(self.payloads.get(&value.hash()), payload, state));
            }
            scalar => erased::feed(scalar, false, state),
        }
    }

    /// A record without one of the fields has no partner, which shows as well.
    fn feed_fields(&self, record: &dyn Columns, state: &mut Seeded) {
        state.mark(Mark::Record);
        for field in self.fields.iter().flatten() {
            match record.find(&field.name, field.hash) {
                Some(index) => {
                    record.show(index, &mut |view| field.common.feed(view, state));
                }
                None => state.mark(Mark::Bare),
            }
        }
    }
}

/// The outline of a member, a key or a value.
fn outline(common: Option<&Common>, value: &dyn ErasedRerun, seed: u64) -> u64 {
    common.map_or(seed, |common| common.outline(value, seed))
}

/// Feeds what is at a place inside; where the left has none, the right's cannot be matched either.
fn inner(common: Option<&Common>, view: View<'_>, state: &mut Seeded) {
    if let Some(common) = common {
        common.feed(view, state);
    }
}

impl Field {
    /// All fields of a record.
    fn all(record: &dyn Columns) -> Vec<Self> {
        let field = |index| Field {
            name: record.name(index).into(),
            hash: record.hash(index),
            common: Common::default(),
        };
        (0..record.size()).map(field).collect()
    }
}
