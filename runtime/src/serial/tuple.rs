//! The fields of a tuple struct or variant: an array of a fixed length, whose tail may have defaults.

use super::error::{Problem, ReadError};
use super::event::{About, Event, NoteKind};
use super::field::{How, field_by, strictly};
use super::reader::Reader;

/// An array of a fixed length that is being read.
///
/// What fails takes a copy, so that the parts stay in registers where nothing does.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Elements {
    array: usize,
    /// How many the definition has.
    expected: usize,
    /// How many the text has been asked for, and how many of them it had.
    asked: usize,
    found: usize,
    is_done: bool,
    is_array: bool,
}

impl Elements {
    /// Goes into an array.
    #[inline]
    pub fn open(input: &mut Reader<'_>, expected: usize) -> Result<Self, ReadError> {
        let array = input.start();
        input.enter()?;
        if !input.eat(b'[') {
            return Err(input.other_shape("an array"));
        }
        Ok(Self {
            array,
            expected,
            asked: 0,
            found: 0,
            is_done: input.eat(b']'),
            is_array: true,
        })
    }

    /// No array at all: what a tuple variant makes of its bare name.
    #[must_use]
    pub(crate) fn none(place: usize, expected: usize) -> Self {
        Self {
            array: place,
            expected,
            asked: 0,
            found: 0,
            is_done: true,
            is_array: false,
        }
    }

    /// Reads the next field, which has attributes.
    pub fn next_by<T>(&mut self, input: &mut Reader<'_>, how: &How<T>) -> Result<T, ReadError> {
        if self.advance(input)? {
            field_by(input, how)
        } else {
            let value = self.absent(input, (how.default)());
            value.map_err(|error| if how.strict { strictly(input, error) } else { error })
        }
    }

    /// Whether there is a next element; comes in front of it.
    #[inline]
    pub(super) fn advance(&mut self, input: &mut Reader<'_>) -> Result<bool, ReadError> {
        if self.found > 0 && !self.is_done {
            self.is_done = !input.next_element()?;
        }
        self.asked += 1;
        self.found += usize::from(!self.is_done);
        Ok(!self.is_done)
    }

    #[cold]
    pub(super) fn absent<T>(self, input: &mut Reader<'_>, value: Option<T>) -> Result<T, ReadError> {
        let Some(value) = value else {
            return Err(self.length(self.found));
        };
        input.report(|| Event {
            about: About::NoElement(self.asked.saturating_sub(1)),
            ..Event::new(NoteKind::Defaulted, self.array..self.array)
        });
        Ok(value)
    }

    /// Comes out of the array, which must be at its end.
    #[inline]
    pub fn close(self, input: &mut Reader<'_>) -> Result<(), ReadError> {
        if !self.is_done && (self.found == 0 || input.next_element()?) {
            return Err(self.too_long(input));
        }
        if self.is_array {
            input.leave();
        }
        Ok(())
    }

    #[cold]
    fn too_long(self, input: &mut Reader<'_>) -> ReadError {
        let mut found = self.found;
        loop {
            if let Err(error) = input.skip() {
                return error;
            }
            found += 1;
            match input.next_element() {
                Ok(true) => {}
                Ok(false) => return self.length(found),
                Err(error) => return error,
            }
        }
    }

    #[cold]
    fn length(self, found: usize) -> ReadError {
        let expected = self.expected;
        ReadError::new(self.array, Problem::Length { expected, found })
    }
}
