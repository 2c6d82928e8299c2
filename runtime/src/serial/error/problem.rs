//! What a text can have wrong, and the error that says so while reading: a problem and an offset.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What is wrong at the place of an error.
#[derive(Debug)]
pub(crate) enum Problem {
    /// Something else stands there.
    Expected(Cow<'static, str>),
    /// A value of another shape stands there than the type has.
    Shape(&'static str),
    /// The text ends inside of this.
    End(&'static str),
    /// Something stands behind the value.
    Trailing,
    /// A number starts with a zero and goes on with a digit.
    LeadingZero,
    /// A backslash is followed by nothing that JSON knows.
    Escape,
    /// Half a surrogate pair, which is no character.
    LoneSurrogate,
    /// A control character in a string, which must be escaped.
    ControlCharacter,
    /// The number has no place in the type, whose values are in this range.
    OutOfRange {
        number: String,
        ty: &'static str,
        range: String,
    },
    /// The number would change in the type that is wanted.
    Inexact { number: String, wanted: &'static str },
    /// A type of std has no value for that much time.
    NoTime(&'static str),
    /// The string is none of those that mean a value of the type.
    Text { expected: &'static str, text: String },
    /// A key of a map means nothing to its type.
    Key { key: String, problem: Box<Problem> },
    /// More containers than allowed are open.
    TooDeep,
    /// Reading has taken so much of the stack that more might overflow it.
    NoStack,
    /// A type that holds itself directly asks for itself for ever.
    Circle,
    /// Reading again and again has gone on for too long.
    TooMuchWork,
    /// The object has no entry for a field, and has these entries that no field takes.
    Missing { field: &'static str, unknown: Vec<String> },
    /// The object has no entry for the tag that tells the variant.
    NoTag {
        tag: &'static str,
        known: &'static [&'static str],
    },
    /// No field has this name, in a type that refuses that.
    UnknownField {
        name: String,
        known: &'static [&'static str],
        /// Whether these are all: those of flattened fields are not at hand.
        are_all: bool,
    },
    /// No variant has this name.
    UnknownVariant {
        name: String,
        known: &'static [&'static str],
    },
    /// None of the variants, whose names are these, has an entry in an object that it shares with others.
    NoVariantKey(&'static [&'static str]),
    /// An object that has one variant already has another one.
    SecondVariant(String),
    /// There is the name of a variant, and not the payload that it has.
    NoPayload,
    /// A strict field that has been read comes again; whoever knows the name says it.
    Twice,
    /// The field, which is written under several names, has another value under this one.
    SecondName(&'static str),
    /// Two entries of an object are for one field.
    DuplicateField(&'static str),
    /// Two entries of an object have the same key, which is this one where it is known.
    DuplicateKey(Option<String>),
    /// Two pairs of a map have the same key. While loading, with the text of the key that the map has.
    DuplicatePair(Option<String>),
    /// Two elements of a set are the same. While loading, with the text of the one that the set has.
    DuplicateElement(Option<String>),
    /// A sequence of a fixed length is longer or shorter.
    Length { expected: usize, found: usize },
    /// No variant of an untagged enum fits, each for its own reason.
    NoVariant(Vec<(&'static str, ReadError)>),
    /// Words of an impl by hand.
    Custom(Box<str>),
    /// Every error inside has been gathered already.
    Gathered,
    /// A problem with a repair of its own.
    Helped { problem: Box<Problem>, help: String },
    /// A problem of a type to which the user cannot add an attribute.
    Fixed(Box<Problem>),
    /// What a serde type expected, and what it was given instead.
    #[cfg(feature = "serde")]
    Unfit { expected: Box<str>, found: Box<str> },
    /// A problem of a serde type, whose repair is an attribute of serde.
    #[cfg(feature = "serde")]
    Foreign(Box<Problem>),
}

impl Problem {
    /// Whether no fallback may hide it: bounds are about the text as a whole.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self, Self::TooDeep | Self::NoStack | Self::Circle | Self::TooMuchWork)
    }

    /// The problem, of a definition that may be one that cannot be changed.
    pub(crate) fn fixed_if(self, is_fixed: bool) -> Self {
        if is_fixed { Self::Fixed(Box::new(self)) } else { self }
    }
}

/// Why a value could not be read: what [`Codec::read`](crate::Codec::read) gives.
///
/// An impl by hand makes one with [`Reader::error`](crate::Reader::error) and passes on those of others. The functions that
/// take a whole text turn it into a [`SerialError`](crate::SerialError), which knows its path and its place.
///
/// ```
/// use std::time::Duration;
/// use rerun_safe::Serial;
///
/// #[derive(Serial, Debug)]
/// struct Job {
///     #[rerun(serial(with = seconds))]
///     every: Duration,
/// }
///
/// mod seconds {
///     use std::time::Duration;
///     use rerun_safe::{Codec, ReadError, Reader, Writer};
///
///     pub fn write(value: &Duration, out: &mut Writer<'_>) {
///         value.as_secs_f64().write(out);
///     }
///     pub fn read(input: &mut Reader<'_>) -> Result<Duration, ReadError> {
///         Duration::try_from_secs_f64(f64::read(input)?).map_err(|error| input.error(error))
///     }
/// }
///
/// assert_eq!(Job::from_str(r#"{"every":0.5}"#).unwrap().every, Duration::from_millis(500));
/// let error = Job::from_str(r#"{"every":-1}"#).unwrap_err();
/// assert_eq!(error.path(), "every");
/// ```
#[derive(Debug)]
pub struct ReadError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    offset: usize,
    problem: Problem,
    is_final: bool,
}

impl ReadError {
    #[cold]
    pub(crate) fn new(offset: usize, problem: Problem) -> Self {
        let is_final = problem.is_final();
        Self(Box::new(Inner {
            offset,
            problem,
            is_final,
        }))
    }

    /// Forbids every fallback for this error.
    pub(crate) fn finally(mut self) -> Self {
        self.0.is_final = true;
        self
    }

    /// The error at another place: that of the text which it is about, after all.
    pub(crate) fn moved_to(mut self, offset: usize) -> Self {
        self.0.offset = offset;
        self
    }

    pub(crate) fn is_final(&self) -> bool {
        self.0.is_final
    }

    /// Whether a bound of the text as a whole was reached, so that reading it in another way is of no use.
    pub(crate) fn is_bound(&self) -> bool {
        self.0.problem.is_final()
    }

    pub(crate) fn offset(&self) -> usize {
        self.0.offset
    }

    pub(crate) fn is_out_of_range(&self) -> bool {
        matches!(self.problem(), Problem::OutOfRange { .. })
    }

    /// The error, if the definition that it is about cannot be changed.
    #[cold]
    pub(crate) fn fixed(mut self) -> Self {
        let problem = core::mem::replace(&mut self.0.problem, Problem::Gathered);
        self.0.problem = problem.fixed_if(true);
        self
    }

    /// The error of a key of a map, with the key.
    #[cold]
    pub(crate) fn of_key(mut self, key: &str) -> Self {
        if !self.is_final() {
            let problem = core::mem::replace(&mut self.0.problem, Problem::Gathered);
            let (key, problem) = (shortened(key), Box::new(problem));
            self.0.problem = Problem::Key { key, problem };
        }
        self
    }

    /// Whether a strict field has come twice.
    pub(crate) fn is_twice(&self) -> bool {
        matches!(self.problem(), Problem::Twice)
    }

    /// The error with a repair of its own.
    #[cold]
    pub(crate) fn with_help(mut self, help: String) -> Self {
        let problem = core::mem::replace(&mut self.0.problem, Problem::Gathered);
        let problem = Box::new(problem);
        self.0.problem = Problem::Helped { problem, help };
        self
    }

    /// How many failures of variants the error tells of, itself included.
    pub(crate) fn reasons(&self) -> usize {
        match self.problem() {
            Problem::NoVariant(tries) => tries.iter().fold(1, |sum, (_, error)| sum + error.reasons()),
            _ => 1,
        }
    }

    /// The error without what it tells of variants.
    pub(crate) fn without_reasons(mut self) -> Self {
        if let Problem::NoVariant(tries) = &mut self.0.problem {
            tries.clear();
        }
        self
    }

    pub(crate) fn problem(&self) -> &Problem {
        &self.0.problem
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.problem.message())
    }
}

impl core::error::Error for ReadError {}

/// A piece of a text for a message, which is to be read by somebody.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 48;
    let mut chars = text.char_indices();
    match chars.nth(MOST) {
        None => text.into(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shortened("1.5"), "1.5");
        assert_eq!(shortened(&"é".repeat(48)), "é".repeat(48));
        assert_eq!(shortened(&"é".repeat(49)), "é".repeat(48) + "…");
    }
}
