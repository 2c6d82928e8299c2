//! Integers and floats.

use core::num::{NonZero, Saturating, Wrapping};

use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Writer};

/// Writes an integer, and as a key in quotes.
macro_rules! integer_text {
    ($ty:ident) => {
        const KIND: Kind = Kind::PLAIN;
        const TYPICAL_LEN: usize = 4;

        #[inline]
        fn write(&self, out: &mut Writer<'_>) {
            out.raw(itoa::Buffer::new().format(*self));
        }

        fn write_key(&self, out: &mut Writer<'_>) {
            out.byte(b'"');
            self.write(out);
            out.byte(b'"');
        }

        fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            input.quoted(Self::read)
        }
    };
}

macro_rules! unsigned {
    ($($ty:ident)*) => {$(
        impl Codec for $ty {
            integer_text!($ty);

            #[inline]
            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let integer = input.integer()?;
                match Self::try_from(integer.magnitude) {
                    Ok(value) if !integer.negative || value == 0 => Ok(value),
                    _ => Err(input.out_of_range()),
                }
            }
        }
    )*};
}

macro_rules! signed {
    ($($ty:ident)*) => {$(
        impl Codec for $ty {
            integer_text!($ty);

            #[inline]
            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let integer = input.integer()?;
                let value = if integer.negative {
                    0i64.checked_sub_unsigned(integer.magnitude).and_then(|value| Self::try_from(value).ok())
                } else {
                    Self::try_from(integer.magnitude).ok()
                };
                value.ok_or_else(|| input.out_of_range())
            }
        }
    )*};
}

unsigned!(u8 u16 u32 u64 usize);
signed!(i8 i16 i32 i64 isize);

impl Codec for u128 {
    integer_text!(u128);

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let integer = input.wide_integer()?;
        if integer.negative && integer.magnitude > 0 {
            return Err(input.out_of_range());
        }
        Ok(integer.magnitude)
    }
}

impl Codec for i128 {
    integer_text!(i128);

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let integer = input.wide_integer()?;
        let value = if integer.negative {
            0i128.checked_sub_unsigned(integer.magnitude)
        } else {
            Self::try_from(integer.magnitude).ok()
        };
        value.ok_or_else(|| input.out_of_range())
    }
}

macro_rules! float {
    ($($ty:ident $read:ident)*) => {$(
        impl Codec for $ty {
            const KIND: Kind = Kind::PLAIN;
            const TYPICAL_LEN: usize = 8;

            fn write(&self, out: &mut Writer<'_>) {
                if self.is_finite() {
                    out.raw(zmij::Buffer::new().format_finite(*self));
                } else {
                    self.write_key(out);
                }
            }

            #[inline]
            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                input.$read()
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                let word = match *self {
                    $ty::INFINITY => "\"Infinity\"",
                    $ty::NEG_INFINITY => "\"-Infinity\"",
                    value if value.is_nan() => "\"NaN\"",
                    value => {
                        out.byte(b'"');
                        out.raw(zmij::Buffer::new().format_finite(value));
                        out.byte(b'"');
                        return;
                    }
                };
                out.raw(word);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let mark = input.mark();
                match input.quoted(Self::read) {
                    Ok(value) => Ok(value),
                    // The three words have quotes of their own.
                    Err(error) => {
                        input.rewind(mark)?;
                        Self::read(input).map_err(|_| error)
                    }
                }
            }
        }
    )*};
}

float!(f32 float32 f64 float64);

macro_rules! non_zero {
    ($($ty:ident)*) => {$(
        impl Codec for NonZero<$ty> {
            const KIND: Kind = Kind::PLAIN;
            const TYPICAL_LEN: usize = 4;

            fn write(&self, out: &mut Writer<'_>) {
                self.get().write(out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let value = $ty::read(input)?;
                Self::new(value).ok_or_else(|| input.out_of_range())
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                self.get().write_key(out);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let value = $ty::read_key(input)?;
                Self::new(value).ok_or_else(|| input.out_of_range())
            }
        }
    )*};
}

non_zero!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

macro_rules! number_newtype {
    ($($ty:ident)*) => {$(
        impl<T: Codec> Codec for $ty<T> {
            const KIND: Kind = T::KIND.newtype();
            const TYPICAL_LEN: usize = T::TYPICAL_LEN;

            fn write(&self, out: &mut Writer<'_>) {
                self.0.write(out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                T::read(input).map(Self)
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                self.0.write_key(out);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                T::read_key(input).map(Self)
            }
        }
    )*};
}

number_newtype!(Wrapping Saturating);
