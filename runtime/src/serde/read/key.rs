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

/// Reads a scalar as a key.
macro_rules! scalar {
    ($($method:ident $visit:ident $ty:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            visitor.$visit($ty::read_key(self.0)?)
        }
    )*};
}

impl<'de> ::serde::Deserializer<'de> for Key<'_, 'de> {
    type Error = Failure;

    scalars!(scalar);

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
