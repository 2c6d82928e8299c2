//! Records with fields that are flattened into them.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::view::{Columns, Entries, ErasedRerun, Tagged, View};
use super::viewer::Rows;
use crate::rerun_eq::name::name_hash;
use crate::rerun_eq::visit::Record;

/// The record with the fields at the places `flat` flattened into it: the fields of a record, the entries of a map with
/// texts for keys, no two the same, a variant as a field of its name, nothing for `None` and unit. Anything else stays
/// a field of its own.
///
/// Which fields there are is known at run time only, since the type of a flattened field may be a parameter. So two of
/// them may have one name: a field of the record, and a key of a map. Both stay, in the order of the declaration, and
/// the first of one side meets the first of the other.
pub fn flatten<'a, R: Record + ?Sized>(record: &'a R, flat: &'static [u16]) -> impl ErasedRerun + 'a {
    Flattened {
        record: Rows(record),
        flat,
    }
}

struct Flattened<'a, R: ?Sized> {
    record: Rows<'a, R>,
    flat: &'static [u16],
}

impl<R: Record + ?Sized> ErasedRerun for Flattened<'_, R> {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        gather(&self.record, self.flat, 0, Vec::new(), see);
    }
}

/// Goes on at field `index`. A flattened field is on view only within its callback, so the rest of the record is gathered in
/// there.
fn gather<'a>(
    record: &'a dyn Columns,
    flat: &[u16],
    index: usize,
    mut fields: Vec<Field<'a>>,
    see: &mut dyn FnMut(View<'_>),
) {
    for index in index..record.size() {
        if flat.iter().any(|&flat| usize::from(flat) == index) {
            record.show(index, &mut |view| {
                let mut fields = core::mem::take(&mut fields);
                if !spread(view, &mut fields) {
                    fields.push(Field::of_record(record, index));
                }
                gather(record, flat, index + 1, fields, see);
            });
            return;
        }
        fields.push(Field::of_record(record, index));
    }
    let mut sorted: Vec<usize> = (0..fields.len()).collect();
    sorted.sort_by(|&left, &right| {
        (fields[left].hash, &fields[left].name).cmp(&(fields[right].hash, &fields[right].name))
    });
    see(View::Record(&Flat { fields, sorted }));
}

/// Adds the fields that a flattened field consists of; false if it is nothing that could be flattened.
fn spread<'a>(view: View<'a>, fields: &mut Vec<Field<'a>>) -> bool {
    match view {
        View::Nothing(_) | View::Unit => true,
        View::Record(inner) => {
            fields.extend((0..inner.size()).map(|index| Field::of_record(inner, index)));
            true
        }
        View::Map(map) => spread_map(map, fields),
        View::Variant(variant) => {
            let name = variant.names()[variant.index()];
            fields.push(Field {
                name: Cow::Borrowed(name),
                hash: variant.hash(),
                content: Content::Payload(variant),
            });
            true
        }
        _ => false,
    }
}

fn spread_map<'a>(map: &'a dyn Entries, fields: &mut Vec<Field<'a>>) -> bool {
    let before = fields.len();
    for (key, value) in map.entries() {
        let mut name = None;
        key.view(&mut |key| {
            if let View::Text(text) = key {
                name = Some(String::from(text));
            }
        });
        let Some(name) = name else {
            fields.truncate(before);
            return false;
        };
        fields.push(Field {
            hash: name_hash(&name),
            name: Cow::Owned(name),
            content: Content::Value(value),
        });
    }
    // Keys of one text have no order in a map, so nobody could say which of them is the first.
    let mut names: Vec<&str> = fields[before..].iter().map(|field| &*field.name).collect();
    names.sort_unstable();
    let are_distinct = names.windows(2).all(|pair| pair[0] != pair[1]);
    if !are_distinct {
        fields.truncate(before);
    }
    are_distinct
}

/// A record whose fields come from several places.
struct Flat<'a> {
    fields: Vec<Field<'a>>,
    sorted: Vec<usize>,
}

struct Field<'a> {
    name: Cow<'a, str>,
    hash: u64,
    content: Content<'a>,
}

enum Content<'a> {
    Field(&'a dyn Columns, usize),
    Payload(&'a dyn Tagged),
    Value(&'a dyn ErasedRerun),
}

impl<'a> Field<'a> {
    fn of_record(record: &'a dyn Columns, index: usize) -> Self {
        Field {
            name: Cow::Borrowed(record.name(index)),
            hash: record.hash(index),
            content: Content::Field(record, index),
        }
    }
}

impl Columns for Flat<'_> {
    fn size(&self) -> usize {
        self.fields.len()
    }

    fn name(&self, index: usize) -> &str {
        &self.fields[index].name
    }

    fn hash(&self, index: usize) -> u64 {
        self.fields[index].hash
    }

    fn sorted(&self, rank: usize) -> usize {
        self.sorted[rank]
    }

    fn show(&self, index: usize, see: &mut dyn FnMut(View<'_>)) -> bool {
        match self.fields.get(index).map(|field| &field.content) {
            Some(Content::Field(record, index)) => record.show(*index, see),
            Some(Content::Value(value)) => {
                value.view(see);
                true
            }
            Some(Content::Payload(variant)) => {
                if !variant.show(see) {
                    see(View::Unit);
                }
                true
            }
            None => false,
        }
    }
}
