//! The keys of objects: strings, in which a type may look for a number or a bool.

use ::serde::de::{DeserializeSeed, Visitor};
use ::serde::forward_to_deserialize_any;

use super::variant::Bare;
use super::visit_str;
use crate::serde::error::Failure;
use crate::serial::{Codec, Reader};

/// A key that is next in the text.
pub(super) struct Key<'r, 'de>(&'r mut Reader<'de>);

impl<'de> Key<'_, 'de> {
    /// Reads the key and gives errors its place.
    pub(super) fn read<S: DeserializeSeed<'de>>(input: &mut Reader<'de>, seed: S) -> Result<S::Value, Failure> {
        let start = input.position();
        input.begin(start);
        let key = seed.deserialize(Key(&mut *input));
        let key = key.map_err(|failure| failure.at(input, start))?;
        // A type that does not look at the key at all leaves the reader in front of it.
        if input.position() == start {
            input.skip_string()?;
        }
        Ok(key)
    }
}

/// The scalars that have a text of ours as a key.
macro_rules! scalar {
    ($($method:ident $visit:ident $ty:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            visitor.$visit($ty::read_key(self.0)?)
        }
    )*};
}

impl<'de> ::serde::Deserializer<'de> for Key<'_, 'de> {
    type Error = Failure;

    scalar! {
        deserialize_bool visit_bool bool
        deserialize_i8 visit_i8 i8 deserialize_i16 visit_i16 i16 deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64 deserialize_i128 visit_i128 i128
        deserialize_u8 visit_u8 u8 deserialize_u16 visit_u16 u16 deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64 deserialize_u128 visit_u128 u128
        deserialize_f32 visit_f32 f32 deserialize_f64 visit_f64 f64
        deserialize_char visit_char char
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visit_str(self.0.string()?, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_enum(Bare(self.0))
    }

    forward_to_deserialize_any! {
        str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
