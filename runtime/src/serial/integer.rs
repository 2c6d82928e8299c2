//! Integers as they are read: exact or an error.

use alloc::borrow::Cow;
use alloc::string::String;

use super::decimal::{Decimal, is_beyond_all_integers};
use super::digits::{append_digits, take_digits};
use super::error::{Problem, ReadError, shortened};
use super::event::NoteKind;
use super::reader::Reader;

/// The largest integer up to which every integer is a float: beyond it, a float's text does not tell which integer was meant.
const FLOAT_LIMIT: u64 = 1 << 53;

/// An integer of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Integer<M> {
    pub(crate) negative: bool,
    pub(crate) magnitude: M,
}

/// What the error of a number says of the type that has no place for it.
pub(crate) trait Bounded {
    /// The name of the type.
    const NAME: &'static str;

    /// From where to where its values go.
    fn range() -> String;
}

/// Whether a number goes on behind its whole digits.
#[inline]
fn continues(next: u8) -> bool {
    matches!(next, b'.' | b'e' | b'E')
}

impl Reader<'_> {
    /// Reads an integer of up to 64 bits; `outside` makes the error for one that has more.
    #[inline]
    pub(crate) fn integer(&mut self, outside: fn(&Self) -> ReadError) -> Result<Integer<u64>, ReadError> {
        let start = self.start();
        self.begin(start);
        let negative = self.peek() == b'-';
        let first = start + usize::from(negative);
        // Most have fewer digits than one or two registers have room for, with something behind them.
        let chunk = |at: usize| {
            self.bytes()
                .get(first + at..)
                .and_then(<[u8]>::first_chunk::<8>)
                .copied()
        };
        if let Some(low) = chunk(0) {
            let mut magnitude = 0;
            let mut count = append_digits(&mut magnitude, low);
            let mut next = low.get(count).copied();
            if let (8, Some(high)) = (count, chunk(8)) {
                let more = append_digits(&mut magnitude, high);
                count += more;
                next = high.get(more).copied();
            }
            let is_plain = next.is_some_and(|next| !continues(next));
            if is_plain && (count == 1 || (count > 1 && low[0] != b'0')) {
                self.set_position(first + count);
                return Ok(Integer { negative, magnitude });
            }
        }
        self.long_integer(negative, first, outside)
    }

    /// Reads an integer of any length, whose digits are to begin at a place.
    #[inline(never)]
    fn long_integer(
        &mut self,
        negative: bool,
        first: usize,
        outside: fn(&Self) -> ReadError,
    ) -> Result<Integer<u64>, ReadError> {
        let mut magnitude = 0;
        let count = take_digits(self.bytes(), first, &mut magnitude);
        let end = first + count;
        let fits = match count {
            1..=19 => true,
            // A number that starts with 1 wraps around at most once, and is then less than one of 20 digits.
            20 => magnitude >= 10_000_000_000_000_000_000 && self.bytes().get(first) == Some(&b'1'),
            _ => false,
        };
        let leads_with_zero = count > 1 && self.bytes().get(first) == Some(&b'0');
        if !fits || leads_with_zero || self.bytes().get(end).is_some_and(|&next| continues(next)) {
            return self.unusual_integer(outside);
        }
        self.set_position(end);
        Ok(Integer { negative, magnitude })
    }

    #[cold]
    fn unusual_integer(&mut self, outside: fn(&Self) -> ReadError) -> Result<Integer<u64>, ReadError> {
        let wide = self.wide_integer(outside)?;
        let magnitude = u64::try_from(wide.magnitude).map_err(|_| outside(self))?;
        Ok(Integer {
            negative: wide.negative,
            magnitude,
        })
    }

    /// Reads an integer of up to 128 bits, and says of anything else what is wrong with it.
    pub(crate) fn wide_integer(&mut self, outside: fn(&Self) -> ReadError) -> Result<Integer<u128>, ReadError> {
        let start = self.start();
        self.begin(start);
        if !matches!(self.peek(), b'-' | b'0'..=b'9') {
            return Err(self.expected("an integer"));
        }
        self.skip_number()?;
        let text = self.slice(start..self.position());
        let negative = text.starts_with('-');
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let magnitude = digits.parse().map_err(|_| outside(self))?;
            return Ok(Integer { negative, magnitude });
        }
        let whole = Decimal::of(digits).and_then(Decimal::integer);
        let Some(magnitude) = whole.filter(|&whole| whole <= FLOAT_LIMIT) else {
            if is_beyond_all_integers(digits) {
                return Err(outside(self));
            }
            return Err(self.inexact("an integer"));
        };
        self.report_span(NoteKind::Converted, start..self.position());
        Ok(Integer {
            negative,
            magnitude: magnitude.into(),
        })
    }

    /// The number that was read last has no place in the type that is wanted.
    #[cold]
    pub(crate) fn out_of_range<T: Bounded>(&self) -> ReadError {
        let (number, ty, range) = (self.last_number(), T::NAME, T::range());
        ReadError::new(self.last(), Problem::OutOfRange { number, ty, range })
    }

    /// The number that was read last would change in the type that is wanted.
    #[cold]
    pub(crate) fn inexact(&self, wanted: &'static str) -> ReadError {
        let number = self.last_number();
        ReadError::new(self.last(), Problem::Inexact { number, wanted })
    }

    /// The number that was read last, for an error.
    fn last_number(&self) -> String {
        let text = self.text().get(self.last()..).unwrap_or_default();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
        let length = text.bytes().take_while(|byte| is_part(byte)).count();
        shortened(text.get(..length).unwrap_or_default())
    }

    /// Reads the quotes around a key that is a number or a bool, and what is inside by `read`.
    pub(crate) fn quoted<T>(&mut self, read: fn(&mut Reader<'_>) -> Result<T, ReadError>) -> Result<T, ReadError> {
        if self.token() != b'"' {
            return read(self);
        }
        let quote = self.position();
        self.within_quotes(read)
            .or_else(|error| self.with_escapes(quote, read, error))
    }

    /// A key that is not readable as it stands may have escapes.
    #[cold]
    fn with_escapes<T>(
        &mut self,
        quote: usize,
        read: fn(&mut Reader<'_>) -> Result<T, ReadError>,
        error: ReadError,
    ) -> Result<T, ReadError> {
        self.set_position(quote);
        let Ok(Cow::Owned(key)) = self.string_body() else {
            return Err(error);
        };
        let mut inside = Reader::new(&key, 0);
        if inside.peek() <= b' ' {
            return Err(error);
        }
        let value = read(&mut inside).map_err(|error| error.moved_to(quote))?;
        if inside.position() < key.len() {
            return Err(error);
        }
        Ok(value)
    }

    fn within_quotes<T>(&mut self, read: fn(&mut Reader<'_>) -> Result<T, ReadError>) -> Result<T, ReadError> {
        self.set_position(self.position() + 1);
        if self.peek() <= b' ' {
            return Err(self.expected("a key"));
        }
        let value = read(self)?;
        if self.peek() != b'"' {
            return Err(self.expected("the closing quote of a key"));
        }
        self.set_position(self.position() + 1);
        Ok(value)
    }
}
