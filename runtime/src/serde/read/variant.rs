//! Enums: the name of a variant alone, or an object with the name as its only key.

use ::serde::de::value::MapDeserializer;
use ::serde::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};

use super::Deserializer;
use super::key::Key;
use crate::serde::error::Failure;
use crate::serial::Reader;
use crate::serial::parts::{NoteKind, Problem};

/// A variant whose name is next in the text.
pub(super) struct Variant<'r, 'de>(&'r mut Reader<'de>);

impl<'de> Variant<'_, 'de> {
    pub(super) fn read<V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
        match input.token() {
            b'"' => visitor.visit_enum(Bare(input)),
            b'{' => {
                input.enter()?;
                input.eat(b'{');
                if input.token() != b'"' {
                    return Err(input.expected("the name of a variant").into());
                }
                let value = visitor.visit_enum(Variant(&mut *input))?;
                if !input.eat(b'}') {
                    return Err(input.expected("`}` behind the only variant").into());
                }
                input.leave();
                Ok(value)
            }
            _ => Err(input
                .expected("the name of a variant, alone or as the only key of an object")
                .into()),
        }
    }
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Failure;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Failure> {
        let name = Key::read(self.0, seed)?;
        self.0.colon()?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Failure;

    /// A payload of an older definition is passed over.
    fn unit_variant(self) -> Result<(), Failure> {
        if !self.0.null() {
            let span = self.0.skip()?;
            self.0.report_span(NoteKind::Converted, span);
        }
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        Ok(Deserializer::seeded(self.0, seed)?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Failure> {
        ::serde::Deserializer::deserialize_tuple(Deserializer::new(self.0), length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        ::serde::Deserializer::deserialize_struct(Deserializer::new(self.0), "", names, visitor)
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
