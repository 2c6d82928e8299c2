//! What was noted while a text was read: in a compact form, until somebody asks.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use super::kept::Kept;
use super::late::Late;
use super::note::{Note, notes};
use super::old::Old;
use crate::serial::event::{Event, Events, NoteKind, Owned, Wrap, room};

/// The events of a text, and as much of it as they speak of.
#[derive(Debug)]
pub(super) struct Found {
    text: Box<str>,
    /// In the order of the text; the index is that of the note.
    events: Vec<Event>,
    owned: Vec<Owned>,
    wraps: Vec<Wrap>,
    /// The value's own text as it was loaded, where what is kept is found by it.
    own: Option<String>,
    has_untagged: bool,
    notes: Late<Vec<Note>>,
    kept: Late<Option<Kept>>,
}

impl Found {
    /// Keeps the events of a text; `own` writes the value that was read.
    pub(super) fn new(mut events: Events, text: &str, own: impl FnOnce() -> String) -> Self {
        events.list.sort_by_key(|event| event.span.start);
        events.owned.sort_by_key(|owned| owned.start);
        events.wraps.sort_by_key(|wrap| wrap.start);
        let is_kept = events.keeps_since(0);
        let Events {
            list,
            owned,
            wraps,
            has_untagged,
            ..
        } = events;
        let needs_own = |event: &Event| matches!(event.kind, NoteKind::Recovered | NoteKind::Dropped);
        let needs_own = list.iter().any(needs_own) || !wraps.is_empty() || owned.iter().any(|owned| owned.is_key);
        // What is only told of needs no text behind it; what is kept has its place in the whole.
        let end = if is_kept {
            text.len()
        } else {
            list.iter().map(|event| event.span.end).max().unwrap_or(0)
        };
        let text = text.get(..end).unwrap_or(text);
        let notes = Late::new(|| notes(&list, text));
        let own = needs_own.then(own);
        let kept = Late::new(|| kept(text, &list, &owned, &wraps, own.as_deref()));
        Self {
            text: text.into(),
            events: list,
            owned,
            wraps,
            own,
            has_untagged,
            notes,
            kept,
        }
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = NoteKind> {
        self.events.iter().map(|event| event.kind)
    }

    /// The notes of what is kept.
    pub(super) fn kept_notes(&self) -> Vec<usize> {
        let kinds = self.kinds().enumerate();
        kinds.filter(|(_, kind)| kind.is_kept()).map(|(note, _)| note).collect()
    }

    /// Whether a value is of an untagged enum, whose variant depends on all that stands in the text.
    pub(super) fn has_untagged(&self) -> bool {
        self.has_untagged
    }

    pub(super) fn notes(&self) -> &[Note] {
        self.notes.get(|| notes(&self.events, &self.text))
    }

    pub(super) fn kept(&self) -> Option<&Kept> {
        let make = || kept(&self.text, &self.events, &self.owned, &self.wraps, self.own.as_deref());
        self.kept.get(make).as_ref()
    }
}

/// What the text had that the value has no place for. What was only defaulted, converted or read under an alias is in the
/// value.
fn kept(text: &str, events: &[Event], owned: &[Owned], wraps: &[Wrap], own: Option<&str>) -> Option<Kept> {
    let start = text.len() - text.trim_ascii_start().len();
    let span = start..text.trim_ascii_end().len();
    let old = Old {
        text,
        events,
        owned,
        wraps,
        room: Cell::new(room(text)),
    };
    old.kept(&span, own)
}
