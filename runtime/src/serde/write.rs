//! serde's `Serializer`: what a type tells of itself, as our text.

use alloc::string::String;
use core::fmt::{Display, Write as _};

use ::serde::Serialize;

use self::entries::Entries;
use self::fields::Fields;
use self::items::Items;
use self::value::Serializer;
pub(super) use self::value::put;
use super::WriteError;
use crate::serial::Codec;

mod entries;
mod fields;
mod items;
mod unordered;
mod value;

/// The scalars that have a text of ours.
macro_rules! scalar {
    ($($method:ident $ty:ty)*) => {$(
        #[inline]
        fn $method(self, value: $ty) -> Result<(), WriteError> {
            value.write(self.out);
            Ok(())
        }
    )*};
}

impl<'w, 'a> ::serde::Serializer for Serializer<'w, 'a> {
    type Ok = ();
    type Error = WriteError;
    type SerializeSeq = Items<'w, 'a>;
    type SerializeTuple = Items<'w, 'a>;
    type SerializeTupleStruct = Items<'w, 'a>;
    type SerializeTupleVariant = Items<'w, 'a>;
    type SerializeMap = Entries<'w, 'a>;
    type SerializeStruct = Fields<'w, 'a>;
    type SerializeStructVariant = Fields<'w, 'a>;

    scalar! {
        serialize_bool bool
        serialize_i8 i8 serialize_i16 i16 serialize_i32 i32 serialize_i64 i64 serialize_i128 i128
        serialize_u8 u8 serialize_u16 u16 serialize_u32 u32 serialize_u64 u64 serialize_u128 u128
        serialize_f32 f32 serialize_f64 f64
        serialize_char char
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), WriteError> {
        self.out.string(value);
        Ok(())
    }

    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Result<(), WriteError> {
        let mut text = String::new();
        if write!(text, "{value}").is_err() {
            return Err(WriteError::new("the value refuses to be displayed"));
        }
        self.serialize_str(&text)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), WriteError> {
        let mut items = Items::open(self, 0)?;
        value.iter().try_for_each(|byte| items.item(byte))?;
        items.close()
    }

    #[inline]
    fn serialize_none(self) -> Result<(), WriteError> {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), WriteError> {
        self.nullable(|out| value.serialize(Serializer::of::<T>(out, true)))
    }

    #[inline]
    fn serialize_unit(self) -> Result<(), WriteError> {
        self.nullable(|out| {
            out.raw("null");
            Ok(())
        })
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), WriteError> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), WriteError> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<(), WriteError> {
        value.serialize(Serializer::of::<T>(self.out, self.in_some))
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), WriteError> {
        let braces = self.open_variant(variant)?;
        put(value, self.out).map_err(|error| error.under_key(variant))?;
        (0..braces).for_each(|_| self.out.close("}"));
        Ok(())
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'w, 'a>, WriteError> {
        Items::open_sequence(self)
    }

    #[inline]
    fn serialize_tuple(self, _: usize) -> Result<Items<'w, 'a>, WriteError> {
        Items::open(self, 0)
    }

    #[inline]
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'w, 'a>, WriteError> {
        Items::open(self, 0)
    }

    fn serialize_tuple_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'w, 'a>, WriteError> {
        let braces = self.open_variant(variant)?;
        Items::open(self, braces)
    }

    #[inline]
    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'w, 'a>, WriteError> {
        Entries::open(self)
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'w, 'a>, WriteError> {
        Fields::open(self, 0)
    }

    fn serialize_struct_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields<'w, 'a>, WriteError> {
        let braces = self.open_variant(variant)?;
        self.in_some = false;
        Fields::open(self, braces)
    }
}
