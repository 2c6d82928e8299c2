//! What a text had that the value has no place for, in the shape of the value's own text.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What is kept at one value of the text, and inside it.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    /// The text of an unreadable value, while its fallback stands there.
    Raw(Raw),
    Object {
        inside: Vec<InEntry>,
        extra: Vec<Extra>,
    },
    Array {
        inside: Vec<InElement>,
        dropped: Vec<Dropped>,
        /// Whether the value's own text is an object, of which the array has the entries as pairs.
        as_pairs: bool,
    },
    /// The value's own text wraps the value that the old text had bare.
    Wrapped(Box<Kept>),
}

#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub(crate) text: String,
    /// The text of the fallback; none where it is not written at all.
    pub(crate) fallback: Option<String>,
    pub(crate) note: usize,
}

/// What is kept inside the value of an entry.
#[derive(Clone, Debug)]
pub(crate) struct InEntry {
    /// The key in the value's own text.
    pub(crate) key: String,
    /// The key as the old text had it, quotes and all.
    pub(crate) old_key: String,
    pub(crate) kept: Kept,
}

/// An entry that the value does not have.
#[derive(Clone, Debug)]
pub(crate) struct Extra {
    pub(crate) key: String,
    pub(crate) old_key: String,
    pub(crate) raw: String,
    pub(crate) note: usize,
    /// Whether the value has another entry of this key, from the same text.
    pub(crate) is_double: bool,
}

/// What is kept inside an element.
#[derive(Clone, Debug)]
pub(crate) struct InElement {
    pub(crate) index: usize,
    pub(crate) identity: Identity,
    pub(crate) kept: Kept,
}

/// How an element is found again.
#[derive(Clone, Debug)]
pub(crate) enum Identity {
    /// By its place alone, in a tuple.
    Place,
    /// By its own text.
    Text(String),
    /// By the text of its key: it is one of the pairs of a map.
    Key(String),
    /// Not at all, as its text is too long.
    Lost,
}

/// An element that the value does not have.
#[derive(Clone, Debug)]
pub(crate) struct Dropped {
    /// The element that it followed, by place and text.
    pub(crate) after: Option<(usize, Arc<str>)>,
    /// The element that it is the double of. Without that one it would be read, and must not be there.
    pub(crate) first: Option<Identity>,
    pub(crate) raw: String,
    pub(crate) note: usize,
}
