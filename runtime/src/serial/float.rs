//! Floats as they are read: the nearest one to a decimal, never one that was only nearly meant.

use core::str::FromStr;

use super::decimal::Decimal;
use super::digits::{append_digits, take_digits};
use super::error::ReadError;
use super::event::NoteKind;
use super::integer::Bounded;
use super::nearest_float::{nearest32, nearest64};
use super::reader::Reader;

/// The first integer that `u128` does not have.
const TWO_TO_128: f64 = 340_282_366_920_938_463_463_374_607_431_768_211_456.0;

/// A number of the text, taken apart.
struct Scan {
    negative: bool,
    /// All digits as one number, if there are at most 19 that count.
    digits: u64,
    /// How many there are, without the zeros in front where there are more than 19.
    count: usize,
    /// How many of them are behind the point.
    fraction: usize,
    /// The explicit exponent; `None` when it does not fit, and then the long way decides.
    exponent: Option<i32>,
    /// Neither a point nor an exponent.
    is_integer: bool,
    end: usize,
}

impl Reader<'_> {
    #[inline]
    pub(crate) fn float64(&mut self) -> Result<f64, ReadError> {
        let start = self.start();
        self.begin(start);
        let Some(scan) = self.scan_float() else {
            return self.unusual_float();
        };
        self.set_position(scan.end);
        let nearest = scan.exponent().and_then(|exponent| nearest64(scan.digits, exponent));
        let value = match nearest {
            Some(value) if scan.negative => -value,
            Some(value) => value,
            None => self.parse_float(start)?,
        };
        if scan.is_integer {
            self.integer_as_float(start, value, "an `f64`")?;
        }
        Ok(value)
    }

    pub(crate) fn float32(&mut self) -> Result<f32, ReadError> {
        let start = self.start();
        self.begin(start);
        let Some(scan) = self.scan_float() else {
            // The three words are the same for both types.
            #[expect(
                clippy::cast_possible_truncation,
                reason = "neither NaN nor an infinity has anything to lose"
            )]
            return self.unusual_float().map(|word| word as f32);
        };
        self.set_position(scan.end);
        let nearest = scan.exponent().and_then(|exponent| nearest32(scan.digits, exponent));
        let value = match nearest {
            Some(value) if scan.negative => -value,
            Some(value) => value,
            None => self.parse_float(start)?,
        };
        if scan.is_integer {
            self.integer_as_float(start, f64::from(value), "an `f32`")?;
        } else if !scan.is_short_decimal() && !is_decimal_of(value, self.slice(start..scan.end)) {
            return Err(self.inexact("an `f32`"));
        }
        Ok(value)
    }

    /// Takes the number apart; `None` if it is none, or a broken one.
    #[inline]
    fn scan_float(&self) -> Option<Scan> {
        let rest = self.bytes().get(self.position()..).unwrap_or_default();
        let usual = rest
            .first_chunk()
            .and_then(|window| Scan::usual(window, self.position()));
        usual.or_else(|| self.scan_any())
    }

    /// Takes any number apart.
    #[inline]
    fn scan_any(&self) -> Option<Scan> {
        let start = self.position();
        let bytes = self.bytes();
        let negative = self.peek() == b'-';
        let first = start + usize::from(negative);
        let mut digits = 0;
        let whole = take_digits(bytes, first, &mut digits);
        if whole == 0 || (whole > 1 && bytes.get(first) == Some(&b'0')) {
            return None;
        }
        let mut end = first + whole;
        let mut fraction = 0;
        let has_point = bytes.get(end) == Some(&b'.');
        if has_point {
            fraction = take_digits(bytes, end + 1, &mut digits);
            end += 1 + fraction;
            if fraction == 0 {
                return None;
            }
        }
        let behind = end;
        let has_exponent = matches!(bytes.get(end), Some(b'e' | b'E'));
        let mut exponent = Some(0);
        if has_exponent {
            (exponent, end) = scan_exponent(bytes, end + 1)?;
        }
        let mut count = whole + fraction;
        if count > 19 {
            count -= zeros_in_front(bytes.get(first..behind));
        }
        Some(Scan {
            negative,
            digits,
            count,
            fraction,
            exponent,
            is_integer: !has_point && !has_exponent,
            end,
        })
    }

    /// The three floats that JSON has no number for, or what is wrong with the text.
    #[cold]
    fn unusual_float(&mut self) -> Result<f64, ReadError> {
        match self.peek() {
            b'"' if self.literal(b"\"NaN\"") => Ok(f64::NAN),
            b'"' if self.literal(b"\"Infinity\"") => Ok(f64::INFINITY),
            b'"' if self.literal(b"\"-Infinity\"") => Ok(f64::NEG_INFINITY),
            b'-' | b'0'..=b'9' => {
                self.skip_number()?;
                Err(self.out_of_range::<f64>())
            }
            _ => Err(self.expected("a number")),
        }
    }

    /// The nearest float to any number of the text at all, as std finds it.
    #[cold]
    fn parse_float<T: Bounded + FromStr + Into<f64> + Copy>(&self, start: usize) -> Result<T, ReadError> {
        let value: Option<T> = self.slice(start..self.position()).parse().ok();
        value
            .filter(|&value| value.into().is_finite())
            .ok_or_else(|| self.out_of_range::<T>())
    }

    /// Accepts the text of an integer for a float that is exactly that integer.
    #[cold]
    fn integer_as_float(&mut self, start: usize, value: f64, wanted: &'static str) -> Result<(), ReadError> {
        let text = self.slice(start..self.position());
        let integer = text.strip_prefix('-').unwrap_or(text).parse::<u128>();
        let exact = integer.is_ok_and(|integer| {
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
            return Err(self.inexact(wanted));
        }
        self.report_span(NoteKind::Converted, start..self.position());
        Ok(())
    }
}

/// How many zeros the digits begin with; the point is none.
#[cold]
fn zeros_in_front(digits: Option<&[u8]>) -> usize {
    let digits = digits.unwrap_or_default().iter().filter(|&&byte| byte != b'.');
    digits.take_while(|&&byte| byte == b'0').count()
}

/// The exponent behind its `e`, and its end.
fn scan_exponent(bytes: &[u8], start: usize) -> Option<(Option<i32>, usize)> {
    let minus = bytes.get(start) == Some(&b'-');
    let first = start + usize::from(minus || bytes.get(start) == Some(&b'+'));
    let mut value = 0;
    let count = take_digits(bytes, first, &mut value);
    let exponent = i32::try_from(value).ok().filter(|_| count <= 19);
    let exponent = exponent.map(|value| if minus { -value } else { value });
    (count > 0).then_some((exponent, first + count))
}

impl Scan {
    /// The scan of a number as most are written: up to eight digits, a point, no more than 19 digits in all, and no exponent.
    /// It is looked at through a window of constant length, inside of which no place needs to be compared with an end.
    #[expect(clippy::inline_always, reason = "the parts stay in registers")]
    #[inline(always)]
    fn usual(window: &[u8; 40], start: usize) -> Option<Self> {
        let eight = |at: usize| window.get(at..)?.first_chunk::<8>().copied();
        let negative = window[0] == b'-';
        let first = usize::from(negative);
        let mut digits = 0;
        let whole = append_digits(&mut digits, eight(first)?);
        let point = first + whole;
        if window.get(point) != Some(&b'.') || whole == 0 || (whole > 1 && window[first] == b'0') {
            return None;
        }
        let mut fraction = append_digits(&mut digits, eight(point + 1)?);
        if fraction == 8 {
            fraction += append_digits(&mut digits, eight(point + 9)?);
            if fraction == 16 {
                fraction += append_digits(&mut digits, eight(point + 17)?);
            }
        }
        let count = whole + fraction;
        let end = point + 1 + fraction;
        if fraction == 0 || count > 19 || matches!(window.get(end)?, b'e' | b'E') {
            return None;
        }
        Some(Self {
            negative,
            digits,
            count,
            fraction,
            exponent: Some(0),
            is_integer: false,
            end: start + end,
        })
    }

    /// The exponent of the digits as one number, if they fit.
    #[inline]
    fn exponent(&self) -> Option<i32> {
        if self.count > 19 {
            return None;
        }
        self.exponent?.checked_sub(i32::try_from(self.fraction).ok()?)
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
