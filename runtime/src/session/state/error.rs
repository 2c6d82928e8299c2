//! What session state refuses, and what to do about it.

use core::any::type_name;
use core::fmt;

/// Why session state did not do what it was asked.
///
/// ```
/// use rerun_safe::{App, Config, StateError};
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| st.session_state().set("age", "unknown").unwrap());
/// let error = session.session_state().get::<u32>("age").unwrap_err();
/// assert!(matches!(error, StateError::OtherType { found: "&str", .. }));
/// assert!(error.to_string().starts_with("session state holds a `&str` under the key `age`, not a `u32`"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StateError {
    /// Nothing is stored under the key.
    Missing {
        /// The key.
        key: String,
    },
    /// What is stored under the key has another type.
    OtherType {
        /// The key.
        key: String,
        /// The type asked for.
        expected: &'static str,
        /// The type stored.
        found: &'static str,
    },
    /// The key is empty.
    EmptyKey,
    /// The key begins with `$$ID`.
    ReservedKey {
        /// The key.
        key: String,
    },
    /// The widget of this key was shown before the assignment.
    WidgetShown {
        /// The key.
        key: String,
    },
    /// The key belongs to a button.
    ReadOnly {
        /// The key.
        key: String,
    },
}

impl StateError {
    pub(super) fn check_key(key: &str) -> Result<(), Self> {
        if key.is_empty() {
            return Err(Self::EmptyKey);
        }
        if key.starts_with("$$ID") {
            return Err(Self::ReservedKey { key: key.to_owned() });
        }
        Ok(())
    }

    pub(super) fn missing(key: &str) -> Self {
        Self::Missing { key: key.to_owned() }
    }

    pub(super) fn other_type<V>(key: &str, found: &'static str) -> Self {
        Self::OtherType {
            key: key.to_owned(),
            expected: type_name::<V>(),
            found,
        }
    }
}

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { key } => write!(
                f,
                "session state has no key `{key}`\nhelp: initialize it first, for example with `get_or_insert_with({key:?}, ..)`"
            ),
            Self::OtherType { key, expected, found } => write!(
                f,
                "session state holds a `{found}` under the key `{key}`, not a `{expected}`\nhelp: read it as what it is, or remove it before storing another type"
            ),
            Self::EmptyKey => f.write_str("a key cannot be empty\nhelp: give it a name, for example `\"color\"`"),
            Self::ReservedKey { key } => write!(
                f,
                "the key `{key}` is reserved, as all that begin with `$$ID`\nhelp: choose another name"
            ),
            Self::WidgetShown { key } => write!(
                f,
                "session state cannot be modified under the key `{key}` after the widget with that key was shown\n\
                 help: assign it before showing the widget, or in an `on_change` callback, which runs before"
            ),
            Self::ReadOnly { key } => write!(
                f,
                "session state is read-only under the key `{key}`, because it belongs to a button\nhelp: store the value under a key of its own"
            ),
        }
    }
}

impl core::error::Error for StateError {}
