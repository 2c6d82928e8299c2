//! Maps: an object where keys are text by nature, else an array of pairs. Both are read.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;

use super::sequence::read_elements;
#[cfg(feature = "std")]
use super::sorted::write_sorted;
use crate::serial::error::{Problem, ReadError, shortened};
use crate::serial::kind::{Claim, Kind};
use crate::serial::tuple::Elements;
use crate::serial::{Codec, Reader, Serial, Writer};

/// Writes one entry in the form that the key's type asks for.
fn write_entry<K: Codec, V: Codec>((key, value): (&K, &V), out: &mut Writer<'_>) {
    if K::KIND.key {
        key.write_key(out);
        out.byte(b':');
        value.write(out);
    } else if out.open("[") {
        key.write(out);
        out.byte(b',');
        value.write(out);
        out.close("]");
    }
}

/// The brackets around all entries.
const fn brackets<K: Codec>() -> (&'static str, &'static str) {
    if K::KIND.key { ("{", "}") } else { ("[", "]") }
}

/// Reads the entries. Of one whose key the map has already, `insert` gives the text of that key, where it is wanted.
fn read_map<'a, K: Codec, V: Codec>(
    input: &mut Reader<'a>,
    mut insert: impl FnMut(&mut Reader<'a>, K, V) -> Result<(), Option<String>>,
) -> Result<(), ReadError> {
    match input.token() {
        b'{' => read_object(input, insert),
        b'[' => read_elements(input, |input| read_pair(input, &mut insert)),
        _ if K::KIND.key => Err(input.expected("an object")),
        _ => Err(input.expected("an array of pairs")),
    }
}

fn read_pair<'a, K: Codec, V: Codec>(
    input: &mut Reader<'a>,
    insert: &mut impl FnMut(&mut Reader<'a>, K, V) -> Result<(), Option<String>>,
) -> Result<(), ReadError> {
    let (start, reported) = (input.start(), input.reported());
    if input.peek() != b'[' {
        return Err(input.expected("an array of a key and its value"));
    }
    let mut pair = Elements::open(input, 2)?;
    let key = match pair.advance(input)? {
        true if K::KIND.key => K::read_key(input)?,
        true => K::read(input)?,
        false => pair.absent(input, None)?,
    };
    let value = pair.element(input)?;
    pair.close(input)?;
    input.own(start, reported, &key, true);
    insert(input, key, value).map_err(|first| ReadError::new(start, Problem::DuplicatePair(first)))
}

fn read_object<'a, K: Codec, V: Codec>(
    input: &mut Reader<'a>,
    mut insert: impl FnMut(&mut Reader<'a>, K, V) -> Result<(), Option<String>>,
) -> Result<(), ReadError> {
    let object = input.record()?;
    let mut more = input.first_entry()?;
    while more {
        input.start();
        let mark = input.mark();
        if input.is_shared() && is_taken(input, object)? {
            input.skip()?;
        } else {
            if input.token() != b'"' {
                return Err(input.expected("a key"));
            }
            match read_entry(input) {
                Ok((key, value)) => {
                    if insert(input, key, value).is_err() {
                        let error = duplicate(input, mark.position());
                        input.refuse_entry(error)?;
                    }
                }
                Err(error) => drop_entry(input, mark, error)?,
            }
        }
        more = input.next_entry()?;
    }
    input.leave();
    Ok(())
}

/// Whether the entry is somebody else's; then the reader stands in front of its value.
fn is_taken(input: &mut Reader<'_>, object: usize) -> Result<bool, ReadError> {
    let mark = input.mark();
    let start = input.start();
    let key = input.key()?;
    if input.is_claimed(object, start, &key)? {
        return Ok(true);
    }
    input.rewind(mark)?;
    Ok(false)
}

/// The key of an object that begins at a place.
fn key_at(input: &mut Reader<'_>, start: usize) -> Option<String> {
    input.set_position(start);
    input.string_body().ok().map(Cow::into_owned)
}

#[cold]
fn duplicate(input: &mut Reader<'_>, start: usize) -> ReadError {
    let position = input.position();
    let key = key_at(input, start).map(|key| shortened(&key));
    input.set_position(position);
    ReadError::new(start, Problem::DuplicateKey(key))
}

/// Says which key it is that is not readable, as its path is that of the map.
#[cold]
fn unreadable_key(input: &mut Reader<'_>, start: usize, error: ReadError) -> ReadError {
    let position = input.position();
    let key = key_at(input, start);
    input.set_position(position);
    match key {
        Some(key) => error.of_key(&key),
        None => error,
    }
}

fn read_entry<K: Codec, V: Codec>(input: &mut Reader<'_>) -> Result<(K, V), ReadError> {
    let start = input.position();
    let key = K::read_key(input).map_err(|error| unreadable_key(input, start, error))?;
    input.colon()?;
    if !input.reports() {
        return Ok((key, V::read(input)?));
    }
    let (start, reported) = (input.start(), input.reported());
    let value = V::read(input)?;
    input.own(start, reported, &key, true);
    Ok((key, value))
}

/// Leaves out an entry whose key or value is not readable.
#[cold]
fn drop_entry(input: &mut Reader<'_>, mark: crate::serial::reader::Mark, error: ReadError) -> Result<(), ReadError> {
    if error.is_final() || !input.recovers() {
        return Err(error);
    }
    if !input.collects() {
        input.retract(mark);
    }
    input.rewind_or_stay(mark)?;
    input.key()?;
    let value = input.mark();
    input.drop_element(value, error)
}

macro_rules! map {
    ($(#[$cfg:meta])? $ty:path, $entry:path, [$($generics:tt)*], |$map:ident, $out:ident| $write:expr) => {
        $(#[$cfg])?
        impl<$($generics)*> Codec for $ty {
            const KIND: Kind = Kind::RECORD;
            const TYPICAL_LEN: usize = 16;

            fn write(&self, $out: &mut Writer<'_>) {
                let $map = self;
                $write
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let mut map = Self::default();
                read_map(input, |input, key, value| {
                    use $entry as Entry;
                    // Not `insert`, which would replace the first value by one that is then refused.
                    match map.entry(key) {
                        Entry::Vacant(entry) => {
                            entry.insert(value);
                            Ok(())
                        }
                        Entry::Occupied(entry) => Err(input.text_of_first(entry.key(), true)),
                    }
                })?;
                Ok(map)
            }

            fn assert_flattens<W>() {
                const { assert!(K::KIND.key, "a flattened map has keys that are written as text") }
            }

            fn claim(_: &str) -> Claim {
                Claim::Rest
            }
        }

        $(#[$cfg])?
        impl<$($generics)*> Serial for $ty {}
    };
}

map!(BTreeMap<K, V>, alloc::collections::btree_map::Entry, [K: Codec + Ord, V: Codec], |map, out| {
    let (open, close) = brackets::<K>();
    if out.open(open) {
        for (index, entry) in map.iter().enumerate() {
            if index > 0 {
                out.byte(b',');
            }
            write_entry(entry, out);
        }
        out.close(close);
    }
});

map!(
    #[cfg(feature = "std")]
    std::collections::HashMap<K, V, S>,
    std::collections::hash_map::Entry,
    [K: Codec + Eq + core::hash::Hash, V: Codec, S: core::hash::BuildHasher + Default],
    |map, out| {
        let (open, close) = brackets::<K>();
        write_sorted(out, open, map.iter(), write_entry, close);
    }
);
