//! The two forms of a map: an object, and an array of pairs. A text may have the one and the type write the other.

use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use super::NoteKind;
use super::kept::{Dropped, Identity, InElement, Kept, Old, by_key};
use super::outline::{elements, entries};

/// The entries of an object as an array of pairs. Keys keep their quotes, with which a pair is read as well.
pub(crate) fn as_pairs(object: &str) -> String {
    let mut pairs = String::from("[");
    for entry in entries(object, 0) {
        if pairs.len() > 1 {
            pairs.push(',');
        }
        pairs.push_str(&pair(object, &entry.key_span, &entry.value));
    }
    pairs.push(']');
    pairs
}

fn pair(object: &str, key: &Range<usize>, value: &Range<usize>) -> String {
    let piece = |span: &Range<usize>| object.get(span.clone()).unwrap_or_default();
    format!("[{},{}]", piece(key), piece(value))
}

impl Old<'_> {
    /// What is kept of an object, in the shape of a value that is written as pairs.
    pub(crate) fn object_as_pairs(&self, span: &Range<usize>, own: &str) -> Kept {
        let own_pairs = elements(own, 0);
        let by_key = by_key(own, &own_pairs);
        let (mut inside, mut dropped) = (Vec::new(), Vec::new());
        let mut after: Option<(usize, Arc<str>)> = None;
        let mut index = 0;
        for entry in entries(self.text, span.start) {
            if let Some(note) = self.event_at(&entry.value, NoteKind::Dropped) {
                dropped.push(Dropped {
                    after: after.clone(),
                    raw: pair(self.text, &entry.key_span, &entry.value),
                    note,
                });
                continue;
            }
            let own_pair = own_pairs.get(index).and_then(|pair| own.get(pair.clone()));
            after = own_pair.map(|pair| (index, self.followed(pair)));
            let key = self.owned_at(&entry.value).filter(|owned| owned.is_key);
            if let Some(key) = key.and_then(|owned| owned.text.as_ref()) {
                let own_pair = by_key.get(&**key);
                let own_value = own_pair.and_then(|pair| pair.get(elements(pair, 0).get(1)?.clone()));
                inside.extend(self.kept(&entry.value, own_value).map(|kept| InElement {
                    index,
                    identity: Identity::Key(key.clone()),
                    kept: in_pair(kept),
                }));
            }
            index += 1;
        }
        let as_pairs = false;
        Kept::Array {
            inside,
            dropped,
            as_pairs,
        }
    }
}

/// What is kept of the value of a pair, as something that is kept of the pair.
fn in_pair(kept: Kept) -> Kept {
    let value = InElement {
        index: 1,
        identity: Identity::Place,
        kept,
    };
    Kept::Array {
        inside: alloc::vec![value],
        dropped: Vec::new(),
        as_pairs: false,
    }
}
