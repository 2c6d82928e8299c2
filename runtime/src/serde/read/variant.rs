//! Enums: the name of a variant alone, or an object with the name as its only key.

use ::serde::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};

use super::key::{Bare, Key};
use super::value::Deserializer;
use crate::serde::error::Failure;
use crate::serial::Reader;
use crate::serial::parts::NoteKind;

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
                input.leave_variant()?;
                Ok(value)
            }
            _ => Err(input.no_variant().into()),
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
            self.0.report_span(NoteKind::Unknown, span);
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
