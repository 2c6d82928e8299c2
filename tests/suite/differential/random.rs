//! Values of any type that says what it wants: a deserializer that answers every question by chance.
//!
//! It is not human-readable, so that addresses ask for numbers and not for text that only they understand.

use std::fmt;

use serde::de::{self, DeserializeSeed, IntoDeserializer as _, Visitor};

/// A seeded xorshift.
pub struct Random {
    state: u64,
    depth: usize,
}

impl Random {
    pub fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            depth: 0,
        }
    }

    pub fn bits(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.bits() >> 8).expect("56 bits") % end.max(1)
    }

    /// All widths of integers are as likely, so that small ones and limits turn up.
    fn integer(&mut self) -> i128 {
        let bits = i128::from(self.bits()) << 64 | i128::from(self.bits());
        match self.below(8) {
            0 => 0,
            1 => -1,
            2 => i128::MAX,
            3 => i128::MIN,
            _ => bits >> self.below(128),
        }
    }

    fn float(&mut self) -> f64 {
        const KNOWN: [f64; 8] = [0.0, -0.0, 0.1, 1e16, 1e-7, 5e-324, f64::MAX, 123_456.0];
        match self.below(3) {
            0 => KNOWN[self.below(KNOWN.len())],
            _ => Some(f64::from_bits(self.bits()))
                .filter(|value| value.is_finite())
                .unwrap_or(1.5),
        }
    }

    fn char(&mut self) -> char {
        const KNOWN: [char; 10] = [
            '"',
            '\\',
            '\n',
            '\0',
            '\u{1f}',
            '/',
            '\u{7f}',
            'é',
            '\u{2028}',
            '\u{10ffff}',
        ];
        match self.below(3) {
            0 => KNOWN[self.below(KNOWN.len())],
            1 => char::from(b' ' + u8::try_from(self.below(95)).expect("less than 95")),
            _ => char::from_u32(u32::try_from(self.below(0x11_0000)).expect("21 bits")).unwrap_or('x'),
        }
    }

    fn text(&mut self) -> String {
        let length = self.below(12);
        (0..length).map(|_| self.char()).collect()
    }

    /// Few elements, and none at a depth where a type that holds itself should come to an end.
    fn length(&mut self) -> usize {
        if self.depth > 6 { 0 } else { self.below(4) }
    }
}

/// What a type does not accept; another try may fare better.
#[derive(Debug)]
pub struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Asked for an integer, gives one that fits.
macro_rules! integers {
    ($($deserialize:ident $visit:ident $ty:ty)*) => {$(
        // Any bits will do, and some of these casts lose none.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::allow_attributes)]
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            let value = self.integer() as $ty;
            visitor.$visit(value)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for &mut Random {
    type Error = Refused;

    integers! {
        deserialize_i8 visit_i8 i8
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_i128 visit_i128 i128
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_u128 visit_u128 u128
    }

    /// A type that does not say what it wants is not for chance.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Refused> {
        Err(Refused)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_bool(self.below(2) == 0)
    }

    #[expect(clippy::cast_possible_truncation, reason = "any bits will do")]
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let value = f32::from_bits(self.bits() as u32);
        visitor.visit_f32(Some(value).filter(|value| value.is_finite()).unwrap_or(0.1))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_f64(self.float())
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_char(self.char())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_string(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.depth > 6 || self.below(3) == 0 {
            return visitor.visit_none();
        }
        self.inside(|random| visitor.visit_some(random))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        self.inside(|random| visitor.visit_newtype_struct(random))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let left = self.length();
        self.inside(|random| {
            visitor.visit_seq(Parts {
                random,
                left,
                names: &[],
            })
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Refused> {
        self.inside(|random| {
            visitor.visit_seq(Parts {
                random,
                left,
                names: &[],
            })
        })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &str, left: usize, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_tuple(left, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let left = self.length();
        self.inside(|random| {
            visitor.visit_map(Parts {
                random,
                left,
                names: &[],
            })
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let left = names.len();
        self.inside(|random| visitor.visit_map(Parts { random, left, names }))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        // The first variant is where a type that holds itself comes to an end.
        let index = if self.depth > 6 { 0 } else { self.below(names.len()) };
        let name = names.get(index).ok_or(Refused)?;
        self.inside(|random| visitor.visit_enum(Variant { random, name }))
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! { bytes byte_buf identifier ignored_any }
}

impl Random {
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }
}

/// So many elements or entries; the entries of a struct with its names, aliases left out by serde itself.
struct Parts<'r> {
    random: &'r mut Random,
    left: usize,
    names: &'static [&'static str],
}

impl<'de> de::SeqAccess<'de> for Parts<'_> {
    type Error = Refused;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refused> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.random).map(Some)
    }
}

impl<'de> de::MapAccess<'de> for Parts<'_> {
    type Error = Refused;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refused> {
        if self.left == 0 {
            return Ok(None);
        }
        let name = self
            .names
            .len()
            .checked_sub(self.left)
            .and_then(|index| self.names.get(index));
        self.left -= 1;
        match name {
            Some(name) => seed.deserialize(name.into_deserializer()).map(Some),
            None => seed.deserialize(&mut *self.random).map(Some),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refused> {
        seed.deserialize(&mut *self.random)
    }
}

struct Variant<'r> {
    random: &'r mut Random,
    name: &'static str,
}

impl<'de> de::EnumAccess<'de> for Variant<'_> {
    type Error = Refused;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Refused> {
        let name = seed.deserialize(self.name.into_deserializer())?;
        Ok((name, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_> {
    type Error = Refused;

    fn unit_variant(self) -> Result<(), Refused> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refused> {
        seed.deserialize(self.random)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Refused> {
        de::Deserializer::deserialize_tuple(self.random, left, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Refused> {
        de::Deserializer::deserialize_struct(self.random, "", names, visitor)
    }
}
