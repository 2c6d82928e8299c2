//! What is wrong in the configuration, and where.

use core::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::coerce::EnumCoercion;

/// Why configuration could not be read.
///
/// ```
/// use rerun_safe::ConfigSearch;
///
/// let error = ConfigSearch::nowhere().variable("STREAMLIT_RUNNER_ENUM_COERCION", "never").load().unwrap_err();
/// assert!(error.to_string().starts_with(
///     r#"`runner.enumCoercion` cannot be `"never"` in the environment variable `STREAMLIT_RUNNER_ENUM_COERCION`"#,
/// ));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(Mistake);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Mistake {
    Value {
        origin: Origin,
        found: String,
    },
    Section {
        origin: Origin,
        found: String,
    },
    Syntax {
        path: PathBuf,
        line: usize,
        message: String,
    },
    Unreadable {
        path: PathBuf,
        message: String,
    },
}

/// Where a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    File { path: PathBuf, line: usize },
    Variable(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line } => write!(f, "{}, line {line}", path.display()),
            Self::Variable(name) => write!(f, "the environment variable `{name}`"),
        }
    }
}

impl ConfigError {
    pub(super) const fn value(origin: Origin, found: String) -> Self {
        Self(Mistake::Value { origin, found })
    }

    pub(super) const fn section(origin: Origin, found: String) -> Self {
        Self(Mistake::Section { origin, found })
    }

    pub(super) fn syntax(path: &Path, line: usize, message: &str) -> Self {
        Self(Mistake::Syntax {
            path: path.to_owned(),
            line,
            message: message.to_owned(),
        })
    }

    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self(Mistake::Unreadable {
            path: path.to_owned(),
            message: error.to_string(),
        })
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Mistake::Value { origin, found } => {
                write!(
                    f,
                    "`runner.enumCoercion` cannot be `{found}` in {origin}\nhelp: expected one of "
                )?;
                for (index, policy) in EnumCoercion::ALL.iter().enumerate() {
                    write!(f, "{}`\"{policy}\"`", if index == 0 { "" } else { ", " })?;
                }
                Ok(())
            }
            Mistake::Section { origin, found } => write!(
                f,
                "`runner` cannot be `{found}` in {origin}\nhelp: expected a table: write `[runner]`, and below it `enumCoercion = \"{}\"`",
                EnumCoercion::default()
            ),
            Mistake::Syntax { path, line, message } => {
                write!(f, "{}, line {line} is no TOML: {message}", path.display())
            }
            Mistake::Unreadable { path, message } => write!(f, "{} cannot be read: {message}", path.display()),
        }
    }
}

impl core::error::Error for ConfigError {}
