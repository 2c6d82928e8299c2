//! Passing over a value: its text must be sound, its meaning does not matter.

use alloc::vec::Vec;
use core::ops::Range;

use super::error::{Problem, ReadError};
use super::reader::Reader;
use super::special::special;

impl Reader<'_> {
    /// Skips one value of any kind and says where it was. Takes no stack for what is nested, and refuses what is nested too
    /// deep.
    #[doc(hidden)]
    pub fn skip(&mut self) -> Result<Range<usize>, ReadError> {
        let start = self.start();
        // The closing bracket of each container that is open.
        let mut open: Vec<u8> = Vec::new();
        loop {
            // One value, or the bracket that opens one.
            match self.token() {
                bracket @ (b'{' | b'[') => {
                    if open.len() >= self.levels() {
                        return Err(self.problem(Problem::TooDeep));
                    }
                    self.set_position(self.position() + 1);
                    let close = bracket + 2;
                    if !self.eat(close) {
                        open.push(close);
                        self.skip_key(close)?;
                        continue;
                    }
                }
                b'"' => self.skip_string()?,
                b'-' | b'0'..=b'9' => self.skip_number()?,
                _ => self.skip_word()?,
            }
            // Closing brackets, up to the next value.
            loop {
                let Some(&close) = open.last() else {
                    return Ok(start..self.position());
                };
                if self.eat(b',') {
                    self.skip_key(close)?;
                    break;
                }
                if !self.eat(close) {
                    return Err(self.expected(if close == b'}' { "`,` or `}`" } else { "`,` or `]`" }));
                }
                open.pop();
            }
        }
    }

    /// Skips the key and the colon, where the container is an object.
    fn skip_key(&mut self, close: u8) -> Result<(), ReadError> {
        if close == b'}' {
            if self.token() != b'"' {
                return Err(self.expected("a key"));
            }
            self.skip_string()?;
            self.colon()?;
        }
        Ok(())
    }

    pub(crate) fn skip_string(&mut self) -> Result<(), ReadError> {
        let mut start = self.position() + 1;
        loop {
            let end = special(self.bytes(), start);
            self.set_position(end);
            match self.peek() {
                b'"' => {
                    self.set_position(end + 1);
                    return Ok(());
                }
                b'\\' => {
                    self.escape()?;
                }
                _ => return Err(self.broken_string()),
            }
            start = self.position();
        }
    }

    /// Skips a number in JSON's grammar: no leading zero, digits on both sides of the point, digits in the exponent.
    pub(crate) fn skip_number(&mut self) -> Result<(), ReadError> {
        if self.peek() == b'-' {
            self.set_position(self.position() + 1);
        }
        if self.peek() == b'0' {
            self.set_position(self.position() + 1);
            if self.peek().is_ascii_digit() {
                return Err(self.problem(Problem::LeadingZero));
            }
        } else {
            self.skip_digits()?;
        }
        if self.peek() == b'.' {
            self.set_position(self.position() + 1);
            self.skip_digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.set_position(self.position() + 1);
            if matches!(self.peek(), b'+' | b'-') {
                self.set_position(self.position() + 1);
            }
            self.skip_digits()?;
        }
        Ok(())
    }

    fn skip_digits(&mut self) -> Result<(), ReadError> {
        let rest = self.bytes().get(self.position()..).unwrap_or_default();
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return Err(self.expected("a digit"));
        }
        self.set_position(self.position() + digits);
        Ok(())
    }

    fn skip_word(&mut self) -> Result<(), ReadError> {
        let found = match self.peek() {
            b'n' => self.literal(b"null"),
            b't' => self.literal(b"true"),
            b'f' => self.literal(b"false"),
            _ => false,
        };
        if found { Ok(()) } else { Err(self.expected("a value")) }
    }
}
