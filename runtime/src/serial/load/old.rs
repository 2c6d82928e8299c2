//! The old text as a whole: what of it the value has no place for.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::cell::Cell;
use core::ops::Range;

use super::kept::{Dropped, Extra, Identity, InElement, InEntry, Kept, Raw};
use super::outline::{elements, entries, unquoted, wrapped};
use super::pairs::{as_pairs, by_key, pair};
use crate::serial::error::Problem;
use crate::serial::event::{About, Event, NoteKind, Owned, Wrap};

/// The old text, with what happened to it.
pub(crate) struct Old<'a> {
    pub(crate) text: &'a str,
    /// In the order of the text; the index is that of the note.
    pub(crate) events: &'a [Event],
    pub(crate) owned: &'a [Owned],
    pub(crate) wraps: &'a [Wrap],
    /// How many more bytes the texts may take that something dropped has followed.
    pub(crate) room: Cell<usize>,
}

impl Old<'_> {
    /// What is kept of the value at a place, whose own text is `own`; nothing is kept of most values.
    pub(crate) fn kept(&self, span: &Range<usize>, own: Option<&str>) -> Option<Kept> {
        let first = self.events.partition_point(|event| event.span.start < span.start);
        let mut inside = self
            .events
            .iter()
            .skip(first)
            .take_while(|event| event.span.start < span.end);
        if !inside.any(|event| event.kind.is_kept()) {
            return None;
        }
        if let Some(note) = self.event_at(span, NoteKind::Recovered) {
            return Some(Kept::Raw(Raw {
                text: self.raw(span),
                fallback: own.map(String::from),
                note,
            }));
        }
        let wraps = self.wraps_at(span.start);
        if let [Wrap { is_bare: false, .. }, ..] = wraps {
            return self.kept(&wrapped(self.text, span.start)?, own);
        }
        self.bare(span, own, wraps.len())
    }

    /// As `kept`, for a value whose own text has so many wrappers of `Some` that the old one has not.
    fn bare(&self, span: &Range<usize>, own: Option<&str>, wrappers: usize) -> Option<Kept> {
        let inner = own.filter(|_| wrappers > 0).and_then(|own| own.get(wrapped(own, 0)?));
        if let Some(inner) = inner {
            let kept = self.bare(span, Some(inner), wrappers - 1)?;
            return Some(Kept::Wrapped(kept.into()));
        }
        match self.text.as_bytes().get(span.start) {
            Some(b'{') => match own.filter(|own| own.starts_with('[')) {
                Some(own) => Some(self.object_as_pairs(span, own)),
                None => Some(self.object(span, own)),
            },
            Some(b'[') => match own.filter(|own| own.starts_with('{')) {
                Some(own) => Some(self.array(span, &as_pairs(own), true)),
                None => Some(self.array(span, own.unwrap_or_default(), false)),
            },
            _ => None,
        }
    }

    fn object(&self, span: &Range<usize>, own: Option<&str>) -> Kept {
        let own = own.unwrap_or_default();
        let own_entries: BTreeMap<Cow<'_, str>, Range<usize>> = entries(own, 0)
            .into_iter()
            .map(|entry| (entry.key, entry.value))
            .collect();
        let (mut inside, mut extra) = (Vec::new(), Vec::new());
        for entry in entries(self.text, span.start) {
            let old_key = self.raw(&entry.key_span);
            let dropped = self.event_at(&entry.value, NoteKind::Dropped);
            if let Some(note) = dropped.or_else(|| self.event_at(&entry.value, NoteKind::Unknown)) {
                extra.push(Extra {
                    is_double: dropped.is_some() && own_entries.contains_key(&*entry.key),
                    key: entry.key.into_owned(),
                    old_key,
                    raw: self.raw(&entry.value),
                    note,
                });
                continue;
            }
            let key = self.own_key(entry.key, &entry.key_span, &entry.value);
            let own_text = own_entries.get(&*key).and_then(|value| own.get(value.clone()));
            if let Some(kept) = self.kept(&entry.value, own_text) {
                inside.push(InEntry { key, old_key, kept });
            }
        }
        Kept::Object { inside, extra }
    }

    /// The key of an entry in the value's own text.
    fn own_key(&self, key: Cow<'_, str>, key_span: &Range<usize>, value: &Range<usize>) -> String {
        let own = self.owned_at(value).filter(|owned| owned.is_key);
        if let Some(own) = own.and_then(|own| own.text.as_ref()) {
            return unquoted(own).unwrap_or_else(|| own.clone());
        }
        let alias = [value, key_span]
            .into_iter()
            .find_map(|span| self.event_at(span, NoteKind::Aliased));
        match alias.and_then(|index| self.events.get(index)).map(|event| event.about) {
            Some(About::Renamed(name)) => name.into(),
            _ => key.into_owned(),
        }
    }

    fn array(&self, span: &Range<usize>, own: &str, as_pairs: bool) -> Kept {
        let own_elements = elements(own, 0);
        let own_text = |index: usize| own.get(own_elements.get(index)?.clone());
        let mut pairs = None;
        let (mut inside, mut dropped) = (Vec::new(), Vec::new());
        let mut index = 0usize;
        let mut after: Option<(usize, Arc<str>)> = None;
        for element in elements(self.text, span.start) {
            if let Some(note) = self.event_at(&element, NoteKind::Dropped) {
                let before = index.checked_sub(1);
                // Many may follow one, and share its text.
                if after.as_ref().map(|(index, _)| *index) != before {
                    after = before.and_then(|before| Some((before, self.followed(own_text(before)?))));
                }
                let first = self.first_of(note);
                dropped.push(Dropped {
                    // A double goes behind everything, as in front of its first it would be read instead of it.
                    after: if first.is_some() {
                        Some((usize::MAX, Arc::from("")))
                    } else {
                        after.clone()
                    },
                    first,
                    raw: self.raw(&element),
                    note,
                });
                continue;
            }
            let (identity, own_element) = match self.owned_at(&element) {
                None => (Identity::Place, own_text(index)),
                Some(Owned { text: None, .. }) => (Identity::Lost, None),
                Some(Owned {
                    text: Some(key),
                    is_key: true,
                    ..
                }) => {
                    let pairs = pairs.get_or_insert_with(|| by_key(own, &own_elements));
                    (Identity::Key(key.clone()), pairs.get(&**key).copied())
                }
                Some(Owned { text: Some(text), .. }) => (Identity::Text(text.clone()), Some(&**text)),
            };
            if let Some(kept) = self.kept(&element, own_element) {
                inside.push(InElement { index, identity, kept });
            }
            index += 1;
        }
        Kept::Array {
            inside,
            dropped,
            as_pairs,
        }
    }

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
                    first: None,
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

    /// The text of an element that a dropped one follows; nothing, which is found nowhere, when such texts take too much
    /// room.
    fn followed(&self, own: &str) -> Arc<str> {
        let room = self.room.get().saturating_sub(own.len());
        self.room.set(room);
        Arc::from(if room > 0 { own } else { "" })
    }

    fn raw(&self, span: &Range<usize>) -> String {
        self.text.get(span.clone()).unwrap_or_default().into()
    }

    /// The note of a kind about exactly this stretch of the text.
    fn event_at(&self, span: &Range<usize>, kind: NoteKind) -> Option<usize> {
        let first = self.events.partition_point(|event| event.span.start < span.start);
        let here = self.events.iter().enumerate().skip(first);
        let mut here = here.take_while(|(_, event)| event.span.start == span.start);
        here.find(|(_, event)| event.kind == kind && event.span == *span)
            .map(|(index, _)| index)
    }

    /// The element that the one of a note is the double of, if that is why it was dropped.
    fn first_of(&self, note: usize) -> Option<Identity> {
        let event = self.events.get(note)?;
        // Not an element that has doubles inside.
        let error = event
            .error
            .as_ref()
            .filter(|error| error.offset() == event.span.start)?;
        let (first, identity): (_, fn(String) -> Identity) = match error.problem() {
            Problem::DuplicatePair(first) => (first, Identity::Key),
            Problem::DuplicateElement(first) => (first, Identity::Text),
            _ => return None,
        };
        Some(first.clone().map_or(Identity::Lost, identity))
    }

    fn wraps_at(&self, start: usize) -> &[Wrap] {
        let first = self.wraps.partition_point(|wrap| wrap.start < start);
        let end = self.wraps.partition_point(|wrap| wrap.start <= start);
        self.wraps.get(first..end).unwrap_or_default()
    }

    fn owned_at(&self, span: &Range<usize>) -> Option<&Owned> {
        let first = self.owned.partition_point(|owned| owned.start < span.start);
        self.owned.get(first).filter(|owned| owned.start == span.start)
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
