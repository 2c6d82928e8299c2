//! Decimals as values, for telling whether a number would change in another type.

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

/// Whether a JSON number without its sign is larger than an integer type of 128 bits has room for, as its size tells.
pub(crate) fn is_beyond_all_integers(text: &str) -> bool {
    /// The digits of 2^128.
    const MOST: i64 = 39;
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = whole.bytes().chain(fraction.bytes());
    let Some(zeros) = digits.position(|byte| byte != b'0') else {
        return false;
    };
    let Ok(exponent) = exponent.parse::<i64>() else {
        return !exponent.starts_with('-');
    };
    let point = i64::try_from(whole.len()).unwrap_or(i64::MAX);
    let zeros = i64::try_from(zeros).unwrap_or(i64::MAX);
    point.saturating_sub(zeros).saturating_add(exponent) > MOST
}

#[cfg(test)]
mod tests {
    use super::{Decimal, is_beyond_all_integers};

    #[test]
    fn what_no_integer_type_has_room_for_is_known_by_its_size() {
        for text in ["1e39", "10e38", "0.001e42", "1.5E+400", "1e99999999999999999999"] {
            assert!(is_beyond_all_integers(text), "{text}");
        }
        for text in ["3.4e38", "1.5", "0e400", "0.0", "1e-400", "1e-99999999999999999999"] {
            assert!(!is_beyond_all_integers(text), "{text}");
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
        let zeros = "0".repeat(30);
        let small = alloc::format!("{zeros}.{zeros}15");
        assert_eq!(Decimal::of(&small), Decimal::of("1.5e-31"));
        assert_eq!(Decimal::of("1.00000000000000000001"), None);
        assert_eq!(Decimal::of("1e99999999999999999999"), None);
    }
}
