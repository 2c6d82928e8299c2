//! Where a text is read from: the place, the bounds, and what is reported on the way.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::Display;

use self::orders::Orders;
use self::stack::Stack;
use super::error::{Problem, ReadError};
use super::event::Events;

mod again;
mod claim;
mod container;
mod level;
mod orders;
mod report;
mod stack;
mod token;

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
    stack: Stack,
    /// Where a type that may hold itself without a container was asked for a value, and how many have been asked there.
    asked: Asked,
    /// How many more bytes may be read again.
    again: usize,
    /// Who else takes entries of an object that is read by several.
    claims: Vec<Claims>,
    /// What is known of texts whose fields stand in another order than those of the definition.
    orders: Orders,
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
            stack: Stack::new(levels),
            asked: Asked::default(),
            again: text.len().saturating_mul(READINGS),
            claims: Vec::new(),
            orders: Orders::default(),
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

    /// In which orders the text has the fields of types.
    #[inline]
    pub(crate) fn orders(&mut self) -> &mut Orders {
        &mut self.orders
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

/// Where a type that may hold itself was asked for a value, and how many have been asked there.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    position: usize,
    times: usize,
}

/// A place to come back to.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    position: usize,
    levels: usize,
    claims: usize,
    asked: Asked,
    events: usize,
    owned: usize,
    wraps: usize,
}

/// Entries of one object that belong to somebody else than the reader of it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Claims {
    /// Where the object begins.
    pub object: usize,
    /// Whether the entry of a key belongs to somebody else.
    pub taken: fn(&str) -> bool,
    /// Where the only entry that may be taken stands, and its name, if it is a tag.
    pub tag: Option<(usize, &'static str)>,
}
