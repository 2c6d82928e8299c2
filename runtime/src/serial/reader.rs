//! Where a text is read from: the place, the bounds, and what is reported on the way.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::Display;
use core::ops::Range;

use self::again::Asked;
pub use self::again::Mark;
pub use self::claim::Claims;
use self::order::Order;
use super::error::{Problem, ReadError};
use super::load::Events;

mod again;
mod claim;
mod order;
mod report;

/// How often each byte of a text may be read on average, before reading it is refused.
const READINGS: usize = 64;

/// A text that is being read, and the place that reading has come to.
///
/// Handed to [`Codec::read`](crate::Codec::read). An impl by hand reads through the impls of other types, or one string with
/// [`Reader::string`], and refuses what it cannot use with [`Reader::error`].
///
/// ```
/// use rerun_safe::{Codec, ReadError, Reader, Writer};
///
/// #[derive(Debug, PartialEq)]
/// struct Rgb(u32);
///
/// impl Codec for Rgb {
///     fn write(&self, out: &mut Writer<'_>) {
///         out.string(&format!("#{:06x}", self.0));
///     }
///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
///         let text = input.string()?;
///         let digits = text.strip_prefix('#').ok_or_else(|| input.error("a color begins with `#`"))?;
///         u32::from_str_radix(digits, 16).map(Self).map_err(|error| input.error(error))
///     }
/// }
///
/// assert_eq!(rerun_safe::to_str(&Rgb(0xff8800)), "\"#ff8800\"");
/// assert_eq!(rerun_safe::from_str::<Rgb>("\"#ff8800\"").unwrap(), Rgb(0xff8800));
/// assert_eq!(
///     rerun_safe::from_str::<Vec<Rgb>>("[\"red\"]").unwrap_err().to_string(),
///     "a color begins with `#` at `[0]` (line 1, column 2)",
/// );
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    position: usize,
    /// Where the value that was read last begins: the place of an error about its meaning.
    last: usize,
    /// How many more containers may be opened inside the current one.
    levels: usize,
    /// Where a type that may hold itself without a container was asked for a value, and how many have been asked there.
    asked: Asked,
    /// How many more bytes may be read again.
    again: usize,
    /// Who else takes entries of an object that is read by several.
    claims: Vec<Claims>,
    /// What is known of texts whose fields stand in another order than those of the definition.
    orders: Vec<Order>,
    /// What `load` and `from_str_all` gather; `from_str` has none.
    events: Option<&'a mut Events>,
    /// Where an untagged enum is being tried: there, no value stands for that of another type.
    attempt: usize,
    /// How many enums are being tried, each inside of the other.
    nesting: usize,
    /// Whether every error is wanted, so that each field is looked up and read for itself.
    collects: bool,
    /// Whether the next field is read although it has a value.
    replaces: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str, levels: usize) -> Self {
        Self {
            text,
            position: 0,
            last: 0,
            levels,
            asked: Asked::default(),
            again: text.len().saturating_mul(READINGS),
            claims: Vec::new(),
            orders: Vec::new(),
            events: None,
            attempt: usize::MAX,
            nesting: 0,
            collects: false,
            replaces: false,
        }
    }

    pub(crate) fn with_events(text: &'a str, levels: usize, events: &'a mut Events) -> Self {
        Self {
            collects: events.collects,
            events: Some(events),
            ..Self::new(text, levels)
        }
    }

    /// Makes an error about the meaning of the value that was read last, in the words of the caller.
    ///
    /// ```
    /// use rerun_safe::{Codec, ReadError, Reader, Writer};
    ///
    /// struct Even(u32);
    ///
    /// impl Codec for Even {
    ///     fn write(&self, out: &mut Writer<'_>) {
    ///         self.0.write(out);
    ///     }
    ///
    ///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
    ///         match u32::read(input)? {
    ///             value if value % 2 == 0 => Ok(Self(value)),
    ///             value => Err(input.error(format_args!("{value} is odd"))),
    ///         }
    ///     }
    /// }
    ///
    /// let error = rerun_safe::from_str::<Vec<Even>>("[2,3]").err().unwrap();
    /// assert_eq!(error.to_string(), "3 is odd at `[1]` (line 1, column 4)");
    /// ```
    #[cold]
    pub fn error<M: Display>(&self, message: M) -> ReadError {
        ReadError::new(self.last, Problem::Custom(alloc::format!("{message}").into()))
    }

    #[cold]
    pub(crate) fn problem(&self, problem: Problem) -> ReadError {
        ReadError::new(self.position, problem)
    }

    /// The next token is not the kind that is wanted.
    #[cold]
    pub(crate) fn expected(&self, expected: &'static str) -> ReadError {
        self.problem(Problem::Expected(expected.into()))
    }

    /// The next value is not of the shape that is wanted.
    #[cold]
    pub(crate) fn other_shape(&self, expected: &'static str) -> ReadError {
        self.problem(Problem::Shape(expected))
    }

    // Looking at the text.

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
        // Behind a colon stands one space, and that is all.
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
    #[expect(
        clippy::inline_always,
        reason = "the length must be a constant where the bytes are compared"
    )]
    #[inline(always)]
    pub fn literal<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        let found = self.bytes().get(self.position..).and_then(<[u8]>::first_chunk::<N>) == Some(literal);
        if found {
            self.position += N;
        }
        found
    }

    /// Consumes the first piece of a container whose fields stand in the expected order, unless every field is to be looked up.
    #[doc(hidden)]
    #[expect(
        clippy::inline_always,
        reason = "the length must be a constant where the bytes are compared"
    )]
    #[inline(always)]
    pub fn opens<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        !self.collects && self.literal(literal)
    }

    /// Consumes a byte if the next token is that.
    #[inline]
    pub(crate) fn eat(&mut self, byte: u8) -> bool {
        let found = self.token() == byte;
        self.position += usize::from(found);
        found
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

    // Depth.

    /// Goes one level down, before the bracket of a container is consumed.
    #[doc(hidden)]
    #[inline]
    pub fn enter(&mut self) -> Result<(), ReadError> {
        match self.levels.checked_sub(1) {
            Some(levels) => {
                self.levels = levels;
                Ok(())
            }
            None => Err(self.no_level()),
        }
    }

    /// There is no room for a container, which matters only if there is one.
    #[cold]
    fn no_level(&self) -> ReadError {
        if matches!(self.peek(), b'{' | b'[') {
            self.problem(Problem::TooDeep)
        } else {
            self.other_shape("an array or an object")
        }
    }

    /// Comes back up, after the closing bracket.
    #[doc(hidden)]
    #[inline]
    pub fn leave(&mut self) {
        self.levels += 1;
    }

    pub(crate) fn levels(&self) -> usize {
        self.levels
    }

    /// Reads one string, without copying where it has no escapes.
    ///
    /// # Errors
    ///
    /// When the next value is no string, or a broken one.
    ///
    /// ```
    /// use rerun_safe::{Codec, ReadError, Reader, Writer};
    ///
    /// struct Lower(String);
    ///
    /// impl Codec for Lower {
    ///     fn write(&self, out: &mut Writer<'_>) {
    ///         out.string(&self.0);
    ///     }
    ///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
    ///         input.string().map(|text| Self(text.to_lowercase()))
    ///     }
    /// }
    ///
    /// assert_eq!(rerun_safe::from_str::<Lower>(r#""\u00c9T\u00c9""#).unwrap().0, "été"); // escapes are read already
    /// ```
    pub fn string(&mut self) -> Result<Cow<'a, str>, ReadError> {
        if self.token() != b'"' {
            return Err(self.expected("a string"));
        }
        self.last = self.position;
        self.string_body()
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
