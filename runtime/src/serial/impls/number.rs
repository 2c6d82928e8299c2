//! Integers and floats.

use alloc::format;
use alloc::string::String;
use core::num::{NonZero, Saturating, Wrapping};

use crate::serial::integer::Bounded;
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

macro_rules! bounded {
    ($($ty:ident)*) => {$(
        impl Bounded for $ty {
            const NAME: &'static str = stringify!($ty);

            fn range() -> String {
                format!("{} to {}", Self::MIN, Self::MAX)
            }
        }
    )*};
}

bounded!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

macro_rules! unsigned {
    ($($ty:ident)*) => {$(
        impl Codec for $ty {
            integer_text!($ty);

            #[inline]
            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let integer = input.integer(Reader::out_of_range::<Self>)?;
                match Self::try_from(integer.magnitude) {
                    Ok(value) if !integer.negative || value == 0 => Ok(value),
                    _ => Err(input.out_of_range::<Self>()),
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
                let integer = input.integer(Reader::out_of_range::<Self>)?;
                let value = if integer.negative {
                    0i64.checked_sub_unsigned(integer.magnitude).and_then(|value| Self::try_from(value).ok())
                } else {
                    Self::try_from(integer.magnitude).ok()
                };
                value.ok_or_else(|| input.out_of_range::<Self>())
            }
        }
    )*};
}

unsigned!(u8 u16 u32 u64 usize);
signed!(i8 i16 i32 i64 isize);

impl Codec for u128 {
    integer_text!(u128);

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let integer = input.wide_integer(Reader::out_of_range::<Self>)?;
        if integer.negative && integer.magnitude > 0 {
            return Err(input.out_of_range::<Self>());
        }
        Ok(integer.magnitude)
    }
}

impl Codec for i128 {
    integer_text!(i128);

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let integer = input.wide_integer(Reader::out_of_range::<Self>)?;
        let value = if integer.negative {
            0i128.checked_sub_unsigned(integer.magnitude)
        } else {
            Self::try_from(integer.magnitude).ok()
        };
        value.ok_or_else(|| input.out_of_range::<Self>())
    }
}

macro_rules! float {
    ($($ty:ident $read:ident $range:literal)*) => {$(
        impl Bounded for $ty {
            const NAME: &'static str = stringify!($ty);

            fn range() -> String {
                $range.into()
            }
        }

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

float!(f32 float32 "about -3.4e38 to 3.4e38" f64 float64 "about -1.8e308 to 1.8e308");

/// Reads a number that is not zero. Whatever it is out of range of, the error is about the type that was asked for.
fn non_zero<'a, T, N: Bounded>(
    input: &mut Reader<'a>,
    read: fn(&mut Reader<'a>) -> Result<T, ReadError>,
    new: fn(T) -> Option<N>,
) -> Result<N, ReadError> {
    match read(input) {
        Ok(value) => new(value).ok_or_else(|| input.out_of_range::<N>()),
        Err(error) if error.is_out_of_range() => Err(input.out_of_range::<N>()),
        Err(error) => Err(error),
    }
}

macro_rules! non_zero {
    ($($ty:ident)*) => {$(
        impl Bounded for NonZero<$ty> {
            const NAME: &'static str = concat!("NonZero<", stringify!($ty), ">");

            fn range() -> String {
                if $ty::MIN == 0 {
                    format!("1 to {}", $ty::MAX)
                } else {
                    format!("{}, without 0", $ty::range())
                }
            }
        }

        impl Codec for NonZero<$ty> {
            const KIND: Kind = Kind::PLAIN;
            const TYPICAL_LEN: usize = 4;

            fn write(&self, out: &mut Writer<'_>) {
                self.get().write(out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                non_zero(input, $ty::read, Self::new)
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                self.get().write_key(out);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                non_zero(input, $ty::read_key, Self::new)
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
