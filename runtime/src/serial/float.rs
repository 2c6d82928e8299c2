//! Floats as they are read: the nearest one to a decimal, never one that was only nearly meant.

use super::error::ReadError;
use super::load::NoteKind;
use super::reader::Reader;

/// The powers of ten that a float of 64 bits holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The first integer that `u128` does not have.
const TWO_TO_128: f64 = 340_282_366_920_938_463_463_374_607_431_768_211_456.0;

/// The digits and the exponent of a number as the text has them, in one form for each value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    /// Without zeros at either end.
    digits: u64,
    exponent: i64,
}

impl Decimal {
    /// The decimal of a JSON number without its sign, unless it has more than 19 digits that count.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse().ok()?),
            None => (text, 0i64),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let mut digits: u64 = 0;
        let mut exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
        let mut zeros: u32 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            if byte == b'0' {
                zeros += 1;
                continue;
            }
            if digits > 0 {
                digits = digits.checked_mul(10u64.checked_pow(zeros + 1)?)?;
            }
            digits = digits.checked_add(u64::from(byte.wrapping_sub(b'0')))?;
            zeros = 0;
        }
        exponent = if digits == 0 {
            0
        } else {
            exponent.checked_add(zeros.into())?
        };
        Some(Self { digits, exponent })
    }

    /// The value, if it is an integer of at most 64 bits.
    pub(crate) fn integer(self) -> Option<u64> {
        let exponent = u32::try_from(self.exponent).ok()?;
        self.digits.checked_mul(10u64.checked_pow(exponent)?)
    }
}

/// A number of the text, taken apart as far as the short way of making a float of it needs.
struct Scan {
    negative: bool,
    /// All digits, if there are at most 19.
    digits: u64,
    count: usize,
    /// How many of them are behind the point.
    fraction: usize,
    has_point: bool,
    /// The explicit exponent; `None` when it does not fit, and then the long way decides.
    exponent: Option<i32>,
    has_exponent: bool,
    end: usize,
}

impl Reader<'_> {
    pub(crate) fn float64(&mut self) -> Result<f64, ReadError> {
        let start = self.start();
        self.begin(start);
        let Some(scan) = self.scan_float()? else {
            return self.float_word().map(|word| match word {
                Word::Nan => f64::NAN,
                Word::Infinity => f64::INFINITY,
                Word::NegativeInfinity => f64::NEG_INFINITY,
            });
        };
        self.set_position(scan.end);
        let value = match scan.short() {
            Some(value) => value,
            None => self.slice(start..scan.end).parse().map_err(|_| self.out_of_range())?,
        };
        if value.is_infinite() {
            return Err(self.out_of_range());
        }
        if !scan.has_point && !scan.has_exponent {
            self.integer_as_float(start, value)?;
        }
        Ok(value)
    }

    pub(crate) fn float32(&mut self) -> Result<f32, ReadError> {
        let start = self.start();
        self.begin(start);
        let Some(scan) = self.scan_float()? else {
            return self.float_word().map(|word| match word {
                Word::Nan => f32::NAN,
                Word::Infinity => f32::INFINITY,
                Word::NegativeInfinity => f32::NEG_INFINITY,
            });
        };
        self.set_position(scan.end);
        let text = self.slice(start..scan.end);
        let value: f32 = text.parse().map_err(|_| self.out_of_range())?;
        if value.is_infinite() {
            return Err(self.out_of_range());
        }
        if !scan.has_point && !scan.has_exponent {
            self.integer_as_float(start, f64::from(value))?;
        } else if !scan.is_short_decimal() && !is_decimal_of(value, text) {
            return Err(self.inexact("an `f32`"));
        }
        Ok(value)
    }

    /// Takes the number apart; `None` if the next value is a string.
    #[inline]
    fn scan_float(&mut self) -> Result<Option<Scan>, ReadError> {
        let start = self.position();
        let bytes = self.bytes();
        let negative = self.peek() == b'-';
        let mut end = start + usize::from(negative);
        let mut digits = 0;
        let whole = take_digits(bytes, end, &mut digits);
        if whole == 0 || (whole > 1 && bytes.get(end) == Some(&b'0')) {
            return self.not_a_float().map(|()| None);
        }
        end += whole;
        let has_point = bytes.get(end) == Some(&b'.');
        let mut fraction = 0;
        if has_point {
            fraction = take_digits(bytes, end + 1, &mut digits);
            end += 1 + fraction;
        }
        let has_exponent = matches!(bytes.get(end), Some(b'e' | b'E'));
        let mut exponent = Some(0);
        if has_exponent {
            let sign = end + 1;
            let minus = bytes.get(sign) == Some(&b'-');
            let first = sign + usize::from(minus || bytes.get(sign) == Some(&b'+'));
            let mut value = 0;
            let length = take_digits(bytes, first, &mut value);
            exponent = i32::try_from(value)
                .ok()
                .filter(|_| length < 10)
                .map(|value| if minus { -value } else { value });
            end = first + length;
            if length == 0 {
                return self.not_a_float().map(|()| None);
            }
        }
        if has_point && fraction == 0 {
            return self.not_a_float().map(|()| None);
        }
        Ok(Some(Scan {
            negative,
            digits,
            count: whole + fraction,
            fraction,
            has_point,
            exponent,
            has_exponent,
            end,
        }))
    }

    /// Says what is wrong with something that is no float, unless it is a string.
    #[cold]
    fn not_a_float(&mut self) -> Result<(), ReadError> {
        match self.peek() {
            b'"' => Ok(()),
            b'-' | b'0'..=b'9' => {
                self.skip_number()?;
                Err(self.out_of_range())
            }
            _ => Err(self.expected("a number")),
        }
    }

    /// The three floats that JSON has no number for.
    fn float_word(&mut self) -> Result<Word, ReadError> {
        if self.literal(b"\"NaN\"") {
            Ok(Word::Nan)
        } else if self.literal(b"\"Infinity\"") {
            Ok(Word::Infinity)
        } else if self.literal(b"\"-Infinity\"") {
            Ok(Word::NegativeInfinity)
        } else {
            Err(self.expected("a number"))
        }
    }

    /// Accepts the text of an integer for a float that is exactly that integer.
    fn integer_as_float(&mut self, start: usize, value: f64) -> Result<(), ReadError> {
        let text = self.slice(start..self.position());
        let exact = text
            .strip_prefix('-')
            .unwrap_or(text)
            .parse::<u128>()
            .is_ok_and(|integer| {
                // Casting back saturates at the end of the range, so that the end itself must be kept out.
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "compared right away"
                )]
                let back = value.abs() as u128;
                value.abs() < TWO_TO_128 && back == integer
            });
        if !exact {
            return Err(self.inexact("a float"));
        }
        self.report_span(NoteKind::Converted, start..self.position());
        Ok(())
    }
}

enum Word {
    Nan,
    Infinity,
    NegativeInfinity,
}

impl Scan {
    /// The float, if both the digits and the power of ten are floats themselves: then one operation rounds, and rounds right.
    #[inline]
    fn short(&self) -> Option<f64> {
        if self.count > 19 || self.digits > 1 << 53 {
            return None;
        }
        let exponent = self.exponent?.checked_sub(i32::try_from(self.fraction).ok()?)?;
        #[expect(clippy::cast_precision_loss, reason = "at most 53 bits")]
        let digits = self.digits as f64;
        let power = *POWERS.get(usize::try_from(exponent.unsigned_abs()).ok()?)?;
        let value = if exponent < 0 { digits / power } else { digits * power };
        Some(if self.negative { -value } else { value })
    }

    /// Whether the decimal has so few digits that it is the text of the nearest `f32`, without asking.
    fn is_short_decimal(&self) -> bool {
        self.digits <= 999_999 && self.count <= 19 && self.fraction < 30 && self.exponent == Some(0)
    }
}

/// Whether a number of the text is the decimal that `value` is written as.
fn is_decimal_of(value: f32, text: &str) -> bool {
    let mut buffer = zmij::Buffer::new();
    let own = buffer.format_finite(value);
    own == text || Decimal::of(own.trim_start_matches('-')) == Decimal::of(text.trim_start_matches('-'))
}

/// Appends the digits at a place to a number and says how many there are. Wraps when there are too many; `count` tells.
#[inline]
fn take_digits(bytes: &[u8], start: usize, value: &mut u64) -> usize {
    let mut position = start;
    while let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) {
        let Some(digits) = eight_digits(u64::from_le_bytes(*chunk)) else {
            break;
        };
        *value = value.wrapping_mul(100_000_000).wrapping_add(digits);
        position += 8;
    }
    while let Some(digit) = bytes
        .get(position)
        .map(|byte| byte.wrapping_sub(b'0'))
        .filter(|&digit| digit < 10)
    {
        *value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        position += 1;
    }
    position - start
}

/// The number that eight bytes spell, if all of them are digits: three multiplications instead of eight.
#[inline]
fn eight_digits(chunk: u64) -> Option<u64> {
    const SIXES: u64 = 0x0606_0606_0606_0606;
    const HIGH_NIBBLES: u64 = 0xf0f0_f0f0_f0f0_f0f0;
    const THREES: u64 = 0x3030_3030_3030_3030;
    // A digit keeps its high nibble, 3, also when 6 is added.
    if chunk & HIGH_NIBBLES != THREES || chunk.wrapping_add(SIXES) & HIGH_NIBBLES != THREES {
        return None;
    }
    let digits = chunk & !HIGH_NIBBLES;
    let pairs = (digits.wrapping_mul(1 + (10 << 8)) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(1 + (100 << 16)) >> 16) & 0x0000_ffff_0000_ffff;
    Some(fours.wrapping_mul(1 + (10_000 << 32)) >> 32)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, eight_digits};

    #[test]
    fn eight_digits_are_their_number() {
        for text in ["00000000", "12345678", "99999999", "10000001", "00000042"] {
            let bytes = text.as_bytes().first_chunk::<8>().unwrap();
            assert_eq!(eight_digits(u64::from_le_bytes(*bytes)), Some(text.parse().unwrap()));
        }
        for text in ["1234567:", "/2345678", "1234.678", "1234567e", "1234567\u{1}"] {
            let bytes = text.as_bytes().first_chunk::<8>().unwrap();
            assert_eq!(eight_digits(u64::from_le_bytes(*bytes)), None, "{text}");
        }
    }

    #[test]
    fn decimals_have_one_form_for_each_value() {
        let same = ["1500", "1.5e3", "15e2", "0.00015E7", "1500.000"];
        for text in same {
            assert_eq!(Decimal::of(text), Decimal::of("1500"), "{text}");
            assert_eq!(Decimal::of(text).unwrap().integer(), Some(1500));
        }
        assert_eq!(Decimal::of("0.000"), Decimal::of("0e9"));
        assert_eq!(Decimal::of("1.5").unwrap().integer(), None);
        assert_eq!(Decimal::of("1.00000000000000000001"), None);
        assert_eq!(Decimal::of("1e99999999999999999999"), None);
    }
}
