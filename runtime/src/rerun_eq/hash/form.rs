//! How numbers are written: in as few bytes as their size needs, the same for all types.

use crate::rerun_eq::number::{Canonical, EXACT};
use crate::rerun_eq::visit::Number;

/// How a number is written: with or without sign in 1, 2, 4, 8 or 16 bytes, or as a float in 8.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Form(u8);

/// The place of the sign's bit in a form. Below it stands the logarithm of the width.
const SIGNED: u8 = 0x08;
const FLOAT: Form = Form(0x13);

/// So many bytes of numbers are in a run at most.
pub(super) const RUN: usize = 64;

impl Form {
    /// One byte without sign.
    pub(super) const BYTE: Form = Form(0);

    /// The byte before a number by itself.
    #[inline(always)]
    pub(super) fn single(self) -> u8 {
        0x80 | self.0
    }

    /// The byte before a run of numbers.
    #[inline(always)]
    pub(super) fn run(self) -> u8 {
        0xa0 | self.0
    }

    #[inline(always)]
    pub(super) fn width(self) -> usize {
        1 << (self.0 & 7)
    }

    /// How many numbers are in a run at most.
    #[inline(always)]
    pub(super) fn most(self) -> usize {
        RUN >> (self.0 & 7)
    }

    #[inline(always)]
    fn is_signed(self) -> bool {
        self.0 & SIGNED != 0
    }

    /// The narrowest form without sign.
    #[inline(always)]
    fn unsigned(int: u64) -> Self {
        Form(bits((u64::from(bits(int | 1)) - 1) >> 3))
    }

    /// The narrowest form with sign.
    #[inline(always)]
    fn signed(int: i64) -> Self {
        Form(SIGNED | bits(u64::from(bits(as_unsigned(int ^ (int >> 63)))) >> 3))
    }
}

/// How many bits a number has without those that are zero in front.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)]
fn bits(number: u64) -> u8 {
    (u64::BITS - number.leading_zeros()) as u8
}

/// The same bits.
#[inline(always)]
#[allow(clippy::cast_sign_loss)]
fn as_unsigned(int: i64) -> u64 {
    int as u64
}

/// A number in the narrowest form that holds it.
#[derive(Clone, Copy)]
pub(super) struct Coded {
    pub(super) form: Form,
    /// An integer in 16 bytes, with its sign; or the bits of a float.
    bits: [u64; 2],
}

impl Coded {
    #[inline(always)]
    pub(super) fn new(number: Number) -> Self {
        match number {
            Number::Signed(int) => Self::small(int),
            Number::Unsigned(int) => Coded {
                form: Form::unsigned(int),
                bits: [int, 0],
            },
            other => Self::other(other),
        }
    }

    #[inline(always)]
    fn small(int: i64) -> Self {
        Coded {
            form: if int < 0 {
                Form::signed(int)
            } else {
                Form::unsigned(as_unsigned(int))
            },
            bits: [as_unsigned(int), as_unsigned(int >> 63)],
        }
    }

    #[allow(clippy::cast_sign_loss)]
    fn other(number: Number) -> Self {
        match number.canonical() {
            Canonical::Small(int) => Self::small(int),
            Canonical::Above(int) => Coded {
                form: u64::try_from(int).map_or(Form(4), Form::unsigned),
                bits: halves(int),
            },
            Canonical::Below(int) => Coded {
                form: Form(SIGNED | 4),
                bits: halves(int as u128),
            },
            Canonical::Float(float) => Self::float(float),
            Canonical::NaN => Self::float(f64::NAN),
        }
    }

    fn float(float: f64) -> Self {
        Coded {
            form: FLOAT,
            bits: [float.to_bits(), 0],
        }
    }

    /// The lowest are what the form writes.
    #[inline(always)]
    pub(super) fn bits(self) -> u128 {
        let [low, high] = self.bits;
        u128::from(high) << 64 | u128::from(low)
    }

    /// The same number as a run of `form` writes it; `None` if it cannot be in one.
    #[inline(always)]
    pub(super) fn within(self, form: Form) -> Option<Self> {
        let Form(own) = self.form;
        let Form(other) = form;
        if own == other {
            return Some(self);
        }
        if form == FLOAT {
            return self.as_float();
        }
        let fits = self.form != FLOAT
            && if self.form.is_signed() == form.is_signed() {
                own <= other
            } else {
                form.is_signed() && self.has_room_for_sign(form)
            };
        fits.then_some(self)
    }

    /// Whether this number without sign fits where there is one.
    #[inline(always)]
    fn has_room_for_sign(self, form: Form) -> bool {
        let [low, high] = self.bits;
        match form.width() {
            16 => high >> 63 == 0,
            width => high == 0 && low >> (8 * width - 1) == 0,
        }
    }

    /// An integer as the float that it is.
    #[allow(clippy::cast_possible_wrap, clippy::cast_precision_loss)]
    fn as_float(self) -> Option<Self> {
        let [low, high] = self.bits;
        let int = low as i64;
        let is_small = if self.form.is_signed() {
            int < 0 && high == u64::MAX
        } else {
            int >= 0 && high == 0
        };
        let exact = is_small && int.unsigned_abs() <= EXACT;
        exact.then(|| Self::float(int as f64))
    }
}

#[allow(clippy::cast_possible_truncation)]
fn halves(int: u128) -> [u64; 2] {
    [int as u64, (int >> 64) as u64]
}

/// An integer of at most 64 bits, of which slices are written at once.
pub(super) trait Int: Copy {
    fn coded(self) -> Coded;
    /// How many from the front are in one run with the first: it is a function of the numbers, not of their type.
    fn fitting(slice: &[Self], form: Form) -> usize;
    /// Writes each in its lowest `WIDTH` bytes.
    fn write<const WIDTH: usize>(slice: &[Self], out: &mut [u8]);
}

macro_rules! ints {
    ($($variant:ident $ty:ty, $unsigned:ty;)*) => {
        $(
            #[allow(
                clippy::cast_lossless,
                clippy::cast_possible_truncation,
                clippy::cast_possible_wrap,
                clippy::cast_sign_loss,
                trivial_numeric_casts,
                unused_comparisons,
                reason = "one body for all types"
            )]
            impl Int for $ty {
                #[inline(always)]
                fn coded(self) -> Coded {
                    Coded::new(Number::$variant(self as _))
                }

                #[inline(always)]
                fn fitting(slice: &[Self], form: Form) -> usize {
                    let signed = <$ty>::MIN < 0;
                    if form.width() == size_of::<$ty>() && form.is_signed() == signed {
                        return slice.len();
                    }
                    let used = (8 * form.width() as u32 - u32::from(form.is_signed())).min(<$ty>::BITS - u32::from(signed));
                    let beyond = |int: $ty| {
                        let sign = if form.is_signed() { int >> (<$ty>::BITS - 1) } else { 0 };
                        (int ^ sign) as $unsigned
                    };
                    let all = slice.iter().fold(0, |all: $unsigned, &int| all | beyond(int));
                    if all >> used == 0 {
                        slice.len()
                    } else {
                        slice.iter().take_while(|&&int| beyond(int) >> used == 0).count()
                    }
                }

                #[inline(always)]
                fn write<const WIDTH: usize>(slice: &[Self], out: &mut [u8]) {
                    for (int, out) in slice.iter().zip(out.chunks_exact_mut(WIDTH)) {
                        let bytes = (*int as u64).to_le_bytes();
                        out.copy_from_slice(&bytes[..WIDTH]);
                    }
                }
            }
        )*
    };
}

ints! {
    Unsigned u8, u8;
    Unsigned u16, u16;
    Unsigned u32, u32;
    Unsigned u64, u64;
    Unsigned usize, usize;
    Signed i8, u8;
    Signed i16, u16;
    Signed i32, u32;
    Signed i64, u64;
    Signed isize, usize;
}

/// Writes the run that a slice begins with: its form, and how many it has. The slice is not empty.
#[inline]
pub(super) fn write_run<T: Int>(slice: &[T], out: &mut [u8]) -> (Form, usize) {
    let form = slice.first().map_or(Form::BYTE, |first| first.coded().form);
    let slice = &slice[..slice.len().min(form.most())];
    let slice = &slice[..T::fitting(slice, form)];
    match form.width() {
        1 => T::write::<1>(slice, out),
        2 => T::write::<2>(slice, out),
        4 => T::write::<4>(slice, out),
        _ => T::write::<8>(slice, out),
    }
    (form, slice.len())
}
