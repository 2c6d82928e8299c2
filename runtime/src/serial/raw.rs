//! Text that is kept as it stands.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;

use super::codec::Codec;
use super::error::{ReadError, SerialError};
use super::kind::{Claim, Kind};
use super::limits::Limits;
use super::reader::Reader;
use super::variant::Tag;
use super::writer::Writer;
use crate::rerun_eq::{Data, visit::Visitor};

/// One JSON value as it stands in the text.
///
/// The payload of a `#[rerun(other)]` variant, which keeps a variant that this definition does not know; or any field whose
/// value is somebody else's business.
///
/// ```
/// use rerun_safe::RawText;
///
/// let raw: RawText = rerun_safe::from_str("{\"a\": [1, 2]}").unwrap();
/// assert_eq!(raw.as_str(), "{\"a\": [1, 2]}");
/// assert_eq!(rerun_safe::to_str(&raw), "{\"a\": [1, 2]}");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RawText(String);

impl RawText {
    /// Keeps a text, if it is one JSON value that is nested at most 128 levels deep.
    ///
    /// # Errors
    ///
    /// [`SerialError`] says where it is not JSON.
    ///
    /// ```
    /// use rerun_safe::RawText;
    ///
    /// assert_eq!(RawText::new("[1, 2]").unwrap().as_str(), "[1, 2]");
    /// assert_eq!(RawText::new("[1, 2").unwrap_err().offset(), 5); // the end
    /// ```
    pub fn new(text: &str) -> Result<Self, SerialError> {
        Limits::default().from_str(text)
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(text: &str) -> Self {
        Self(text.into())
    }
}

/// How many levels of containers a text has.
pub(crate) fn levels(text: &str) -> usize {
    let mut input = Reader::new(text, usize::MAX);
    let (mut levels, mut deepest) = (0usize, 0);
    while input.position() < text.len() {
        match input.peek() {
            b'"' if input.skip_string().is_ok() => continue,
            b'[' | b'{' => levels += 1,
            b']' | b'}' => levels = levels.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(levels);
        input.set_position(input.position() + 1);
    }
    deepest
}

impl fmt::Debug for RawText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawText({})", self.0)
    }
}

impl fmt::Display for RawText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As data it is a text: its JSON as it stands.
impl Data for RawText {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.text(&self.0)
    }
}

impl Codec for RawText {
    const KIND: Kind = Kind::ANY;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        if !out.counts_levels() || out.fits(levels(&self.0)) {
            out.raw(&self.0);
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let span = input.skip()?;
        Ok(Self::of(input.slice(span)))
    }
}

/// The entries of an object that no field takes: the type of a `#[rerun(keep_unknown)]` field, which writes them back.
///
/// ```
/// use rerun_safe::Unknown;
///
/// let unknown: Unknown = rerun_safe::from_str("{\"b\":1,\"a\":[true]}").unwrap();
/// assert_eq!(unknown.get("a").unwrap().as_str(), "[true]");
/// assert_eq!(rerun_safe::to_str(&unknown), "{\"a\":[true],\"b\":1}");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown(BTreeMap<String, RawText>);

impl Unknown {
    /// Tells whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns the value of an entry.
    ///
    /// ```
    /// use rerun_safe::{Serial, Unknown};
    ///
    /// #[derive(Serial)]
    /// struct Settings { width: u32, #[rerun(keep_unknown)] rest: Unknown }
    ///
    /// let settings = Settings::from_str(r#"{"width":80,"beta":true}"#)?;
    /// assert_eq!(settings.rest.get("beta").map(|raw| raw.as_str()), Some("true"));
    /// # Ok::<(), rerun_safe::SerialError>(())
    /// ```
    pub fn get(&self, key: &str) -> Option<&RawText> {
        self.0.get(key)
    }

    /// Returns the entries, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawText)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Takes an entry out, to read it by hand.
    ///
    /// ```
    /// use rerun_safe::{Serial, Unknown};
    ///
    /// #[derive(Serial)]
    /// struct Settings { width: u32, #[rerun(keep_unknown)] rest: Unknown }
    ///
    /// // A field that moved: read it by hand, once.
    /// let mut settings = Settings::from_str(r#"{"width":80,"size":{"width":100}}"#)?;
    /// if let Some(size) = settings.rest.remove("size") {
    ///     settings.width = rerun_safe::from_str::<std::collections::BTreeMap<String, u32>>(size.as_str())?["width"];
    /// }
    /// assert_eq!(settings.to_str(), r#"{"width":100}"#);
    /// # Ok::<(), rerun_safe::SerialError>(())
    /// ```
    pub fn remove(&mut self, key: &str) -> Option<RawText> {
        self.0.remove(key)
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// As data it is a map of texts. A field with `keep_unknown` is left out of comparison.
impl Data for Unknown {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        self.0.accept(visitor)
    }
}

impl Codec for Unknown {
    const KIND: Kind = Kind::ANY;
    const TYPICAL_LEN: usize = 2;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        self.0.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        BTreeMap::read(input).map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn claim(_: &str) -> Claim {
        Claim::Kept
    }
}

/// What a field with `keep_unknown` may be.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`keep_unknown` keeps what is unknown in an `Unknown`, and `{Self}` is none",
    label = "this type is to be `rerun_safe::Unknown`"
)]
pub trait KeptFields: Codec {
    /// Reads the entries that nobody else takes.
    fn read_kept(input: &mut Reader<'_>, object: usize, taken: fn(&str) -> bool) -> Result<Self, ReadError> {
        input.part(object, taken)
    }
}

impl KeptFields for Unknown {}

/// What the payload of a variant with `other` may be.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`other` keeps an unknown variant in a `RawText`, and `{Self}` is none",
    label = "this type is to be `rerun_safe::RawText`"
)]
pub trait KeptVariant: Codec {
    /// Reads the variant whole.
    fn read_kept(tag: &Tag, input: &mut Reader<'_>) -> Result<Self, ReadError>;
}

impl KeptVariant for RawText {
    fn read_kept(tag: &Tag, input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if input.is_shared_at(tag.start) {
            input.entries_of_nobody(tag.start).map(Self)
        } else {
            Self::read_payload(tag, input)
        }
    }
}
