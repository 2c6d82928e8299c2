//! How deep a text may be nested.

use alloc::string::String;
use core::fmt;

use super::codec::Codec;
use super::error::SerialError;
use super::load::{self, Loaded};
use super::whole;
use super::writer::Writer;

/// How deep a text may be nested, for writing and for reading.
///
/// Reading takes stack at each level, as much as all fields of a type take there. Up to a depth of 128 it stops with an
/// error when it has taken 1 MiB, half of the stack of a thread, so that no text overflows it; with a larger depth it takes
/// what it needs.
///
/// # Examples
///
/// ```
/// use rerun_safe::Limits;
///
/// let flat = Limits { depth: 1 };
/// assert_eq!(flat.to_str(&vec![1, 2]).unwrap(), "[1,2]");
/// assert!(flat.to_str(&vec![vec![1]]).is_err());
/// assert!(flat.from_str::<Vec<Vec<u8>>>("[[1]]").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The number of arrays and objects that may be open at once; 128 by default.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 128 }
    }
}

impl Limits {
    /// Writes a value, unless its text would be nested deeper than the limit.
    ///
    /// # Errors
    ///
    /// [`TooDeep`] says the limit.
    ///
    /// ```
    /// use rerun_safe::Limits;
    ///
    /// assert_eq!(Limits { depth: 2 }.to_str(&[[1]]), Ok("[[1]]".to_owned()));
    /// assert!(Limits { depth: 1 }.to_str(&[[1]]).is_err());
    /// ```
    pub fn to_str<T: Codec>(self, value: &T) -> Result<String, TooDeep> {
        let mut text = String::with_capacity(T::TYPICAL_LEN);
        let mut out = Writer::new(&mut text, self.depth);
        value.write(&mut out);
        if out.is_too_deep() {
            return Err(TooDeep { depth: self.depth });
        }
        Ok(text)
    }

    /// Reads a value, as [`Serial::from_str`](crate::Serial::from_str) with this limit.
    ///
    /// # Errors
    ///
    /// [`SerialError`], among others for a text that is nested deeper than the limit.
    ///
    /// ```
    /// use rerun_safe::{Limits, RawText};
    ///
    /// let deep = "[".repeat(200) + &"]".repeat(200);
    /// assert!(rerun_safe::from_str::<RawText>(&deep).is_err());
    /// assert!(Limits { depth: 200 }.from_str::<RawText>(&deep).is_ok());
    /// ```
    pub fn from_str<T: Codec>(self, text: &str) -> Result<T, SerialError> {
        whole::read(text, self.depth)
    }

    /// Reads what can be read, as [`Serial::load`](crate::Serial::load) with this limit.
    ///
    /// # Errors
    ///
    /// [`SerialError`] when nothing up to the root has a fallback.
    ///
    /// ```
    /// use rerun_safe::Limits;
    ///
    /// let rows = Limits { depth: 2 }.load::<Vec<Vec<u8>>>("[[1],[\"a\"]]").unwrap();
    /// assert_eq!(*rows, [vec![1], vec![]]);
    /// ```
    pub fn load<T: Codec>(self, text: &str) -> Result<Loaded<T>, SerialError> {
        load::read(text, self.depth)
    }
}

/// The error of a value that is nested deeper than its text could be read again.
///
/// ```
/// use rerun_safe::Limits;
///
/// let error = Limits { depth: 2 }.to_str(&[[[1]]]).unwrap_err();
/// assert_eq!(error.to_string(), "the value is nested deeper than 2 levels");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooDeep {
    depth: usize,
}

impl fmt::Display for TooDeep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the value is nested deeper than {} levels", self.depth)
    }
}

impl core::error::Error for TooDeep {}
