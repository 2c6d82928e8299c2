//! What a report says of a text, a note for each thing.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::serial::error::{ReadError, SerialError, paths, push_index, push_key};
use crate::serial::event::{About, Event, NoteKind};

/// One thing that [`Serial::load`](crate::Serial::load) did other than reading a value as it stands.
///
/// ```
/// let sizes = rerun_safe::load::<Vec<u8>>("[1,300]")?;
/// let note = &sizes.report()[0];
/// assert_eq!((note.path(), note.raw()), ("[1]", "300"));
/// assert_eq!(note.to_string(), format!("Dropped `[1]`: {}", note.reason().unwrap()));
/// # Ok::<(), rerun_safe::SerialError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    kind: NoteKind,
    path: String,
    raw: String,
    reason: Option<String>,
}

impl Note {
    /// Returns what happened.
    pub fn kind(&self) -> NoteKind {
        self.kind
    }

    /// Returns where it happened, as a path through the text: `tags[3].id`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the text that is meant, as it stands; empty for a missing field or element.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Returns why a value was not readable; of an old name, what it is called now.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} `{}`", self.kind, self.path)?;
        match &self.reason {
            Some(reason) => write!(f, ": {reason}"),
            None => Ok(()),
        }
    }
}

/// Gives each event, in the order of the text, its path, in one walk.
pub(super) fn notes(events: &[Event], text: &str) -> Vec<Note> {
    let reasons = reasons(events, text);
    let offsets: Vec<usize> = events.iter().map(|event| event.span.start).collect();
    let paths = paths(text, &offsets);
    let note = |((event, mut path), reason): ((&Event, String), Option<String>)| {
        let mut renamed = None;
        match event.about {
            About::NoField(name) => push_key(&mut path, name),
            About::NoElement(index) => push_index(&mut path, index),
            About::Renamed(name) => renamed = Some(format!("read as `{name}`")),
            About::Text => {}
        }
        Note {
            kind: event.kind,
            path,
            raw: text.get(event.span.clone()).unwrap_or_default().into(),
            reason: reason.or(renamed),
        }
    };
    events.iter().zip(paths).zip(reasons).map(note).collect()
}

/// Gives each event the message of its error, in one more walk.
fn reasons(events: &[Event], text: &str) -> Vec<Option<String>> {
    let mut reasons = alloc::vec![None; events.len()];
    let errors = events.iter().enumerate();
    let mut errors: Vec<(usize, &ReadError)> = errors
        .filter_map(|(note, event)| Some((note, event.error.as_ref()?)))
        .collect();
    errors.sort_by_key(|(_, error)| error.offset());
    let (notes, errors): (Vec<usize>, Vec<&ReadError>) = errors.into_iter().unzip();
    for (note, error) in notes.into_iter().zip(SerialError::all(errors, text)) {
        if let Some(reason) = reasons.get_mut(note) {
            *reason = Some(error.to_string());
        }
    }
    reasons
}
