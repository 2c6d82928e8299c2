//! serde's `Deserializer`: what a type asks for, from our text.

use alloc::borrow::Cow;

use ::serde::de::{Error as _, Visitor};
use ::serde::forward_to_deserialize_any;

use self::entries::{Entries, Pairs};
use self::items::Items;
pub(super) use self::value::Deserializer;
use self::value::{scalars, visit_str};
use self::variant::Variant;
use self::wrapper::Inside;
use super::error::Failure;
use crate::serial::parts::{Fields, NoteKind};
use crate::serial::{Codec, Reader};

mod entries;
mod items;
mod key;
mod number;
mod value;
mod variant;
mod wrapper;

fn read_str<'de, V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
    visit_str(input.string()?, visitor)
}

fn read_unit<'de, V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
    <()>::read(input)?;
    visitor.visit_unit()
}

fn read_any<'de, V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
    match input.token() {
        b'n' => read_unit(input, visitor),
        b't' | b'f' => visitor.visit_bool(bool::read(input)?),
        b'"' => read_str(input, visitor),
        b'-' | b'0'..=b'9' => number::read(input, visitor),
        b'[' => Items::read(input, visitor),
        b'{' => Entries::read(input, true, visitor),
        _ => Err(input.expected("a value").into()),
    }
}

fn read_bytes<'de, V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
    if input.token() == b'[' {
        return visitor.visit_byte_buf(Codec::read(input)?);
    }
    match input.string()? {
        Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
        Cow::Owned(text) => visitor.visit_byte_buf(text.into_bytes()),
    }
}

/// Reads a scalar as a value.
macro_rules! scalar {
    ($($method:ident $visit:ident $ty:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            self.value(Inside::Told, |input| visitor.$visit($ty::read(input)?))
        }
    )*};
}

/// What is read by one function.
macro_rules! by {
    ($($method:ident $read:path)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            self.value(Inside::Told, |input| $read(input, visitor))
        }
    )*};
}

impl<'de> ::serde::Deserializer<'de> for Deserializer<'_, 'de> {
    type Error = Failure;

    scalars!(scalar);

    by! {
        deserialize_any read_any
        deserialize_str read_str
        deserialize_string read_str
        deserialize_identifier read_str
        deserialize_bytes read_bytes
        deserialize_byte_buf read_bytes
        deserialize_unit read_unit
        deserialize_seq Items::read
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let in_another = self.in_some;
        let outside = self.input.start();
        self.value(Inside::Told, |input| {
            if input.null() {
                return visitor.visit_none();
            }
            if in_another && input.start() == outside {
                // As `serde_json` writes it; our own text has a wrapper here.
                input.note_wrap(outside, true);
            }
            let in_some = true;
            visitor.visit_some(Deserializer {
                in_some,
                ..Deserializer::new(input)
            })
        })
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.value(Inside::Told, |input| Items::read_tuple(input, visitor))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.value(Inside::Object, |input| match input.token() {
            b'[' => Pairs::read(input, visitor),
            _ => Entries::read(input, true, visitor),
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.value(Inside::Object, |input| {
            let object = input.start();
            // A struct refuses doubles of its fields by itself.
            Entries::read(input, false, visitor)
                .map_err(|failure| failure.with_unknown(|| input.unknown_keys(object, &Fields::of(names))))
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.value(Inside::Object, |input| Variant::read(input, visitor))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let span = self.input.skip()?;
        if self.is_entry {
            self.input.report_span(NoteKind::Unknown, span);
        }
        visitor.visit_unit()
    }
}

/// Stands for a field that the text does not have: there is nothing to give but `None`.
pub(super) struct Absent;

impl<'de> ::serde::Deserializer<'de> for Absent {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Failure> {
        Err(Failure::custom("there is no value"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
