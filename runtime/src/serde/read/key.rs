//! The keys of objects: strings, in which a type may look for a number, a bool or a variant. A variant without a payload is
//! such a name, too.

use ::serde::de::value::MapDeserializer;
use ::serde::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};
use ::serde::forward_to_deserialize_any;

use super::value::{scalars, visit_str};
use crate::serde::error::Failure;
use crate::serial::parts::Problem;
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

/// A name without a payload.
pub(super) struct Bare<'r, 'de>(pub(super) &'r mut Reader<'de>);

impl<'de> EnumAccess<'de> for Bare<'_, 'de> {
    type Error = Failure;
    type Variant = Nothing;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Nothing), Failure> {
        Ok((Key::read(self.0, seed)?, Nothing))
    }
}

/// The payload that is not there.
pub(super) struct Nothing;

impl<'de> VariantAccess<'de> for Nothing {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Failure> {
        Err(Failure::told(Problem::Fixed(Problem::NoPayload.into())))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Failure> {
        Err(Failure::told(Problem::Fixed(Problem::NoPayload.into())))
    }

    /// Fields that all have defaults need no payload: the variant had no fields in an older definition.
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_map(MapDeserializer::<_, Failure>::new(core::iter::empty::<(&str, &str)>()))
    }
}
