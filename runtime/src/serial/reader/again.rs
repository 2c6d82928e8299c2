//! Coming back to a place of the text, within bounds.

use super::{Asked, Mark, Reader};
use crate::serial::error::{Problem, ReadError};

/// How many types may be asked for a value at one place, each inside of the other, before any of them consumes something.
const ASKED: usize = 128;

impl Mark {
    pub(crate) fn position(self) -> usize {
        self.position
    }

    pub(crate) fn move_to(&mut self, position: usize) {
        self.position = position;
    }
}

impl<'a> Reader<'a> {
    #[doc(hidden)]
    #[inline]
    pub fn mark(&self) -> Mark {
        Mark {
            position: self.position,
            levels: self.levels,
            claims: self.claims.len(),
            asked: self.asked,
            events: self.events.as_ref().map_or(0, |events| events.noted()),
            owned: self.events.as_ref().map_or(0, |events| events.owned.len()),
            wraps: self.events.as_ref().map_or(0, |events| events.wraps.len()),
        }
    }

    /// Makes a mark of one that was made at this depth: the next element is one place on, and all else is as it was.
    #[inline]
    pub(crate) fn renew(&self, mark: &mut Mark) {
        mark.position = self.position;
        if let Some(events) = &self.events {
            mark.events = events.noted();
            mark.owned = events.owned.len();
            mark.wraps = events.wraps.len();
        }
    }

    /// A reader of the same text that begins at a place at this depth, to look for what an error may say.
    #[cold]
    pub(crate) fn aside(&self, position: usize) -> Reader<'a> {
        let mut aside = Reader::new(self.text, self.levels.saturating_add(1));
        aside.position = position;
        aside
    }

    /// Counts bytes as read once more. There is a bound to that.
    fn charge(&mut self, bytes: usize) -> Result<(), ReadError> {
        match self.again.checked_sub(bytes) {
            Some(again) => {
                self.again = again;
                Ok(())
            }
            None => Err(self.problem(Problem::TooMuchWork)),
        }
    }

    /// Comes back to a place, so that the bytes in between are read once more.
    pub(crate) fn rewind(&mut self, mark: Mark) -> Result<(), ReadError> {
        self.charge(self.position.saturating_sub(mark.position))?;
        self.position = mark.position;
        self.levels = mark.levels;
        self.claims.truncate(mark.claims);
        self.asked = mark.asked;
        Ok(())
    }

    /// Goes into an enum whose variants are tried; says how deep it is in others of its like.
    pub(crate) fn nest(&mut self) -> usize {
        self.nesting += 1;
        self.nesting
    }

    /// Comes out of an enum that was `nesting` deep.
    pub(crate) fn unnest(&mut self, nesting: usize) {
        self.nesting = nesting.saturating_sub(1);
    }

    /// Comes back from a variant that does not fit. Failing costs more than the bytes where enums are tried within enums, as
    /// there failures multiply, and those at the first byte would cost nothing.
    pub(crate) fn rewind_attempt(&mut self, mark: Mark, nesting: usize) -> Result<(), ReadError> {
        const FREE: usize = 4;
        self.charge(nesting / FREE)?;
        self.nesting = nesting;
        self.rewind(mark)
    }

    /// As `rewind`, from wherever an error has left the reader.
    pub(crate) fn rewind_or_stay(&mut self, mark: Mark) -> Result<(), ReadError> {
        self.position = self.position.max(mark.position);
        self.rewind(mark)
    }

    /// Reads by a type that may hold itself without a container in between, and then never comes to an end.
    pub(crate) fn ask<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, ReadError>) -> Result<T, ReadError> {
        let position = self.start();
        let before = self.asked;
        let times = if before.position == position {
            before.times + 1
        } else {
            1
        };
        if times > ASKED {
            return Err(self.problem(Problem::Circle));
        }
        self.asked = Asked { position, times };
        let value = read(self)?;
        self.asked = before;
        Ok(value)
    }
}
