//! Arrays, element by element.

use ::serde::de::{DeserializeSeed, SeqAccess, Visitor};

use super::value::Deserializer;
use crate::serde::error::Failure;
use crate::serial::{ReadError, Reader};

/// An array that is being read.
pub(super) struct Items<'r, 'de> {
    input: &'r mut Reader<'de>,
    /// Whether elements may change their places, and nobody can say what became of one: serde does not tell its text.
    may_move: bool,
    is_first: bool,
    is_done: bool,
}

impl<'r, 'de> Items<'r, 'de> {
    /// Reads all elements; a visitor that wants fewer than there are is an error.
    pub(super) fn read<V: Visitor<'de>>(input: &'r mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
        Self::open(input)?.visit(visitor)
    }

    /// As `read`, where each element has its place.
    pub(super) fn read_tuple<V: Visitor<'de>>(input: &'r mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
        let items = Self::open(input)?;
        let may_move = false;
        Self { may_move, ..items }.visit(visitor)
    }

    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let mut items = self;
        let value = visitor.visit_seq(&mut items)?;
        items.close()?;
        Ok(value)
    }

    pub(super) fn open(input: &'r mut Reader<'de>) -> Result<Self, ReadError> {
        if input.token() != b'[' {
            return Err(input.expected("an array"));
        }
        input.enter()?;
        input.eat(b'[');
        Ok(Self {
            input,
            may_move: true,
            is_first: true,
            is_done: false,
        })
    }

    /// Goes to the next element, or behind the bracket.
    #[inline]
    pub(super) fn advance(&mut self) -> Result<bool, ReadError> {
        if !self.is_done {
            self.is_done = if self.is_first {
                self.input.eat(b']')
            } else {
                !self.input.next_element()?
            };
            self.is_first = false;
        }
        Ok(!self.is_done)
    }

    /// Comes out of the array, which must be at its end.
    pub(super) fn close(mut self) -> Result<(), ReadError> {
        if self.advance()? {
            return Err(self.input.expected("the end of the array"));
        }
        self.input.leave();
        Ok(())
    }

    pub(super) fn input(&mut self) -> &mut Reader<'de> {
        self.input
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        if !self.advance()? {
            return Ok(None);
        }
        let (start, reported) = (self.input.start(), self.input.reported());
        let value = Deserializer::seeded(self.input, seed)?;
        if self.may_move {
            self.input.lose(start, reported);
        }
        Ok(Some(value))
    }
}
