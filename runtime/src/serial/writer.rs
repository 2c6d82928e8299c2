//! Where a text grows.

use alloc::string::String;

use super::escape;

/// The text that is being written, as far as it has come.
///
/// Handed to [`Codec::write`](crate::Codec::write). An impl by hand writes through the impls of other types, or one string
/// with [`Writer::string`].
///
/// ```
/// use rerun_safe::{Codec, ReadError, Reader, Writer};
///
/// /// A sorted list, whose text is that of a `Vec`.
/// struct Sorted(Vec<u32>);
///
/// impl Codec for Sorted {
///     fn write(&self, out: &mut Writer<'_>) {
///         self.0.write(out);
///     }
///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
///         let mut values = Vec::read(input)?;
///         values.sort_unstable();
///         Ok(Self(values))
///     }
/// }
///
/// let sorted = rerun_safe::from_str::<Sorted>("[3,1,2]").unwrap();
/// assert_eq!(rerun_safe::to_str(&sorted), "[1,2,3]");
/// ```
#[derive(Debug)]
pub struct Writer<'a> {
    text: &'a mut String,
    /// How many more containers may be opened inside the current one.
    levels: usize,
    too_deep: bool,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(text: &'a mut String, levels: usize) -> Self {
        Self {
            text,
            levels,
            too_deep: false,
        }
    }

    /// Whether a container was left out because it was too deep. The text is then not to be used.
    pub(crate) fn is_too_deep(&self) -> bool {
        self.too_deep
    }

    /// Writes a JSON string: quotes around `value`, with escapes inside.
    ///
    /// ```
    /// use rerun_safe::{Codec, ReadError, Reader, Writer};
    ///
    /// struct Line(String);
    ///
    /// impl Codec for Line {
    ///     fn write(&self, out: &mut Writer<'_>) {
    ///         out.string(self.0.trim_end());
    ///     }
    ///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
    ///         String::read(input).map(Self)
    ///     }
    /// }
    ///
    /// assert_eq!(rerun_safe::to_str(&Line("say \"tea\"\n".to_owned())), r#""say \"tea\"""#);
    /// ```
    pub fn string(&mut self, value: &str) {
        escape::push(self.text, value);
    }

    /// Writes the `Display` of a value as a JSON string, without a `String` in between.
    #[doc(hidden)]
    pub fn display<T: core::fmt::Display>(&mut self, value: &T) {
        escape::push_display(self.text, value);
    }

    /// Appends text that is JSON already, or a part of it.
    #[doc(hidden)]
    #[inline]
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends one ASCII character.
    #[inline]
    pub(crate) fn byte(&mut self, byte: u8) {
        self.text.push(char::from(byte));
    }

    /// Opens a container with its first literal text; `false` when that would be one level too many, and then nothing of the
    /// container may be written.
    #[doc(hidden)]
    #[inline]
    pub fn open(&mut self, text: &str) -> bool {
        match self.levels.checked_sub(1) {
            Some(levels) => {
                self.levels = levels;
                self.text.push_str(text);
                true
            }
            None => self.refuse(),
        }
    }

    #[cold]
    fn refuse(&mut self) -> bool {
        self.too_deep = true;
        false
    }

    /// Closes what `open` opened, with its last literal text.
    #[doc(hidden)]
    #[inline]
    pub fn close(&mut self, text: &str) {
        self.levels += 1;
        self.text.push_str(text);
    }

    /// Appends `,"name":`, without the comma where it would be the first of its object. For objects whose entries may be
    /// absent.
    #[doc(hidden)]
    pub fn entry(&mut self, name: &str) {
        let name = match self.text.as_bytes().last() {
            Some(b'{') => name.get(1..).unwrap_or_default(),
            _ => name,
        };
        self.text.push_str(name);
    }

    /// Writes an object, whose braces then become the comma before its entries: they stand in the object that is open.
    pub(super) fn spliced(&mut self, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        self.levels = self.levels.saturating_add(1);
        write(self);
        self.levels = self.levels.saturating_sub(1);
        self.splice(start);
    }

    /// Makes the object at the end of the text, which begins at `start`, a run of entries of the object around it. The bare
    /// name of a variant becomes an entry without a payload.
    fn splice(&mut self, start: usize) {
        match self.text.as_bytes().get(start..) {
            Some([b'"', ..]) => {
                self.text.insert(start, '{');
                self.text.push_str(":null");
            }
            Some([b'{', _, _, ..]) => {
                self.text.pop();
            }
            // `{}`, or `null` for a flattened `None`: no entries.
            _ => return self.text.truncate(start),
        }
        let is_first = self
            .text
            .as_bytes()
            .get(..start)
            .is_some_and(|before| before.ends_with(b"{"));
        if is_first {
            self.text.remove(start);
        } else {
            self.text.replace_range(start..=start, ",");
        }
    }

    /// Makes room for this many more bytes.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// How long the text is by now.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// What has been written from a place on.
    pub(crate) fn since(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default()
    }

    /// Replaces what has been written from a place on.
    pub(crate) fn rewrite(&mut self, start: usize, text: &str) {
        self.text.truncate(start);
        self.text.push_str(text);
    }

    /// Inserts text into what has been written.
    #[cfg(feature = "serde")]
    pub(crate) fn insert(&mut self, at: usize, text: &str) {
        self.text.insert_str(at, text);
    }

    /// A writer of the same text that may be given up halfway, with containers still open.
    #[cfg(feature = "serde")]
    pub(crate) fn branch(&mut self) -> Writer<'_> {
        Writer {
            text: &mut *self.text,
            levels: self.levels,
            too_deep: self.too_deep,
        }
    }

    /// Whether a text of this many levels has room here; reports it as too deep otherwise.
    pub(crate) fn fits(&mut self, levels: usize) -> bool {
        levels <= self.levels || self.refuse()
    }

    /// Whether depth is counted at all: what only serves the count can be left out otherwise.
    pub(crate) fn counts_levels(&self) -> bool {
        self.levels < usize::MAX / 2
    }
}
