//! `{"Some":value}`: the form of a `Some` whose value alone would not be told from nothing.

use crate::serial::{ReadError, Reader};

/// What a type that is asked for inside of a `Some` tells of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// It may be nothing itself, or is never an object: an object with the only key `Some` is the wrapper.
    Told,
    /// It is an object by nature, and wrapped only if it would look like a wrapper without one.
    Object,
}

impl Reader<'_> {
    /// Goes into the wrapper, if the value that is next has one.
    pub(super) fn enters_wrapper(&mut self, inside: Inside) -> Result<bool, ReadError> {
        if self.token() != b'{' {
            return Ok(false);
        }
        let outside = self.mark();
        if !self.is_at_some(inside)? {
            self.rewind(outside)?;
            return Ok(false);
        }
        Ok(true)
    }

    pub(super) fn leave_wrapper(&mut self) -> Result<(), ReadError> {
        if !self.eat(b'}') {
            return Err(self.expected("`}` behind the only key"));
        }
        self.leave();
        Ok(())
    }

    /// Whether the object that is next has the only key `Some`; then the reader is in front of its value. For an object
    /// inside, the value must be one of this kind again: otherwise it is the object that is meant.
    fn is_at_some(&mut self, inside: Inside) -> Result<bool, ReadError> {
        self.enter()?;
        if !self.first_entry()? || self.key()? != "Some" {
            return Ok(false);
        }
        let value = self.mark();
        if inside == Inside::Object {
            if self.token() != b'{' || !self.is_at_some(Inside::Told)? {
                return Ok(false);
            }
            self.rewind(value)?;
        }
        self.skip()?;
        let is_only = self.token() == b'}';
        self.rewind(value)?;
        Ok(is_only)
    }
}
