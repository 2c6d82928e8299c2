//! The search for the bytes that cannot stand for themselves in a JSON string.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// The place of the first byte from `start` on that cannot stand for itself in a JSON string (a quote, a backslash or a
/// control character), or the end.
///
/// Eight bytes at a time in one register, and after the first few of those 64 bytes at a time in a form that compilers
/// vectorize: short strings never pay for setting up the wide loop.
#[expect(
    clippy::inline_always,
    reason = "most runs are short, and the call would cost as much as the search"
)]
#[inline(always)]
pub(crate) fn special(bytes: &[u8], start: usize) -> usize {
    let mut position = start;
    for _ in 0..4 {
        let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) else {
            return special_in_tail(bytes, position);
        };
        let found = special_mask(u64::from_le_bytes(*chunk));
        if found != 0 {
            return position + found.trailing_zeros() as usize / 8;
        }
        position += 8;
    }
    special_in_long(bytes, position)
}

fn special_in_long(bytes: &[u8], mut position: usize) -> usize {
    while let Some(block) = bytes.get(position..).and_then(<[u8]>::first_chunk) {
        if has_special(block) {
            break;
        }
        position += BLOCK;
    }
    // The last block reaches back over what was searched already, and is mostly as clean.
    if bytes.len().saturating_sub(position) < BLOCK && bytes.last_chunk().is_some_and(|block| !has_special(block)) {
        return bytes.len();
    }
    while let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) {
        let found = special_mask(u64::from_le_bytes(*chunk));
        if found != 0 {
            return position + found.trailing_zeros() as usize / 8;
        }
        position += 8;
    }
    special_in_tail(bytes, position)
}

/// How many bytes are searched at once.
const BLOCK: usize = 64;

#[inline]
fn has_special(block: &[u8; BLOCK]) -> bool {
    block.iter().fold(false, |found, &byte| found | is_special(byte))
}

/// The last bytes, fewer than eight.
#[inline]
fn special_in_tail(bytes: &[u8], position: usize) -> usize {
    let tail = bytes.len().saturating_sub(position);
    if let (Some(last), 1..8) = (bytes.last_chunk::<8>(), tail) {
        // What is before the position is shifted out. What comes in behind the end is zeros, which are special, so there is
        // always a first one.
        let found = special_mask(u64::from_le_bytes(*last) >> (64 - 8 * tail));
        return position + tail.min(found.trailing_zeros() as usize / 8);
    }
    let tail = bytes.get(position..).unwrap_or_default();
    position + tail.len().min(special_mask(few(tail)).trailing_zeros() as usize / 8)
}

/// Fewer than eight bytes in one register, zeros behind them: two loads that overlap, or three.
#[inline]
fn few(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last));
        return u64::from(u32::from_le_bytes(*first)) | last << (8 * (length - 4) % 64);
    }
    let byte = |at: usize| bytes.get(at).map_or(0, |&byte| u64::from(byte) << (8 * at % 64));
    byte(0) | byte(1) | byte(2)
}

#[inline]
fn is_special(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}

/// The high bit of each special byte. A borrow may set the bit of a byte above a special one, so only the lowest is to be
/// trusted.
#[inline]
pub(crate) fn special_mask(chunk: u64) -> u64 {
    let quotes = chunk ^ (ONES * u64::from(b'"'));
    let backslashes = chunk ^ (ONES * u64::from(b'\\'));
    let zeros = (quotes.wrapping_sub(ONES) & !quotes) | (backslashes.wrapping_sub(ONES) & !backslashes);
    let controls = chunk.wrapping_sub(ONES * 0x20) & !chunk;
    (zeros | controls) & HIGHS
}

#[cfg(test)]
mod tests {
    use super::special;

    #[test]
    fn special_bytes_are_found_at_every_place() {
        for length in 0..150 {
            for at in 0..=length {
                for byte in [b'"', b'\\', 0, 0x1f, b'\n'] {
                    let mut bytes = alloc::vec![b'x'; length];
                    bytes.iter_mut().step_by(3).for_each(|byte| *byte = 0xe2);
                    bytes.iter_mut().step_by(5).for_each(|byte| *byte = b'!');
                    if let Some(place) = bytes.get_mut(at) {
                        *place = byte;
                    }
                    assert_eq!(special(&bytes, 0), at);
                }
            }
        }
    }

    #[test]
    fn blocks_of_nothing_but_special_bytes_are_special() {
        for byte in [b'"', b'\\', 0, 0x1f] {
            for start in 0..100 {
                let mut bytes = alloc::vec![b'x'; start];
                bytes.resize(start + 150, byte);
                assert_eq!(special(&bytes, 0), start, "{byte:#x}");
            }
        }
    }

    #[test]
    fn bytes_next_to_special_ones_are_not_special() {
        for byte in (0x20..=0xff).filter(|byte| ![b'"', b'\\'].contains(byte)) {
            assert_eq!(special(&[byte; 40], 0), 40, "{byte:#x}");
        }
    }
}
