//! Looking at the text: the next token, and whether it is what is wanted.

use core::ops::Range;

use super::Reader;
use crate::serial::error::{Problem, ReadError};

impl<'a> Reader<'a> {
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    pub(crate) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn peek(&self) -> u8 {
        // 0 is in no JSON text outside of an error, so it can stand for the end.
        self.bytes().get(self.position).copied().unwrap_or(0)
    }

    /// The first byte of the next token, behind any white space.
    #[inline]
    pub(crate) fn token(&mut self) -> u8 {
        let byte = self.peek();
        if byte > b' ' {
            return byte;
        }
        self.white_space()
    }

    /// Pretty-printed text has a line break and a run of spaces before each token, so spaces are passed eight at a time.
    #[inline(never)]
    fn white_space(&mut self) -> u8 {
        const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
        let bytes = self.bytes();
        let mut position = self.position;
        // One space and nothing else is what mostly stands behind a colon or a comma.
        if let Some(&next) = bytes.get(position + 1).filter(|&&next| next > b' ') {
            if self.peek() == b' ' {
                self.position += 1;
                return next;
            }
        }
        let next = loop {
            match bytes.get(position) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => position += 1,
                Some(&other) => break other,
                None => break 0,
            }
            while let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) {
                let others = u64::from_le_bytes(*chunk) ^ SPACES;
                if others != 0 {
                    position += others.trailing_zeros() as usize / 8;
                    break;
                }
                position += 8;
            }
        };
        self.position = position;
        next
    }

    /// Where the next token begins.
    #[doc(hidden)]
    pub fn start(&mut self) -> usize {
        self.token();
        self.position
    }

    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    #[inline]
    pub(crate) fn set_position(&mut self, position: usize) {
        self.position = position;
    }

    /// Where the value that was read last begins.
    pub(crate) fn last(&self) -> usize {
        self.last
    }

    #[inline]
    pub(crate) fn begin(&mut self, position: usize) {
        self.last = position;
    }

    /// Consumes a piece of text if it is the very next one.
    #[doc(hidden)]
    #[cfg_attr(
        not(debug_assertions),
        expect(
            clippy::inline_always,
            reason = "the length must be a constant where the bytes are compared"
        ),
        inline(always)
    )]
    pub fn literal<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        let found = self.bytes().get(self.position..).and_then(<[u8]>::first_chunk::<N>) == Some(literal);
        if found {
            self.position += N;
        }
        found
    }

    /// Consumes the first piece of a container whose fields stand in the expected order, unless every field is to be looked
    /// up.
    #[doc(hidden)]
    #[cfg_attr(
        not(debug_assertions),
        expect(
            clippy::inline_always,
            reason = "the length must be a constant where the bytes are compared"
        ),
        inline(always)
    )]
    pub fn opens<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        !self.collects && self.literal(literal)
    }

    /// Consumes a byte if the next token is that.
    #[inline]
    pub(crate) fn eat(&mut self, byte: u8) -> bool {
        // Not `self.position += usize::from(found)`: rustc up to 1.92 loses that when it optimizes, and no array is read any more.
        if self.token() != byte {
            return false;
        }
        self.position += 1;
        true
    }

    /// Reads the text of nothing.
    #[doc(hidden)]
    pub fn unit(&mut self) -> Result<(), ReadError> {
        if self.null() {
            Ok(())
        } else {
            Err(self.expected("`null`"))
        }
    }

    /// Consumes `null`, if that is the next value.
    #[inline]
    pub(crate) fn null(&mut self) -> bool {
        self.token() == b'n' && self.literal(b"null")
    }

    /// Refuses anything but white space up to the end.
    pub(crate) fn end(&mut self) -> Result<(), ReadError> {
        self.token();
        if self.position < self.text.len() {
            return Err(self.problem(Problem::Trailing));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;

    #[test]
    fn white_space_of_every_length_is_passed() {
        for start in ["", "\n", "\r\n", "\t", " \n"] {
            for spaces in 0..40 {
                for middle in ["", "\n", "\t "] {
                    let space = alloc::format!("{start}{0}{middle}{0}", " ".repeat(spaces));
                    for (end, byte) in [("x", b'x'), ("", 0), ("\u{b}", 0xb), ("é", 0xc3)] {
                        let text = alloc::format!("{space}{end}");
                        let mut input = Reader::new(&text, 0);
                        assert_eq!((input.token(), input.position()), (byte, space.len()), "{text:?}");
                    }
                }
            }
        }
    }
}
