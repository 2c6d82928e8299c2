//! Maps: an object if every key is a scalar, else an array of pairs.
//!
//! serde does not tell the type of the keys, so a map is written as an object, and rewritten at its end if a key came that
//! cannot be one of an object.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use ::serde::Serialize;
use ::serde::ser::SerializeMap;

use super::unordered::is_unordered;
use super::value::{Serializer, WRAPPER, open, put, wrap};
use crate::serde::WriteError;
use crate::serial::parts::{levels, sort};
use crate::serial::{Reader, Writer};

/// A map that is being written.
pub(in crate::serde) struct Entries<'w, 'a> {
    out: &'w mut Writer<'a>,
    in_some: bool,
    is_unordered: bool,
    /// Where the map begins.
    start: usize,
    list: Vec<Entry>,
    /// Whether a key cannot be one of an object.
    needs_pairs: bool,
    /// Which of a key and a value is next.
    next: Half,
    /// The first error, which the type may have passed over: what it left in the text is no value.
    failed: Option<WriteError>,
}

/// A half of an entry.
#[derive(Clone, Copy)]
enum Half {
    Key,
    Value,
}

/// The places of one entry, counted from the first.
struct Entry {
    key: Range<usize>,
    /// Whether the key is a number or a bool, and has quotes only because the keys of objects must.
    is_quoted: bool,
    value: Range<usize>,
}

impl<'w, 'a> Entries<'w, 'a> {
    #[inline]
    pub(super) fn open(serializer: Serializer<'w, 'a>) -> Result<Self, WriteError> {
        let Serializer {
            out,
            in_some,
            type_name,
        } = serializer;
        let start = out.len();
        open(out, "{")?;
        Ok(Self {
            out,
            in_some,
            is_unordered: is_unordered(type_name()),
            start,
            list: Vec::new(),
            needs_pairs: false,
            next: Half::Key,
            failed: None,
        })
    }

    /// Where the first entry begins.
    fn inside(&self) -> usize {
        self.start + 1
    }

    /// How long the text is, counted from the first entry.
    fn length(&self) -> usize {
        self.out.len() - self.inside()
    }

    /// The error, seen from around the entry that was begun last.
    #[cold]
    fn under_last_key(&self, error: WriteError) -> WriteError {
        let key = self.list.last().map_or(0, |entry| entry.key.start);
        match Reader::new(self.out.since(self.inside() + key), 0).string() {
            Ok(key) => error.under_key(&key),
            Err(_) => error.under_index(self.list.len().saturating_sub(1)),
        }
    }

    /// Makes an array of pairs of what has been written as an object.
    fn become_pairs(&mut self) -> Result<(), WriteError> {
        let written = self.out.since(self.inside());
        let text = |range: Range<usize>| written.get(range).unwrap_or_default();
        let mut pairs = String::with_capacity(written.len() + 2 * self.list.len());
        for Entry { key, is_quoted, value } in &mut self.list {
            if !pairs.is_empty() {
                pairs.push(',');
            }
            let start = pairs.len();
            let quotes = usize::from(*is_quoted);
            pairs.push('[');
            pairs.push_str(text(key.start + quotes..key.end - quotes));
            pairs.push(',');
            pairs.push_str(text(value.clone()));
            pairs.push(']');
            (*key, *value) = (start..start, start..pairs.len());
        }
        // Each entry is one level deeper than it was when it was written.
        if self.out.counts_levels() && !self.out.fits(levels(&pairs)) {
            return Err(WriteError::too_deep());
        }
        self.out.rewrite(self.start, "[");
        self.out.raw(&pairs);
        Ok(())
    }

    /// Remembers an error, in case the type goes on as if there were none.
    #[cold]
    fn fail(&mut self, error: WriteError) -> WriteError {
        self.failed.get_or_insert_with(|| error.clone());
        error
    }

    /// Refuses a type that does not tell a key and a value in turn, or that goes on after an error.
    fn expect(&self, half: Half) -> Result<(), WriteError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        match (half, self.next) {
            (Half::Value, Half::Key) => Err(WriteError::new("a value of a map has no key")),
            (Half::Key, Half::Value) => Err(self.under_last_key(WriteError::new("a key of a map has no value"))),
            _ => Ok(()),
        }
    }

    fn key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), WriteError> {
        self.expect(Half::Key)?;
        if !self.list.is_empty() {
            self.out.byte(b',');
        }
        let start = self.length();
        put(key, self.out).map_err(|error| error.under_index(self.list.len()))?;
        let place = self.inside() + start;
        let first = self.out.since(place).bytes().next();
        let is_quoted = !matches!(first, Some(b'"' | b'[' | b'{' | b'n'));
        if is_quoted {
            self.out.insert(place, "\"");
            self.out.byte(b'"');
        }
        self.needs_pairs |= !is_quoted && first != Some(b'"');
        self.list.push(Entry {
            key: start..self.length(),
            is_quoted,
            value: 0..0,
        });
        self.out.byte(b':');
        self.next = Half::Value;
        Ok(())
    }

    fn value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), WriteError> {
        self.expect(Half::Value)?;
        let start = self.length();
        put(value, self.out).map_err(|error| self.under_last_key(error))?;
        let end = self.length();
        if let Some(entry) = self.list.last_mut() {
            entry.value = start..end;
        }
        self.next = Half::Key;
        Ok(())
    }

    /// Whether the object would be taken for a wrapper.
    fn looks_wrapped(&self) -> bool {
        self.list.len() == 1 && !self.needs_pairs && self.out.since(self.start).starts_with(WRAPPER)
    }
}

impl SerializeMap for Entries<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), WriteError> {
        self.key(key).map_err(|error| self.fail(error))
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), WriteError> {
        self.value(value).map_err(|error| self.fail(error))
    }

    fn end(mut self) -> Result<(), WriteError> {
        self.expect(Half::Key)?;
        if self.needs_pairs {
            self.become_pairs()?;
        }
        let must_wrap = self.in_some && self.looks_wrapped();
        if self.is_unordered {
            let spans = self.list.iter().map(|entry| entry.key.start..entry.value.end).collect();
            sort(self.out, self.start + 1, spans);
        }
        self.out.close(if self.needs_pairs { "]" } else { "}" });
        if must_wrap { wrap(self.out, self.start) } else { Ok(()) }
    }
}
