//! Reading what can be read, and reporting the rest.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::ops::{Deref, DerefMut};

use self::found::Found;
use self::merge::{Merge, Without};
pub use self::note::Note;
use super::codec::Codec;
use super::error::SerialError;
use super::event::{Events, NoteKind, room};
use super::reader::Reader;
use super::whole::{read_to_end, to_str};

mod found;
mod kept;
mod late;
mod merge;
mod note;
mod old;
mod outline;
mod pairs;

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
    /// Returns a note for each thing that was not read as it stands, in the order of the text. The first call works out the
    /// paths.
    pub fn report(&self) -> &[Note] {
        self.found.as_ref().map_or(&[], |found| found.notes())
    }

    /// Tells whether no part of the text was replaced by a fallback or left out.
    ///
    /// Missing fields, old names, exact conversions and unknown fields are in the report, and exact.
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

    /// Returns what would be lost by [`Loaded::to_str`]: parts of the old text whose place in the value is gone or has
    /// changed, or lies so deep in lists of lists that finding it again would take more than 64 times the text.
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
        let Some((found, kept)) = self.found.as_ref().and_then(|found| Some((found, found.kept()?))) else {
            return Merge {
                text,
                ..Merge::default()
            };
        };
        let merged = |without: Without| {
            let mut merge = Merge {
                without,
                ..Merge::default()
            };
            merge.value(kept, &text);
            merge
        };
        let is_same = |merge: &Merge| reads_as::<T>(&merge.text, &text);
        let mut merge = merged(Without::default());
        if merge.has_pairs && !is_same(&merge) {
            // The object is no map by now.
            merge = merged(Without {
                pairs: true,
                extra: false,
            });
        }
        if (found.has_untagged() || merge.has_opened) && !is_same(&merge) {
            // With what no field of its variant takes, or with an element that was left out, a value would be that of another
            // variant; and the wrapper of a `Some`, with anything beside its only key, would be taken for the value itself.
            let bare = merged(Without {
                extra: true,
                ..merge.without
            });
            if is_same(&bare) {
                return bare;
            }
            let own = Merge {
                text: text.clone(),
                orphans: found.kept_notes(),
                ..Merge::default()
            };
            if is_same(&own) {
                return own;
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
    read::<T>(text, usize::MAX).is_ok_and(|loaded| to_str(&loaded.value) == own)
}

/// Reads a text that is nested at most so deep, with fallbacks.
pub(super) fn read<T: Codec>(text: &str, depth: usize) -> Result<Loaded<T>, SerialError> {
    let mut events = Events {
        recovers: true,
        room: room(text),
        ..Events::default()
    };
    let read = read_to_end(&mut Reader::with_events(text, depth, &mut events));
    let value = read.map_err(|error| SerialError::of_load(&error, text))?;
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
