//! The float nearest to `digits * 10^exponent`, for the numbers that occur.
//!
//! With at most 64 bits of digits and 27 as the exponent, the product or the quotient with the power of five is exact in 128 bits,
//! the quotient up to a remainder of which only matters whether there is one. So there is one rounding, and it is the right one;
//! everything else is left to std.

/// The largest power of five in 64 bits is the 27th.
const LARGEST: usize = 27;

const POWERS_OF_FIVE: [u64; LARGEST + 1] = {
    let mut powers = [1; LARGEST + 1];
    let mut index = 1;
    while index <= LARGEST {
        powers[index] = powers[index - 1] * 5;
        index += 1;
    }
    powers
};

/// The powers of ten that a float holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The nearest float, ties to even; `None` beyond the exponents that fit here.
#[inline]
pub(crate) fn nearest(digits: u64, exponent: i32) -> Option<f64> {
    let power = exponent.unsigned_abs() as usize;
    if digits <= 1 << 53 {
        if let Some(&ten) = POWERS_OF_TEN.get(power) {
            // Both are floats, so that one operation rounds, and rounds right.
            #[expect(clippy::cast_precision_loss, reason = "at most 53 bits")]
            let digits = digits as f64;
            return Some(if exponent < 0 { digits / ten } else { digits * ten });
        }
    }
    let five = *POWERS_OF_FIVE.get(power)?;
    if digits == 0 {
        return Some(0.0);
    }
    Some(if exponent < 0 {
        divided(digits, five, exponent)
    } else {
        multiplied(digits, five, exponent)
    })
}

fn multiplied(digits: u64, five: u64, exponent: i32) -> f64 {
    let product = u128::from(digits) * u128::from(five);
    let shift = product.leading_zeros();
    let product = product << shift;
    #[expect(clippy::cast_possible_truncation, reason = "the two halves")]
    let (high, low) = ((product >> 64) as u64, product as u64);
    rounded(high, low != 0, i64::from(exponent) + 64 - i64::from(shift))
}

fn divided(digits: u64, five: u64, exponent: i32) -> f64 {
    // Both with their highest bit set, the quotient has its own in the highest or the next place of 64.
    let (up, down) = (digits.leading_zeros(), five.leading_zeros());
    let dividend = u128::from(digits << up) << 63;
    let divisor = u128::from(five << down);
    let (quotient, remainder) = (dividend / divisor, dividend % divisor);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "less than 2^64, as the dividend is less than 2^127"
    )]
    let quotient = quotient as u64;
    let shift = quotient.leading_zeros();
    let scale = i64::from(exponent) - 63 - i64::from(up) + i64::from(down) - i64::from(shift);
    rounded(quotient << shift, remainder != 0, scale)
}

/// `(high + some) * 2^scale` as the nearest float, where `some` is less than one, and `high` has its highest bit set. The scale is
/// far from the limits of floats.
fn rounded(high: u64, some: bool, scale: i64) -> f64 {
    const DROPPED: u32 = 64 - 53;
    const HALF: u64 = 1 << (DROPPED - 1);
    let mantissa = high >> DROPPED;
    let rest = high & ((1 << DROPPED) - 1);
    let up = rest > HALF || (rest == HALF && (some || mantissa & 1 == 1));
    // The highest bit of the mantissa adds one to the exponent, and so does a carry out of it.
    let exponent = (scale + 63 + 1022).unsigned_abs();
    f64::from_bits((exponent << 52) + mantissa + u64::from(up))
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::nearest;

    #[test]
    fn nearest_is_what_std_finds() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for round in 0..20_000u32 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let digits = state >> (round % 64);
            for exponent in -27..=27 {
                let text = format!("{digits}e{exponent}");
                let std: f64 = text.parse().unwrap();
                assert_eq!(nearest(digits, exponent).unwrap().to_bits(), std.to_bits(), "{text}");
            }
        }
    }

    #[test]
    fn ties_go_to_even() {
        for digits in [
            (1 << 53) + 1,
            (1 << 53) + 3,
            (1 << 54) + 2,
            (1 << 54) + 6,
            u64::MAX,
            u64::MAX - 1024,
            u64::MAX - 1023,
        ] {
            let std: f64 = format!("{digits}").parse().unwrap();
            assert_eq!(nearest(digits, 0).unwrap().to_bits(), std.to_bits(), "{digits}");
        }
    }

    #[test]
    fn far_exponents_are_left_to_std() {
        assert_eq!(nearest(1, 28), None);
        assert_eq!(nearest(1, -28), None);
        assert_eq!(nearest(0, -27), Some(0.0));
    }
}
