//! The value that is next in the text, before it is known what a type asks for.
//!
//! Arrays, objects and variants hand each value inside of them to its type again, and know nothing of what it can ask for:
//! that is in [`read`](super).

use alloc::borrow::Cow;

use ::serde::de::{DeserializeSeed, Visitor};

use super::wrapper::Inside;
use crate::serde::error::Failure;
use crate::serial::{ReadError, Reader};

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
pub(super) use scalars;

/// Reads one value by what serde's `Deserialize` asks for.
pub(in crate::serde) struct Deserializer<'r, 'de> {
    pub(super) input: &'r mut Reader<'de>,
    /// Whether the value is directly inside of a `Some`, and may be wrapped.
    pub(super) in_some: bool,
    /// Whether the value is that of an entry: what is then passed over is unknown to the type.
    pub(super) is_entry: bool,
}

impl<'r, 'de> Deserializer<'r, 'de> {
    pub(super) fn new(input: &'r mut Reader<'de>) -> Self {
        Self {
            input,
            in_some: false,
            is_entry: false,
        }
    }

    /// Reads the value that a type or a seed makes of it. An error that comes when the value has been read is placed here.
    pub(in crate::serde) fn seeded<S: DeserializeSeed<'de>>(
        input: &mut Reader<'de>,
        seed: S,
    ) -> Result<S::Value, ReadError> {
        Self::place(input, |input| seed.deserialize(Deserializer::new(input)))
    }

    /// As `seeded`, for the value of an entry.
    pub(super) fn seeded_entry<S: DeserializeSeed<'de>>(
        input: &mut Reader<'de>,
        seed: S,
    ) -> Result<S::Value, ReadError> {
        let is_entry = true;
        Self::place(input, |input| {
            seed.deserialize(Deserializer {
                is_entry,
                ..Deserializer::new(input)
            })
        })
    }

    fn place<T>(
        input: &mut Reader<'de>,
        read: impl FnOnce(&mut Reader<'de>) -> Result<T, Failure>,
    ) -> Result<T, ReadError> {
        let start = input.start();
        read(input).map_err(|failure| failure.at(input, start))
    }

    /// Reads the value, inside of its wrapper if it has one, and gives errors their place.
    pub(super) fn value<V>(
        self,
        inside: Inside,
        read: impl FnOnce(&mut Reader<'de>) -> Result<V, Failure>,
    ) -> Result<V, Failure> {
        let Self { input, in_some, .. } = self;
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
pub(super) fn visit_str<'de, V: Visitor<'de>>(text: Cow<'de, str>, visitor: V) -> Result<V::Value, Failure> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}
