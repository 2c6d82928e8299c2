//! Maps and structs: the entries of an object, or pairs in an array.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use ::serde::de::{DeserializeSeed, MapAccess, Visitor};

use super::items::Items;
use super::key::Key;
use super::value::Deserializer;
use crate::serde::error::Failure;
use crate::serial::parts::{Problem, shortened};
use crate::serial::{ReadError, Reader};

/// The keys that a map has had, and where: none of serde's maps refuses one that comes twice.
#[derive(Default)]
struct Keys<'de>(Vec<(Cow<'de, str>, usize)>);

impl Keys<'_> {
    /// Refuses doubles. Nothing is sorted if the keys ascend, as they do in a text of ours.
    fn check(mut self) -> Result<(), ReadError> {
        if self.0.is_sorted_by(|(left, _), (right, _)| left < right) {
            return Ok(());
        }
        self.0.sort_unstable();
        let double = self.0.windows(2).find(|pair| pair[0].0 == pair[1].0);
        double.map_or(Ok(()), |pair| {
            let (key, start) = &pair[1];
            Err(ReadError::new(*start, Problem::DuplicateKey(Some(shortened(key)))))
        })
    }
}

/// An object that is being read.
pub(super) struct Entries<'r, 'de> {
    input: &'r mut Reader<'de>,
    /// What has been read so far, if doubles are to be refused here.
    keys: Option<Keys<'de>>,
    is_first: bool,
    is_done: bool,
}

impl<'r, 'de> Entries<'r, 'de> {
    /// Reads all entries; a visitor that wants fewer than there are is an error.
    pub(super) fn read<V: Visitor<'de>>(
        input: &'r mut Reader<'de>,
        refuses_doubles: bool,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if input.token() != b'{' {
            return Err(input.expected("an object").into());
        }
        input.enter()?;
        let mut entries = Self {
            input,
            keys: refuses_doubles.then(Keys::default),
            is_first: true,
            is_done: false,
        };
        let value = visitor.visit_map(&mut entries)?;
        if entries.advance()? {
            return Err(entries.input.expected("the end of the object").into());
        }
        entries.input.leave();
        entries.keys.map_or(Ok(()), Keys::check)?;
        Ok(value)
    }

    /// Goes to the next entry, or behind the brace.
    #[inline]
    fn advance(&mut self) -> Result<bool, ReadError> {
        if !self.is_done {
            let more = if self.is_first {
                self.input.first_entry()?
            } else {
                self.input.next_entry()?
            };
            (self.is_first, self.is_done) = (false, !more);
        }
        Ok(!self.is_done)
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if !self.advance()? {
            return Ok(None);
        }
        let start = self.input.start();
        if self.input.peek() != b'"' {
            return Err(self.input.expected("a key").into());
        }
        if let Some(Keys(keys)) = &mut self.keys {
            keys.push((self.input.string_body()?, start));
            self.input.set_position(start);
        }
        let key = Key::read(self.input, seed)?;
        self.input.colon()?;
        Ok(Some(key))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Failure> {
        Ok(Deserializer::seeded_entry(self.input, seed)?)
    }
}

/// An array of pairs that is being read as a map.
pub(super) struct Pairs<'r, 'de> {
    items: Items<'r, 'de>,
    keys: Keys<'de>,
    /// Where the pair begins, and how much had been reported before it.
    pair: (usize, usize),
}

impl<'r, 'de> Pairs<'r, 'de> {
    pub(super) fn read<V: Visitor<'de>>(input: &'r mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
        let mut pairs = Self {
            items: Items::open(input)?,
            keys: Keys::default(),
            pair: (0, 0),
        };
        let value = visitor.visit_map(&mut pairs)?;
        pairs.items.close()?;
        pairs.keys.check()?;
        Ok(value)
    }
}

impl<'de> MapAccess<'de> for Pairs<'_, 'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if !self.items.advance()? {
            return Ok(None);
        }
        let input = self.items.input();
        if input.token() != b'[' {
            return Err(input.expected("a pair of a key and a value").into());
        }
        self.pair = (input.start(), input.reported());
        input.enter()?;
        input.eat(b'[');
        let start = input.start();
        let key = Deserializer::seeded(input, seed)?;
        let text = input.slice(start..input.position());
        if !input.eat(b',') {
            return Err(input.expected("`,` and the value of the key").into());
        }
        self.keys.0.push((text.into(), start));
        Ok(Some(key))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Failure> {
        let input = self.items.input();
        let value = Deserializer::seeded(input, seed)?;
        if !input.eat(b']') {
            return Err(input.expected("the end of the pair").into());
        }
        input.leave();
        let (start, reported) = self.pair;
        input.lose(start, reported);
        Ok(value)
    }
}
