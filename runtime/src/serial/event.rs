//! What is noted on the way through a text, in a compact form: places of the text, and what happened there.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::error::ReadError;

/// What happened to a part of the text that was not read as it stands.
///
/// ```
/// use rerun_safe::{NoteKind, Serial};
///
/// #[derive(Serial)]
/// struct Settings {
///     #[rerun(default)]
///     size: u8,
///     #[rerun(alias = "colour")]
///     color: String,
/// }
///
/// let settings = Settings::load(r#"{"size":"big","colour":"red","beta":true}"#)?;
/// let kinds: Vec<_> = settings.report().iter().map(|note| note.kind()).collect();
/// assert_eq!(kinds, [NoteKind::Recovered, NoteKind::Aliased, NoteKind::Unknown]);
/// # Ok::<(), rerun_safe::SerialError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NoteKind {
    /// An entry of an object that no field takes. Kept for [`Loaded::to_str`](crate::Loaded::to_str).
    Unknown,
    /// A field that the text does not have, or has as `null`, got its default.
    Defaulted,
    /// A field or variant was read under an old name.
    Aliased,
    /// A value was written as another type, and means exactly the same in today's.
    Converted,
    /// A value was not readable, or is another one than the field has under its first name (`also_write`), and something else
    /// stands in for it. Kept for [`Loaded::to_str`](crate::Loaded::to_str).
    Recovered,
    /// An element or entry was not readable, and was left out. Kept for [`Loaded::to_str`](crate::Loaded::to_str).
    Dropped,
}

impl NoteKind {
    /// Whether its text is kept for writing it back.
    pub(crate) fn is_kept(self) -> bool {
        matches!(self, Self::Unknown | Self::Recovered | Self::Dropped)
    }
}

/// What reading notes on the way: a place of the text, and later a [`Note`](crate::Note).
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) kind: NoteKind,
    pub(crate) span: Range<usize>,
    pub(crate) about: About,
    pub(crate) error: Option<ReadError>,
}

/// What a note is about that the text does not say itself.
#[derive(Clone, Copy, Debug)]
pub(crate) enum About {
    /// Nothing besides the text.
    Text,
    /// A field that the object at this place does not have.
    NoField(&'static str),
    /// An element that the array at this place does not have.
    NoElement(usize),
    /// A field or variant that has an old name in the text; this is today's.
    Renamed(&'static str),
}

impl Event {
    pub(crate) fn new(kind: NoteKind, span: Range<usize>) -> Self {
        Self {
            kind,
            span,
            about: About::Text,
            error: None,
        }
    }
}

/// The own text of a value that may move: an element, or the key of an entry, of which something is kept.
#[derive(Debug)]
pub(crate) struct Owned {
    /// Where the element, or the value of the entry, begins in the old text.
    pub(crate) start: usize,
    /// None where such texts take too much room.
    pub(crate) text: Option<String>,
    /// Whether the text is that of the key alone.
    pub(crate) is_key: bool,
}

/// A value whose wrapper of `Some` is in one of the two texts only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wrap {
    pub(crate) start: usize,
    /// Whether the old text is the one without.
    pub(crate) is_bare: bool,
}

/// All that was noted, and what an unreadable value may do.
#[derive(Debug, Default)]
pub(crate) struct Events {
    /// What `load` tells of the text.
    pub(crate) list: Vec<Event>,
    /// What `from_str_all` tells of it. One of the two lists is always empty.
    pub(crate) errors: Vec<ReadError>,
    /// How what is kept in a sequence or map is found again.
    pub(crate) owned: Vec<Owned>,
    /// How many more bytes the texts of owners may take: one that lies in many others is in each of theirs.
    pub(crate) room: usize,
    /// Where the text has a bare value that is written with a wrapper of `Some`, or the other way about.
    pub(crate) wraps: Vec<Wrap>,
    /// Whether the variant of an untagged enum was found.
    pub(crate) has_untagged: bool,
    /// Whether an unreadable value may be replaced by its fallback.
    pub(crate) recovers: bool,
    /// Whether every error is wanted, and no value.
    pub(crate) collects: bool,
    /// The fields that were not readable, as the object and the index: they are not missing as well.
    pub(crate) failed: BTreeSet<(usize, usize)>,
}

impl Events {
    /// How much has been noted.
    pub(crate) fn noted(&self) -> usize {
        self.list.len() + self.errors.len()
    }

    /// Takes back all but the first so many notes.
    pub(crate) fn retract(&mut self, noted: usize) {
        self.list.truncate(noted);
        self.errors.truncate(noted);
    }

    /// Whether something that is kept has been noted behind the first so many notes.
    pub(crate) fn keeps_since(&self, noted: usize) -> bool {
        let mut since = self.list.iter().skip(noted);
        since.any(|event| event.kind.is_kept())
    }
}

/// How many bytes may be copied to find again what is kept of a text. What goes beyond is not looked for.
pub(super) fn room(text: &str) -> usize {
    const EACH: usize = 64;
    const LEAST: usize = 1 << 16;
    text.len().saturating_mul(EACH).saturating_add(LEAST)
}
