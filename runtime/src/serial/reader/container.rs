//! Objects and arrays, an entry or an element at a time.

use alloc::borrow::Cow;

use super::Reader;
use crate::serial::error::ReadError;

impl<'a> Reader<'a> {
    /// Consumes the opening brace; whether an entry follows.
    pub(crate) fn first_entry(&mut self) -> Result<bool, ReadError> {
        if !self.eat(b'{') {
            return Err(self.other_shape("an object"));
        }
        Ok(!self.eat(b'}'))
    }

    /// Consumes what is behind an entry; whether another one follows.
    pub(crate) fn next_entry(&mut self) -> Result<bool, ReadError> {
        self.next(b'}', "`,` or `}`")
    }

    /// Consumes a key and its colon; gives the text of the key, for the places that look at keys before they know whose they
    /// are.
    pub(crate) fn key(&mut self) -> Result<Cow<'a, str>, ReadError> {
        let key = self.key_name()?;
        self.colon()?;
        Ok(key)
    }

    /// As `key`, up to the colon.
    pub(crate) fn key_name(&mut self) -> Result<Cow<'a, str>, ReadError> {
        if self.token() != b'"' {
            return Err(self.expected("a key"));
        }
        self.string_body()
    }

    /// Consumes what is behind an element of an array; whether another one follows.
    #[inline]
    pub(crate) fn next_element(&mut self) -> Result<bool, ReadError> {
        self.next(b']', "`,` or `]`")
    }

    #[inline]
    fn next(&mut self, close: u8, expected: &'static str) -> Result<bool, ReadError> {
        let byte = self.token();
        if byte != b',' && byte != close {
            return Err(self.expected(expected));
        }
        self.set_position(self.position() + 1);
        Ok(byte == b',')
    }

    /// Consumes the colon behind a key.
    pub(crate) fn colon(&mut self) -> Result<(), ReadError> {
        if self.eat(b':') {
            Ok(())
        } else {
            Err(self.expected("`:`"))
        }
    }
}
