//! The float nearest to `digits * 10^exponent`, where a multiplication or two can tell which it is.
//!
//! The power of ten is one of five and one of two, and that of two only adds to the exponent of the float. Of the power of
//! five the highest bits are known, so the product with it is known up to an error. Where all that the product may be rounds
//! to the same float, that is the nearest one. What is left (a product next to the middle between two floats, a float that
//! is not normal or one of the largest) is left to std.

use super::powers_of_five::power_of_five;

/// What sets a type of floats apart.
#[derive(Clone, Copy)]
struct Format {
    /// How many bits a float has, the highest one included, which is not stored.
    precision: u32,
    /// What is added to the exponent to store it.
    bias: u32,
}

impl Format {
    /// How many of 64 bits a float has no room for.
    const fn dropped(self) -> u32 {
        64 - self.precision
    }
}

const DOUBLE: Format = Format {
    precision: f64::MANTISSA_DIGITS,
    bias: f64::MAX_EXP.unsigned_abs() - 1,
};

const SINGLE: Format = Format {
    precision: f32::MANTISSA_DIGITS,
    bias: f32::MAX_EXP.unsigned_abs() - 1,
};

/// The nearest `f64`, ties to even; `None` where std must tell.
#[inline]
pub(crate) fn nearest64(digits: u64, exponent: i32) -> Option<f64> {
    nearest(digits, exponent, DOUBLE).map(f64::from_bits)
}

/// The nearest `f32`, ties to even; `None` where std must tell.
#[inline]
pub(crate) fn nearest32(digits: u64, exponent: i32) -> Option<f32> {
    #[expect(clippy::cast_possible_truncation, reason = "the bits of an `f32`")]
    nearest(digits, exponent, SINGLE).map(|bits| f32::from_bits(bits as u32))
}

/// The bits of the nearest float.
#[expect(clippy::inline_always, reason = "the format is a constant")]
#[inline(always)]
fn nearest(digits: u64, exponent: i32, format: Format) -> Option<u64> {
    if digits == 0 {
        return Some(0);
    }
    let power = power_of_five(exponent)?;
    let shift = digits.leading_zeros();
    let digits = digits << shift;
    let product = u128::from(digits) * (power >> 64);
    // Its first half, moved up until the highest bit is set, which it is already or in one place. The product lacks less
    // than one there for what the power has below, and less than one for its own second half, which is twice that where it
    // is moved.
    let mut up = u32::from(product >> 127 == 0);
    let mut high = halves(product).0 << up;
    let half = 1 << (format.dropped() - 1);
    let rest = high & (2 * half - 1);
    if rest <= half && rest + 4 > half {
        (high, up) = closer(product, digits, power, format)?;
    }
    // The exponent of the highest bit, of the digits as they were moved and of the power of ten, as it is stored, less one.
    // Below zero, which is very large here, floats are not normal; at the largest exponent rounding may overflow.
    let stored = (63 + format.bias - shift - up).wrapping_add_signed(binary_exponent(exponent));
    if stored >= 2 * format.bias - 1 {
        return None;
    }
    // The highest bit of the mantissa adds one to the exponent, and so does a carry out of it. It is rounded up from a half
    // on, as there are no ties left.
    let rounds_up = u64::from(high & half != 0);
    Some((u64::from(stored) << (format.precision - 1)) + (high >> format.dropped()) + rounds_up)
}

/// The first half of a product and how far it was moved up, from all that is known of the power; `None` where that does not
/// tell on which side of the middle it lies.
#[cold]
fn closer(product: u128, digits: u64, power: u128, format: Format) -> Option<(u64, u32)> {
    let (_, below) = halves(power);
    let product = product + ((u128::from(digits) * u128::from(below)) >> 64);
    let up = product.leading_zeros();
    let product = product << up;
    // Now less than one is lacking in the last place for what the power has below, and less than one for what was cut off
    // here.
    let half = 1 << (64 + format.dropped() - 1);
    let rest = product & (2 * half - 1);
    (rest > half || rest + 4 <= half).then_some((halves(product).0, up))
}

/// The exponent of the highest bit of `10^exponent`, by a fraction that is right for all exponents of floats.
fn binary_exponent(exponent: i32) -> i32 {
    (exponent * 217_706) >> 16
}

#[expect(clippy::cast_possible_truncation, reason = "the two halves")]
const fn halves(number: u128) -> (u64, u64) {
    ((number >> 64) as u64, number as u64)
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::{nearest32, nearest64};

    /// The same numbers on every run.
    struct Random(u64);

    impl Random {
        fn bits(&mut self) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0
        }

        /// Of any length from one bit to 64.
        fn digits(&mut self) -> u64 {
            self.bits() >> (self.bits() % 64)
        }
    }

    /// Compares both types with std; says which of them was told.
    fn compared(digits: u64, exponent: i32) -> [bool; 2] {
        let text = format!("{digits}e{exponent}");
        let (double, single) = (nearest64(digits, exponent), nearest32(digits, exponent));
        if let Some(value) = double {
            assert_eq!(value.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        }
        if let Some(value) = single {
            assert_eq!(value.to_bits(), text.parse::<f32>().unwrap().to_bits(), "{text}, f32");
        }
        [double.is_some(), single.is_some()]
    }

    #[test]
    fn every_exponent_is_as_std_has_it() {
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        for exponent in -400..=400 {
            for _ in 0..400 {
                compared(random.digits(), exponent);
            }
            for digits in [0, 1, 2, 5, 9, 10, 1 << 53, u64::MAX, u64::MAX - 1] {
                compared(digits, exponent);
            }
        }
    }

    #[test]
    fn numbers_that_occur_are_told_without_std() {
        let mut random = Random(0x2545_f491_4f6c_dd1d);
        let mut left = 0;
        for _ in 0..100_000 {
            // 17 digits behind the point, as `f64` is written.
            let told = compared(random.bits() % 100_000_000_000_000_000, -17);
            left += told.iter().filter(|&&told| !told).count();
        }
        assert!(left < 10, "{left}");
    }

    #[test]
    fn floats_of_all_bits_and_the_middles_between_them_are_as_std_has_them() {
        let mut random = Random(0xd1b5_4a32_d192_ed03);
        for _ in 0..20_000 {
            let value = f64::from_bits(random.bits());
            if !value.is_finite() {
                continue;
            }
            // 17 digits tell the float, 18 and 19 lie next to it, and so does the middle to the next one.
            for precision in 14..19 {
                decimal(&format!("{value:.precision$e}"));
            }
            let next = f64::from_bits(value.to_bits() + 1);
            decimal(&format!("{:.18e}", value.midpoint(next)));
            let single = f32::from_bits(u32::try_from(random.bits() >> 32).unwrap());
            if single.is_finite() {
                let next = f32::from_bits(single.to_bits() + 1);
                decimal(&format!("{:.18e}", f64::from(single).midpoint(f64::from(next))));
            }
        }
    }

    /// Compares for a number in scientific notation.
    fn decimal(text: &str) {
        let text = text.trim_start_matches('-');
        let (number, exponent) = text.split_once('e').unwrap();
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits: String = [whole, fraction].concat();
        let (Ok(digits), Ok(exponent)) = (digits.parse(), exponent.parse::<i32>()) else {
            return;
        };
        compared(digits, exponent - i32::try_from(fraction.len()).unwrap());
    }

    #[test]
    fn ties_and_their_neighbors_are_as_std_has_them() {
        for precision in [24, 53] {
            for odd in [
                1u64,
                3,
                5,
                1 << (precision - 1),
                (1 << precision) - 1,
                (1 << precision) - 3,
            ] {
                // One bit more than a float has, and that bit set.
                let tie = (1u64 << precision | odd) << 1 | 1;
                for shift in 0..tie.leading_zeros() {
                    for digits in [(tie << shift) - 1, tie << shift, (tie << shift) + 1] {
                        compared(digits, 0);
                        for power in 1..=27 {
                            compared(digits, power);
                            // The same number with zeros behind the point, as far as digits go.
                            if let Some(digits) = 10u64.pow(power.unsigned_abs().min(19)).checked_mul(digits) {
                                compared(digits, -power);
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn borders_are_as_std_has_them() {
        for (digits, exponents) in [
            // The largest floats, and what rounds to them or to an infinity.
            (17_976_931_348_623_157, 290..=294),
            (17_976_931_348_623_158, 290..=294),
            (17_976_931_348_623_159, 290..=294),
            (34_028_234_663_852_886, 20..=24),
            (34_028_235_677_973_366, 20..=24),
            (34_028_235_677_973_367, 20..=24),
            // The smallest normal ones, and the largest that are not.
            (22_250_738_585_072_014, -325..=-321),
            (22_250_738_585_072_011, -325..=-321),
            (22_250_738_585_072_012, -325..=-321),
            (11_754_943_508_222_875, -56..=-52),
            (11_754_942_106_924_411, -56..=-52),
            // The smallest ones, and half of them.
            (49_406_564_584_124_654, -343..=-337),
            (24_703_282_292_062_327, -343..=-337),
            (24_703_282_292_062_328, -343..=-337),
            (14_012_984_643_248_170, -63..=-59),
            (70_064_923_216_240_853, -63..=-59),
            (70_064_923_216_240_854, -63..=-59),
        ] {
            for exponent in exponents {
                compared(digits, exponent);
            }
        }
    }

    #[test]
    fn cases_known_to_be_hard_are_as_std_has_them() {
        // Of Paxson's "A program for testing IEEE decimal-binary conversion" (1991), next to the middle between two floats.
        for (digits, exponent) in [
            (5, 125),
            (69, 267),
            (999, -26),
            (7_861, -34),
            (75_569, -254),
            (928_609, -261),
            (9_210_917, 80),
            (84_863_171, 114),
            (653_777_767, 273),
            (5_232_604_057, -298),
            (27_235_667_517, -109),
            (653_532_977_297, -123),
            (3_142_213_164_987, -294),
            (46_202_199_371_337, -72),
            (231_010_996_856_685, -73),
            (9_324_754_620_109_615, 212),
            (78_459_735_791_271_921, 49),
            (272_104_041_512_242_479, 200),
            (6_802_601_037_806_061_975, 198),
            (9, -265),
            (85, -37),
            (623, 100),
            (3_571, 263),
            (81_661, 153),
            (920_657, -23),
            (4_603_285, -24),
            (87_575_437, -309),
            (245_540_327, 122),
            (6_138_508_175, 120),
            (83_356_057_653, 193),
            (619_534_293_513, 124),
            (2_335_141_086_879, 218),
            (36_167_929_443_327, -159),
            (609_610_927_149_051, -255),
            (3_743_626_360_493_413, -165),
            (94_080_055_902_682_397, -242),
            (899_810_892_172_646_163, 283),
            (7_120_190_517_612_959_703, 120),
        ] {
            compared(digits, exponent);
        }
    }

    #[test]
    fn exponents_without_a_power_are_left_to_std() {
        for exponent in [i32::MIN, -343, 309, i32::MAX] {
            assert_eq!((nearest64(1, exponent), nearest32(1, exponent)), (None, None));
            assert_eq!((nearest64(0, exponent), nearest32(0, exponent)), (Some(0.0), Some(0.0)));
        }
    }
}
