//! Fields that are written under several names: which of them gives the value, and what becomes of the others.

use alloc::vec::Vec;
use core::ops::Range;

use super::entry::{Entry, Fill};
use super::error::{Problem, ReadError};
use super::event::{Event, NoteKind};
use super::fields::Fields;
use super::reader::Reader;

/// What an object has under the names of such fields.
#[derive(Default)]
pub(super) struct OtherNames {
    given: Vec<Given>,
    seconds: Vec<Second>,
}

impl OtherNames {
    pub(super) fn is_empty(&self) -> bool {
        self.given.is_empty() && self.seconds.is_empty()
    }
}

/// The entry that a field was read from.
struct Given {
    index: usize,
    span: Range<usize>,
    outcome: Outcome,
    /// Whether something inside of it has been reported that is kept.
    keeps: bool,
}

enum Outcome {
    Read,
    /// A fallback stands in for it.
    Recovered,
    /// It is not readable, and nothing stands in for it.
    Failed(ReadError),
}

/// An entry under another name than the first.
struct Second {
    /// The place of the name in `Fields::also`.
    also: usize,
    key_start: usize,
    span: Range<usize>,
}

impl<'a> Reader<'a> {
    /// Reads the entry that gives such a field. What is not readable may still be given by another name while loading.
    #[cold]
    pub(super) fn give_name(
        &mut self,
        names: &mut OtherNames,
        fields: &'static Fields,
        object: usize,
        entry: Entry,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        let start = self.start();
        let (mark, reported) = (self.mark(), self.reported());
        let outcome = match self.entry(fields, object, entry, fill) {
            Ok(()) if self.is_recovered(start) => Outcome::Recovered,
            Ok(()) => Outcome::Read,
            // The entry is one too many, whatever its value is.
            Err(error) if error.offset() == entry.key_start => return Err(error),
            Err(error) => Outcome::Failed(self.give_up(mark, error)?.1),
        };
        let span = start..self.position();
        let index = entry.index;
        let keeps = self.has_kept_since(reported);
        names.given.push(Given {
            index,
            span,
            outcome,
            keeps,
        });
        Ok(())
    }

    /// Keeps an entry under another name for later.
    #[cold]
    pub(super) fn keep_name(
        &mut self,
        names: &mut OtherNames,
        fields: &'static Fields,
        also: usize,
        key_start: usize,
        span: Range<usize>,
    ) -> Result<(), ReadError> {
        if names.seconds.iter().any(|second| second.also == also) {
            let name = fields.also.get(also).map_or("", |(name, _)| name);
            return self.refuse_entry(ReadError::new(key_start, Problem::DuplicateField(name)));
        }
        names.seconds.push(Second { also, key_start, span });
        Ok(())
    }

    /// Reads what stands under other names where the first gives no value; comes in front of the end of the object.
    #[cold]
    pub(super) fn settle_names(
        &mut self,
        mut names: OtherNames,
        fields: &'static Fields,
        object: usize,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        let end = self.mark();
        let mut seconds = core::mem::take(&mut names.seconds);
        // Whatever their order in the text is: the writer brings them into this one, and then the same must count.
        seconds.sort_by_key(|second| second.also);
        for second in seconds {
            let Some(&(_, index)) = fields.also.get(second.also) else {
                continue;
            };
            let mut there = end;
            there.move_to(second.span.start);
            self.rewind(there)?;
            if let Some(given) = names.given.iter_mut().find(|given| given.index == index) {
                self.stand_in(given, fields, &second.span, &mut *fill)?;
            } else {
                let entry = Entry {
                    index,
                    is_alias: true,
                    key_start: second.key_start,
                };
                self.give_name(&mut names, fields, object, entry, &mut *fill)?;
            }
            self.set_position(end.position());
        }
        for given in names.given {
            if let Outcome::Failed(error) = given.outcome {
                return Err(error);
            }
        }
        Ok(())
    }

    /// Looks at one more value of a field that has been given one.
    #[cold]
    fn stand_in(
        &mut self,
        given: &mut Given,
        fields: &'static Fields,
        span: &Range<usize>,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        let (mark, reported) = (self.mark(), self.reported());
        match &given.outcome {
            Outcome::Read if self.slice(span.clone()) != self.slice(given.span.clone()) => {
                // The writer writes both alike, so somebody has changed one of them. Its text is kept.
                let problem = Problem::SecondName(fields.name(given.index));
                self.report(|| Event {
                    error: Some(ReadError::new(span.start, problem)),
                    ..Event::new(NoteKind::Recovered, span.clone())
                });
                return Ok(());
            }
            // What is kept of the one is kept of the other.
            Outcome::Read if !given.keeps => return Ok(()),
            Outcome::Read | Outcome::Recovered => self.set_replaces(),
            Outcome::Failed(_) => {}
        }
        match fill(given.index, self) {
            Ok(_) if self.is_recovered(span.start) => {}
            Ok(_) => {
                given.keeps = self.has_kept_since(reported);
                let before = core::mem::replace(&mut given.outcome, Outcome::Read);
                if let Outcome::Failed(error) = before {
                    self.report_unreadable(NoteKind::Recovered, given.span.clone(), error);
                }
                given.span = span.clone();
            }
            Err(error) => {
                let (span, error) = self.give_up(mark, error)?;
                self.report_unreadable(NoteKind::Recovered, span, error);
            }
        }
        Ok(())
    }

    /// Whether a fallback has just been taken for the value at a place.
    fn is_recovered(&mut self, start: usize) -> bool {
        self.events().is_some_and(|events| {
            // An alias is told behind it.
            let mut last = events.list.iter().rev().take(2);
            last.any(|event| event.kind == NoteKind::Recovered && event.span.start == start)
        })
    }

    /// Whether something has been reported that is kept, beyond the first so many reports.
    fn has_kept_since(&mut self, reported: usize) -> bool {
        self.events().is_some_and(|events| events.keeps_since(reported))
    }
}
