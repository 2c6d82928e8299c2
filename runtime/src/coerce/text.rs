//! Text that is static in a derived enum and owned in a recorded one.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::ops::Deref;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::Visitor;

/// Text of a definition: static where a derive wrote it, owned where it was read from somewhere.
///
/// ```
/// use rerun_safe::Text;
///
/// let written = Text::new("Red");
/// let read = Text::from(String::from("Red"));
/// assert_eq!(written, read);
/// assert_eq!(read.as_str(), "Red");
/// ```
// `Cow` would do, if its owned side could be read in a constant: the tables between two enums are constants.
#[derive(Clone)]
pub struct Text(Repr);

#[derive(Clone)]
enum Repr {
    Static(&'static str),
    Owned(Box<str>),
}

impl Text {
    /// Wraps text without copying it.
    pub const fn new(text: &'static str) -> Self {
        Self(Repr::Static(text))
    }

    /// Puts another text in the place of a static one.
    pub(super) const fn set(&mut self, text: &'static str) {
        if let Repr::Static(known) = &mut self.0 {
            *known = text;
        }
    }

    /// Returns the text itself.
    pub const fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Static(text) => text,
            Repr::Owned(text) => text,
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Text {
    /// Copies the text; [`Text::new`] keeps a static one as it is.
    fn from(text: &str) -> Self {
        Self(Repr::Owned(text.into()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Repr::Owned(text.into()))
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        match text.0 {
            Repr::Static(text) => text.to_owned(),
            Repr::Owned(text) => text.into(),
        }
    }
}

impl Data for Text {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        self.as_str().accept(visitor)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}
