//! What is reported on the way, and what may fall back.

use core::ops::Range;

use super::{Mark, Reader};
use crate::serial::error::ReadError;
#[cfg(feature = "serde")]
use crate::serial::event::Owned;
use crate::serial::event::{Event, Events, NoteKind, Wrap};

impl Reader<'_> {
    /// Whether every error is wanted, not only the first.
    pub(crate) fn collects(&self) -> bool {
        self.collects
    }

    /// Whether an unreadable value may be replaced by a fallback.
    #[inline]
    pub(crate) fn recovers(&self) -> bool {
        self.events.as_ref().is_some_and(|events| events.recovers)
    }

    /// Lets the next field be read although its slot is taken.
    pub(crate) fn set_replaces(&mut self) {
        self.replaces = true;
    }

    /// Whether a slot that is taken is filled once more. That is asked once.
    #[cold]
    pub(crate) fn takes_replaces(&mut self) -> bool {
        core::mem::take(&mut self.replaces)
    }

    pub(crate) fn events(&mut self) -> Option<&mut Events> {
        self.events.as_deref_mut()
    }

    /// Notes where an untagged enum is tried; says where one was before.
    pub(crate) fn set_attempt(&mut self, place: usize) -> usize {
        core::mem::replace(&mut self.attempt, place)
    }

    /// Consumes `null` where a definition without fields, or a unit struct of an older one, has written it.
    pub(crate) fn null_record(&mut self, object: usize) -> bool {
        let found = self.attempt != object && self.null();
        if found {
            self.report_span(NoteKind::Converted, object..object + 4);
        }
        found
    }

    /// Forbids or allows falling back; says how it was.
    pub(crate) fn set_recovers(&mut self, recovers: bool) -> bool {
        self.events
            .as_mut()
            .is_some_and(|events| core::mem::replace(&mut events.recovers, recovers))
    }

    #[inline]
    pub(crate) fn reports(&self) -> bool {
        self.events.is_some()
    }

    #[inline]
    pub(crate) fn report(&mut self, event: impl FnOnce() -> Event) {
        if let Some(events) = self.events.as_mut().filter(|events| !events.collects) {
            events.list.push(event());
        }
    }

    /// Reports why a stretch of the text is not readable: in a note, or as an error where every error is wanted.
    pub(crate) fn report_unreadable(&mut self, kind: NoteKind, span: Range<usize>, error: ReadError) {
        if self.collects {
            self.keep_error(error);
        } else {
            self.report(|| Event {
                error: Some(error),
                ..Event::new(kind, span)
            });
        }
    }

    /// Keeps an error where every error is wanted.
    pub(crate) fn keep_error(&mut self, error: ReadError) {
        if let Some(events) = &mut self.events {
            events.errors.push(error);
        }
    }

    /// How much has been reported.
    pub(crate) fn reported(&self) -> usize {
        self.events.as_ref().map_or(0, |events| events.list.len())
    }

    /// Notes that what was reported since is not found again if it is to be kept: the value that began at a place may move,
    /// and its own text is not known.
    #[cfg(feature = "serde")]
    pub(crate) fn lose(&mut self, start: usize, reported: usize) {
        if let Some(events) = self.events().filter(|events| events.keeps_since(reported)) {
            events.owned.push(Owned {
                start,
                text: None,
                is_key: false,
            });
        }
    }

    pub(crate) fn report_span(&mut self, kind: NoteKind, span: Range<usize>) {
        self.report(|| Event::new(kind, span));
    }

    /// Notes that the wrapper of `Some` is in one of the two texts only.
    pub(crate) fn note_wrap(&mut self, start: usize, is_bare: bool) {
        if let Some(events) = &mut self.events {
            events.wraps.push(Wrap { start, is_bare });
        }
    }

    /// Takes back what was reported since a mark was made, as the value read from there was thrown away.
    pub(crate) fn retract(&mut self, mark: Mark) {
        if let Some(events) = &mut self.events {
            events.retract(mark.events);
            events.owned.truncate(mark.owned);
            events.wraps.truncate(mark.wraps);
        }
    }

    /// After a failure: skips the value that begins at the mark and takes back what was reported about it, so that reading
    /// can go on behind it. Gives the error back where falling back is not allowed, or where the text itself is broken.
    #[cold]
    pub(crate) fn give_up(&mut self, mark: Mark, error: ReadError) -> Result<(Range<usize>, ReadError), ReadError> {
        let passed = self.pass_over(mark, error)?;
        if !self.collects {
            self.retract(mark);
        }
        Ok(passed)
    }

    /// As `give_up`, with what was reported left as it is.
    #[cold]
    pub(crate) fn pass_over(&mut self, mark: Mark, error: ReadError) -> Result<(Range<usize>, ReadError), ReadError> {
        if error.is_final() || !self.recovers() {
            return Err(error);
        }
        self.rewind_or_stay(mark)?;
        let span = self.skip()?;
        Ok((span, error))
    }
}
