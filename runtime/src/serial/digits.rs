//! Digits, eight at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;
const ZEROS: u64 = ONES * 0x30;

/// The powers of ten up to seven digits.
const POWERS: [u64; 8] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];

/// Appends the digits at a place to a number, and says how many there are. More than 19 wrap around: the count tells.
#[inline]
pub(crate) fn take_digits(bytes: &[u8], start: usize, value: &mut u64) -> usize {
    let mut position = start;
    while let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) {
        let count = append_digits(value, *chunk);
        position += count;
        if count < 8 {
            return position - start;
        }
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

/// Appends the digits at the beginning of eight bytes to a number, and says how many they are.
#[expect(clippy::inline_always, reason = "a few instructions, which share their constants")]
#[inline(always)]
pub(crate) fn append_digits(value: &mut u64, chunk: [u8; 8]) -> usize {
    // 0 to 9 for a digit. Of all other bytes, the high bit is set in the sum or in the byte itself; a carry out of such a
    // byte only reaches bytes that no longer count.
    let values = u64::from_le_bytes(chunk) ^ ZEROS;
    let others = (values.wrapping_add(ONES * 0x76) | values) & HIGHS;
    if others == 0 {
        *value = value.wrapping_mul(100_000_000).wrapping_add(eight_digits(values));
        return 8;
    }
    let place = others.trailing_zeros();
    let count = (place / 8) as usize;
    // The digits go to the end of the eight, behind zeros. In two steps, as that may be the whole way.
    let digits = eight_digits((values << (63 - place)) << 8);
    *value = value.wrapping_mul(POWERS[count]).wrapping_add(digits);
    count
}

/// The number that eight digits spell, each as its value, the first one lowest.
#[inline]
fn eight_digits(values: u64) -> u64 {
    let pairs = (values.wrapping_mul(1 + (10 << 8)) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(1 + (100 << 16)) >> 16) & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(1 + (10_000 << 32)) >> 32
}

#[cfg(test)]
mod tests {
    use super::take_digits;

    #[test]
    fn digits_are_taken_up_to_the_first_other_byte() {
        let digits = "98765432101234567890";
        for length in 0..digits.len() {
            for end in [
                "",
                ",",
                ".5",
                "/",
                ":",
                "e",
                "\u{0}",
                "\u{7f}",
                "é",
                ",12345678",
                "\u{ff}9999999",
            ] {
                let text = [&digits[..length], end].concat();
                let mut value = 0;
                assert_eq!(take_digits(text.as_bytes(), 0, &mut value), length, "{text}");
                assert_eq!(value, digits[..length].parse().unwrap_or(0), "{text}");
            }
        }
    }

    #[test]
    fn every_byte_that_is_no_digit_ends_the_digits() {
        for byte in (0..=0xff).filter(|byte: &u8| !byte.is_ascii_digit()) {
            for place in 0..8 {
                let mut bytes = *b"12345678";
                bytes[place] = byte;
                let mut value = 0;
                assert_eq!(take_digits(&bytes, 0, &mut value), place, "{byte:#x}");
            }
        }
    }

    #[test]
    fn digits_go_behind_those_that_are_there() {
        let mut value = 12;
        assert_eq!(take_digits(b"x0345", 1, &mut value), 4);
        assert_eq!(value, 120_345);
    }
}
