//! What goes wrong between a serde type and its text.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};

use ::serde::de::{Expected, Unexpected};

use crate::serial::parts::{Problem, push_key};
use crate::serial::{ReadError, Reader};

/// Why a value of a serde type has no text: its `Serialize` refused, or it is nested too deep.
///
/// ```
/// use std::path::Path;
/// # #[cfg(unix)] {
/// use std::os::unix::ffi::OsStrExt;
///
/// let path = Path::new(std::ffi::OsStr::from_bytes(b"\xff"));
/// let error = rerun_safe::serde::to_str(&[Path::new("fine"), path]).unwrap_err();
/// assert_eq!(error.path(), "[1]");
/// assert_eq!(error.to_string(), "path contains invalid UTF-8 characters at `[1]`");
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct WriteError(Box<Report>);

#[derive(Clone, PartialEq, Eq)]
struct Report {
    message: String,
    path: String,
}

impl WriteError {
    #[cold]
    pub(super) fn new(message: &str) -> Self {
        Self(Box::new(Report {
            message: message.into(),
            path: String::new(),
        }))
    }

    #[cold]
    pub(super) fn too_deep() -> Self {
        Self::new("the value is nested too deep")
    }

    /// The same error, seen from around the entry of a key.
    #[cold]
    pub(super) fn under_key(self, key: &str) -> Self {
        let mut step = String::new();
        push_key(&mut step, key);
        self.under(step)
    }

    /// The same error, seen from around an element.
    #[cold]
    pub(super) fn under_index(self, index: usize) -> Self {
        self.under(format!("[{index}]"))
    }

    fn under(mut self, mut path: String) -> Self {
        let inner = &self.0.path;
        if !inner.is_empty() && !inner.starts_with('[') {
            path.push('.');
        }
        path.push_str(inner);
        self.0.path = path;
        self
    }

    /// Returns the place as a path through the value: `tags[3].id`. Empty at the root.
    pub fn path(&self) -> &str {
        &self.0.path
    }
}

impl Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { message, path } = &*self.0;
        f.write_str(message)?;
        if path.is_empty() {
            return Ok(());
        }
        write!(f, " at `{path}`")
    }
}

impl fmt::Debug for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WriteError({self})")
    }
}

impl core::error::Error for WriteError {}

impl ::serde::ser::Error for WriteError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(&message.to_string())
    }
}

/// Why a value was not read, on the way out of serde's code.
#[derive(Debug)]
pub(super) enum Failure {
    /// From our reader, with its place.
    Read(ReadError),
    /// From a type, which does not know the place.
    Told(Box<Problem>),
}

impl Failure {
    pub(super) fn told(problem: Problem) -> Self {
        Self::Told(Box::new(problem))
    }

    /// The error, with the place of the value that was being read if it has none yet.
    pub(super) fn at(self, input: &Reader<'_>, start: usize) -> ReadError {
        match self {
            Self::Read(error) => error,
            Self::Told(problem) => {
                // The key is what was read last when its double is refused.
                let is_double = matches!(*problem, Problem::DuplicateField(_));
                ReadError::new(if is_double { input.last() } else { start }, *problem)
            }
        }
    }

    /// Adds to a missing field the keys of the object that stood there instead.
    pub(super) fn with_unknown(mut self, unknown: impl FnOnce() -> Vec<String>) -> Self {
        if let Self::Told(problem) = &mut self {
            if let Problem::Foreign(problem) = &mut **problem {
                if let Problem::Missing { unknown: keys, .. } = &mut **problem {
                    *keys = unknown();
                }
            }
        }
        self
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Told(problem) => f.write_str(&problem.message()),
        }
    }
}

impl core::error::Error for Failure {}

impl ::serde::de::Error for Failure {
    fn custom<T: Display>(message: T) -> Self {
        Self::told(Problem::Custom(message.to_string().into()))
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::told(Problem::Unfit {
            expected: expected.to_string().into(),
            found: unexpected.to_string().into(),
        })
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::told(Problem::Unfit {
            expected: expected.to_string().into(),
            found: format!("{length} element{}", if length == 1 { "" } else { "s" }).into(),
        })
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        let name = name.into();
        Self::told(Problem::Foreign(Box::new(Problem::UnknownVariant { name, known })))
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        let name = name.into();
        Self::told(Problem::UnknownField {
            name,
            known,
            are_all: true,
        })
    }

    fn missing_field(field: &'static str) -> Self {
        let unknown = Vec::new();
        Self::told(Problem::Foreign(Box::new(Problem::Missing { field, unknown })))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::told(Problem::DuplicateField(field))
    }
}
