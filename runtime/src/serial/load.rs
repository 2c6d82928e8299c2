//! Reading what can be read, and reporting the rest.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::ops::{Deref, DerefMut, Range};

use self::found::Found;
use self::merge::Merge;
pub use self::note::{Note, NoteKind};
use super::error::{Problem, ReadError, SerialError};
use super::{Codec, Limits, Reader, to_str};

mod found;
mod kept;
mod late;
mod merge;
mod note;
mod outline;
mod pairs;

/// What reading notes on the way: a place of the text, and later a [`Note`].
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

/// A value that was loaded, with the report of what its text had besides.
///
/// Derefs to the value, also mutably. Where there is something to report, the text is held on to until this is dropped or
/// [`Loaded::into_inner`] takes the value out.
///
/// ```
/// use rerun_safe::Serial;
///
/// #[derive(Serial)]
/// struct Settings { width: u32, #[rerun(default)] tabs: Vec<String> }
///
/// let mut settings = Settings::load(r#"{"width":80,"tabs":7}"#)?;
/// assert!(!settings.is_exact()); // `tabs` is its default
/// settings.width = 100;
/// assert_eq!(settings.to_str(), r#"{"width":100,"tabs":7}"#);
/// # Ok::<(), rerun_safe::SerialError>(())
/// ```
#[derive(Clone)]
pub struct Loaded<T> {
    value: T,
    /// What was noted, if anything was.
    found: Option<Arc<Found>>,
}

impl<T> Loaded<T> {
    /// Returns what was not read as it stands, in the order of the text. The paths are found when it is first asked for.
    pub fn report(&self) -> &[Note] {
        self.found.as_ref().map_or(&[], |found| found.notes())
    }

    /// Tells whether no part of the text was replaced by a fallback or left out.
    ///
    /// ```
    /// let loaded = rerun_safe::load::<Vec<u8>>("[1,2.0]")?;
    /// assert!(loaded.is_exact()); // 2.0 is 2, and in the report
    /// assert!(!rerun_safe::load::<Vec<u8>>("[1,2.5]")?.is_exact());
    /// # Ok::<(), rerun_safe::SerialError>(())
    /// ```
    pub fn is_exact(&self) -> bool {
        let mut kinds = self.found.iter().flat_map(|found| found.kinds());
        kinds.all(|kind| !matches!(kind, NoteKind::Recovered | NoteKind::Dropped))
    }

    /// What would be lost by [`Loaded::to_str`]: parts of the old text whose place in the value is gone or has changed, or lies so
    /// deep in lists of lists that finding it again would take more than 64 times the text.
    ///
    /// ```
    /// use rerun_safe::Serial;
    ///
    /// #[derive(Serial)]
    /// struct Tag {
    ///     id: u8,
    /// }
    ///
    /// let mut tags = Vec::<Tag>::load(r#"[{"id":1,"color":"red"},{"id":2}]"#).unwrap();
    /// tags[0].id = 9;
    /// assert_eq!(tags.to_str(), r#"[{"id":9},{"id":2}]"#);
    /// assert_eq!(tags.orphans()[0].path(), "[0].color");
    /// ```
    pub fn orphans(&self) -> Vec<&Note>
    where
        T: Codec,
    {
        let mut orphans = self.merge().orphans;
        orphans.sort_unstable();
        orphans.iter().filter_map(|&note| self.report().get(note)).collect()
    }

    /// Writes the value, as it is now, together with what was kept of the old text: unknown fields, elements and entries that
    /// were left out, and the text behind each fallback that still stands.
    ///
    /// ```
    /// use rerun_safe::Serial;
    ///
    /// #[derive(Serial)]
    /// struct Settings {
    ///     size: u8,
    ///     #[rerun(default)]
    ///     color: u8,
    /// }
    ///
    /// let mut settings = Settings::load(r#"{"size":1,"color":"red","new":[]}"#).unwrap();
    /// assert_eq!(settings.color, 0);
    /// settings.size = 2;
    /// assert_eq!(settings.to_str(), r#"{"size":2,"color":"red","new":[]}"#);
    /// ```
    pub fn to_str(&self) -> String
    where
        T: Codec,
    {
        self.merge().text
    }

    fn merge(&self) -> Merge
    where
        T: Codec,
    {
        let text = to_str(&self.value);
        let nothing = Merge::default();
        let Some((found, kept)) = self.found.as_ref().and_then(|found| Some((found, found.kept()?))) else {
            return Merge { text, ..nothing };
        };
        let merged = |mut merge: Merge| {
            merge.value(kept, &text);
            merge
        };
        let is_same = |merge: &Merge| reads_as::<T>(&merge.text, &text);
        let mut merge = merged(nothing);
        if merge.has_pairs && !is_same(&merge) {
            // The object is no map by now.
            merge = merged(Merge {
                no_pairs: true,
                ..Merge::default()
            });
        }
        if found.has_untagged() && !is_same(&merge) {
            // With what no field of its variant takes, a value would be that of another variant.
            let bare = merged(Merge {
                no_pairs: merge.no_pairs,
                no_extra: true,
                ..Merge::default()
            });
            if is_same(&bare) {
                merge = bare;
            }
        }
        merge
    }

    /// Returns the value alone. What was kept besides is gone.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Loaded<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Loaded<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Loaded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Loaded");
        shown
            .field("value", &self.value)
            .field("report", &self.report())
            .finish_non_exhaustive()
    }
}

/// Whether a text is loaded as the value with this text of its own.
fn reads_as<T: Codec>(text: &str, own: &str) -> bool {
    let limits = Limits { depth: usize::MAX };
    read::<T>(text, limits).is_ok_and(|loaded| to_str(&loaded.value) == own)
}

/// Reads with fallbacks.
pub(crate) fn read<T: Codec>(text: &str, limits: Limits) -> Result<Loaded<T>, SerialError> {
    let mut events = Events {
        recovers: true,
        room: room(text),
        ..Events::default()
    };
    let mut input = Reader::with_events(text, limits.depth, &mut events);
    let value = T::read(&mut input)
        .and_then(|value| input.end().map(|()| value))
        .map_err(|error| SerialError::new(&error, text))?;
    let found = match events.list[..] {
        [] => None,
        _ => Some(found(&mut events, text, &value)),
    };
    Ok(Loaded { value, found })
}

/// What was noted, taken out of the events. Apart, as most texts give nothing to note.
#[cold]
fn found<T: Codec>(events: &mut Events, text: &str, value: &T) -> Arc<Found> {
    Arc::new(Found::new(core::mem::take(events), text, || to_str(value)))
}

/// How many bytes may be copied to find again what is kept of a text. What goes beyond is not looked for.
fn room(text: &str) -> usize {
    const EACH: usize = 64;
    const LEAST: usize = 1 << 16;
    text.len().saturating_mul(EACH).saturating_add(LEAST)
}

/// Reads every error. Good text is read once and pays nothing; for bad text, each unreadable value is passed over.
pub(crate) fn read_all<T: Codec>(text: &str, limits: Limits) -> Result<T, Vec<SerialError>> {
    let first = match limits.from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let mut events = Events {
        recovers: true,
        collects: true,
        ..Events::default()
    };
    let mut input = Reader::with_events(text, limits.depth, &mut events);
    let last = T::read(&mut input).and_then(|_| input.end()).err();
    let gathered = events.errors.into_iter().chain(last);
    let errors: Vec<ReadError> = gathered
        .filter(|error| !matches!(error.problem(), Problem::Gathered))
        .collect();
    if errors.is_empty() {
        return Err(alloc::vec![first]);
    }
    Err(SerialError::all(errors, text).collect())
}
