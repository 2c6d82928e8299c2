//! Numbers, compared exactly: as the numbers they are, never by a cast that rounds.

use core::cmp::Ordering;
use core::fmt;

/// A number of any primitive type.
///
/// One type for all of them; it vanishes when the visitor is inlined.
///
/// ```
/// use rerun_safe::visit::Number;
///
/// assert_eq!(Number::Signed(2), Number::Float(2.0));
/// assert_ne!(Number::Unsigned(u64::MAX), Number::Signed(-1));
/// assert_eq!(Number::Float(f64::NAN), Number::Float(-f64::NAN));
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Number {
    /// An integer of at most 64 bits with a sign.
    Signed(i64),
    /// An integer of at most 64 bits without a sign.
    Unsigned(u64),
    /// An integer of 128 bits with a sign.
    I128(i128),
    /// An integer of 128 bits without a sign.
    U128(u128),
    /// A float. An `f32` is the very same number as an `f64`, so 0.1f32 differs from 0.1f64.
    Float(f64),
}

/// The one form that each number has.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Canonical {
    /// An integer, also one that was a float.
    Small(i64),
    /// An integer above `i64::MAX`.
    Above(u128),
    /// An integer below `i64::MIN`.
    Below(i128),
    /// A float that is no integer of 128 bits, NaN apart.
    Float(f64),
    /// Any NaN.
    NaN,
}

/// 2^53: integers up to here are floats exactly.
pub(super) const EXACT: u64 = 1 << 53;
/// 2^63, 2^127 and 2^128, the ends of the integer types.
const TWO_63: f64 = 9_223_372_036_854_775_808.0;
const TWO_127: f64 = TWO_63 * TWO_63 * 2.0;
const TWO_128: f64 = TWO_127 * 2.0;

impl PartialEq for Number {
    #[inline(always)]
    fn eq(&self, other: &Number) -> bool {
        match (*self, *other) {
            (Number::Signed(left), Number::Signed(right)) => left == right,
            (Number::Unsigned(left), Number::Unsigned(right)) => left == right,
            (Number::Signed(signed), Number::Unsigned(unsigned))
            | (Number::Unsigned(unsigned), Number::Signed(signed)) => u64::try_from(signed) == Ok(unsigned),
            (Number::Float(left), Number::Float(right)) => left == right || (left.is_nan() && right.is_nan()),
            (Number::Signed(int), Number::Float(float)) | (Number::Float(float), Number::Signed(int)) => {
                signed_is(int, float)
            }
            (Number::Unsigned(int), Number::Float(float)) | (Number::Float(float), Number::Unsigned(int)) => {
                unsigned_is(int, float)
            }
            (left, right) => left.canonical() == right.canonical(),
        }
    }
}

impl Eq for Number {}

/// Whether the integer is the float; the cast is exact in the range that it is used for, and nearly every number is in it.
#[inline(always)]
#[allow(clippy::cast_precision_loss, clippy::float_cmp)]
fn signed_is(int: i64, float: f64) -> bool {
    if int.unsigned_abs() <= EXACT {
        int as f64 == float
    } else {
        Number::Signed(int).canonical() == Number::Float(float).canonical()
    }
}

/// As `signed_is`.
#[inline(always)]
#[allow(clippy::cast_precision_loss, clippy::float_cmp)]
fn unsigned_is(int: u64, float: f64) -> bool {
    if int <= EXACT {
        int as f64 == float
    } else {
        Number::Unsigned(int).canonical() == Number::Float(float).canonical()
    }
}

/// As Rust prints the number: `1` for an integer, `1.0` for a float.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Signed(int) => fmt::Display::fmt(int, f),
            Number::Unsigned(int) => fmt::Display::fmt(int, f),
            Number::I128(int) => fmt::Display::fmt(int, f),
            Number::U128(int) => fmt::Display::fmt(int, f),
            Number::Float(float) => fmt::Debug::fmt(float, f),
        }
    }
}

impl Number {
    /// The one form of this number.
    #[inline]
    pub(super) fn canonical(self) -> Canonical {
        match self {
            Number::Signed(int) => Canonical::Small(int),
            Number::Unsigned(int) => i64::try_from(int).map_or(Canonical::Above(int.into()), Canonical::Small),
            Number::I128(int) => match i64::try_from(int) {
                Ok(small) => Canonical::Small(small),
                Err(_) => u128::try_from(int).map_or(Canonical::Below(int), Canonical::Above),
            },
            Number::U128(int) => i64::try_from(int).map_or(Canonical::Above(int), Canonical::Small),
            Number::Float(float) => canonical_float(float),
        }
    }

    /// By size, NaN above all others.
    pub(super) fn order(self, other: Number) -> Ordering {
        match (self, other) {
            (Number::Signed(left), Number::Signed(right)) => left.cmp(&right),
            (Number::Unsigned(left), Number::Unsigned(right)) => left.cmp(&right),
            (left, right) => left.canonical().order(right.canonical()),
        }
    }
}

/// The casts are exact, because each is made only where the float is an integer that the target can hold, or checked by
/// casting back.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp
)]
fn canonical_float(float: f64) -> Canonical {
    if float.is_nan() {
        Canonical::NaN
    } else if (-TWO_63..TWO_63).contains(&float) {
        let int = float as i64;
        if int as f64 == float {
            Canonical::Small(int)
        } else {
            Canonical::Float(float)
        }
    } else if (TWO_63..TWO_128).contains(&float) {
        Canonical::Above(float as u128)
    } else if (-TWO_127..-TWO_63).contains(&float) {
        Canonical::Below(float as i128)
    } else {
        Canonical::Float(float)
    }
}

impl Canonical {
    fn order(self, other: Canonical) -> Ordering {
        match (self, other) {
            (Canonical::Float(left), Canonical::Float(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
            (Canonical::Small(left), Canonical::Small(right)) => left.cmp(&right),
            (Canonical::Above(left), Canonical::Above(right)) => left.cmp(&right),
            (Canonical::Below(left), Canonical::Below(right)) => left.cmp(&right),
            (Canonical::Small(int), Canonical::Float(float)) => int_against(int, float),
            (Canonical::Float(float), Canonical::Small(int)) => int_against(int, float).reverse(),
            (left, right) => left.rank().cmp(&right.rank()),
        }
    }

    /// Where the ranges stand to each other: huge floats lie outside of the integers, all other floats among the small ones.
    fn rank(self) -> i8 {
        match self {
            Canonical::Float(float) if float <= -TWO_63 => -2,
            Canonical::Below(_) => -1,
            Canonical::Small(_) => 0,
            Canonical::Float(float) if float < TWO_63 => 0,
            Canonical::Above(_) => 1,
            Canonical::Float(_) => 2,
            Canonical::NaN => 3,
        }
    }
}

/// An integer against a float that is none, or none of 128 bits. Between the ends of `i64` such a float has a fraction, so
/// it is below 2^53 and its whole part can be compared.
#[allow(clippy::cast_possible_truncation)]
fn int_against(int: i64, float: f64) -> Ordering {
    if float >= TWO_63 {
        Ordering::Less
    } else if float < -TWO_63 {
        Ordering::Greater
    } else {
        let whole = float as i64;
        int.cmp(&whole)
            .then(if float > 0.0 { Ordering::Less } else { Ordering::Greater })
    }
}
