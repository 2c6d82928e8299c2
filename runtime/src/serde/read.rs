//! serde's `Deserializer`: what a type asks for, from our text.

use alloc::borrow::Cow;

use ::serde::de::{DeserializeSeed, Error as _, Visitor};
use ::serde::forward_to_deserialize_any;

use self::entries::{Entries, Pairs};
use self::items::Items;
use self::variant::Variant;
use super::error::Failure;
use crate::serial::parts::Fields;
use crate::serial::{Codec, ReadError, Reader};

/// The scalars that have a text of ours, as values and as keys.
macro_rules! scalars {
    ($read:ident) => {
        $read! {
            deserialize_bool visit_bool bool
            deserialize_i8 visit_i8 i8 deserialize_i16 visit_i16 i16 deserialize_i32 visit_i32 i32
            deserialize_i64 visit_i64 i64 deserialize_i128 visit_i128 i128
            deserialize_u8 visit_u8 u8 deserialize_u16 visit_u16 u16 deserialize_u32 visit_u32 u32
            deserialize_u64 visit_u64 u64 deserialize_u128 visit_u128 u128
            deserialize_f32 visit_f32 f32 deserialize_f64 visit_f64 f64
            deserialize_char visit_char char
        }
    };
}

mod entries;
mod items;
mod key;
mod number;
mod variant;
mod wrapper;

/// Reads one value by what serde's `Deserialize` asks for.
pub(super) struct Deserializer<'r, 'de> {
    input: &'r mut Reader<'de>,
    /// Whether the value is directly inside of a `Some`, and may be wrapped.
    in_some: bool,
}

/// What a type that is asked for inside of a `Some` tells of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// It may be nothing itself, or is never an object: an object with the only key `Some` is the wrapper.
    Told,
    /// It is an object by nature, and wrapped only if it would look like a wrapper without one.
    Object,
}

impl<'r, 'de> Deserializer<'r, 'de> {
    fn new(input: &'r mut Reader<'de>) -> Self {
        Self { input, in_some: false }
    }

    /// Reads the value that a type or a seed makes of it. An error that comes when the value has been read is placed here.
    pub(super) fn seeded<S: DeserializeSeed<'de>>(input: &mut Reader<'de>, seed: S) -> Result<S::Value, ReadError> {
        let start = input.start();
        let value = seed.deserialize(Deserializer::new(&mut *input));
        value.map_err(|failure| failure.at(input, start))
    }

    /// Reads the value, inside of its wrapper if it has one, and gives errors their place.
    fn value<V>(self, inside: Inside, read: impl FnOnce(&mut Reader<'de>) -> Result<V, Failure>) -> Result<V, Failure> {
        let Self { input, in_some } = self;
        let is_wrapped = in_some && input.enters_wrapper(inside)?;
        let start = input.start();
        input.begin(start);
        let value = read(input).map_err(|failure| failure.at(input, start))?;
        if is_wrapped {
            input.leave_wrapper()?;
        }
        Ok(value)
    }
}

/// Gives a string to a visitor, borrowed from the text where it has no escapes.
fn visit_str<'de, V: Visitor<'de>>(text: Cow<'de, str>, visitor: V) -> Result<V::Value, Failure> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

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
        self.value(Inside::Told, |input| {
            if input.null() {
                return visitor.visit_none();
            }
            visitor.visit_some(Deserializer { input, in_some: true })
        })
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.deserialize_seq(visitor)
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
        self.input.skip()?;
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
