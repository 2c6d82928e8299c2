//! Powers of five, each with its 128 highest bits.

/// Of all decimals with at most 19 digits, those with a smaller exponent are zero as floats.
const SMALLEST: i32 = -342;

/// And those with a larger one are beyond all floats.
const LARGEST: i32 = 308;

const COUNT: usize = SMALLEST.unsigned_abs() as usize + LARGEST as usize + 1;

/// The highest 128 bits of `5^exponent`, the very highest one set, what is below cut off; `None` beyond the exponents of
/// floats.
#[inline]
pub(super) fn power_of_five(exponent: i32) -> Option<u128> {
    let index = SMALLEST.unsigned_abs().wrapping_add_signed(exponent);
    POWERS.get(index as usize).copied()
}

static POWERS: [u128; COUNT] = powers();

/// A large number, its lowest part first.
type Wide = [u64; 17];

/// From `2^128` upwards by multiplying and from `2^1024` downwards by dividing: the first is exact, and what each division
/// cuts off is below what is kept, as cutting off twice is cutting off once.
const fn powers() -> [u128; COUNT] {
    let mut powers = [0; COUNT];
    let mut number: Wide = [0; 17];
    number[2] = 1;
    let mut index = SMALLEST.unsigned_abs() as usize;
    while index < COUNT {
        powers[index] = highest(&number);
        number = times_five(number);
        index += 1;
    }
    number = [0; 17];
    number[16] = 1;
    index = SMALLEST.unsigned_abs() as usize;
    while index > 0 {
        index -= 1;
        number = by_five(number);
        powers[index] = highest(&number);
    }
    powers
}

/// The highest 128 bits, moved up until the very highest one is set.
const fn highest(number: &Wide) -> u128 {
    let mut top = number.len() - 1;
    while number[top] == 0 {
        top -= 1;
    }
    let shift = number[top].leading_zeros();
    let pair = (number[top] as u128) << 64 | number[top - 1] as u128;
    pair << shift | ((number[top - 2] as u128) << shift >> 64)
}

#[expect(clippy::cast_possible_truncation, reason = "the two halves")]
const fn times_five(mut number: Wide) -> Wide {
    let mut carry = 0;
    let mut part = 0;
    while part < number.len() {
        let product = number[part] as u128 * 5 + carry;
        number[part] = product as u64;
        carry = product >> 64;
        part += 1;
    }
    number
}

#[expect(clippy::cast_possible_truncation, reason = "the remainder is less than five")]
const fn by_five(mut number: Wide) -> Wide {
    let mut remainder = 0;
    let mut part = number.len();
    while part > 0 {
        part -= 1;
        let dividend = remainder << 64 | number[part] as u128;
        number[part] = (dividend / 5) as u64;
        remainder = dividend % 5;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, SMALLEST, power_of_five};

    #[test]
    fn small_powers_are_exact() {
        for exponent in 0..=55u32 {
            let power = 5u128.pow(exponent);
            let found = power_of_five(i32::try_from(exponent).unwrap()).unwrap();
            assert_eq!(found, power << power.leading_zeros(), "{exponent}");
        }
    }

    #[test]
    fn powers_and_their_reciprocals_multiply_to_one() {
        for exponent in 1..=LARGEST {
            let [power, reciprocal] = [exponent, -exponent].map(|exponent| power_of_five(exponent).unwrap());
            // The first half of each is cut off by less than one, and their exact product is a power of two.
            let [power, reciprocal] = [power >> 64, reciprocal >> 64];
            let wanted = 1 << (128 - (power * reciprocal).leading_zeros());
            assert!(power * reciprocal <= wanted, "{exponent}");
            assert!((power + 1) * (reciprocal + 1) >= wanted, "{exponent}");
        }
    }

    #[test]
    fn there_are_no_others() {
        assert!(power_of_five(SMALLEST).is_some() && power_of_five(LARGEST).is_some());
        assert_eq!(power_of_five(SMALLEST - 1), None);
        assert_eq!(power_of_five(LARGEST + 1), None);
        assert_eq!(power_of_five(i32::MIN), None);
        assert_eq!(power_of_five(i32::MAX), None);
    }
}
