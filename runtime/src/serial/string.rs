//! Strings as they are read.

use alloc::borrow::Cow;
use alloc::string::String;

use super::error::{Problem, ReadError};
use super::reader::Reader;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// The place of the first byte from `start` on that cannot stand for itself in a JSON string (a quote, a backslash or a control
/// character), or the end.
///
/// Eight bytes at a time in one register, and after the first few of those 32 bytes at a time in a form that compilers
/// vectorize: short strings never pay for setting up the wide loop.
#[inline]
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
    while let Some(chunk) = bytes.get(position..).and_then(<[u8]>::first_chunk::<64>) {
        if chunk.iter().fold(false, |found, &byte| found | is_special(byte)) {
            break;
        }
        position += 64;
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
    position + tail.iter().position(|&byte| is_special(byte)).unwrap_or(tail.len())
}

#[inline]
fn is_special(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}

/// The high bit of each special byte. A borrow may set the bit of a byte above a special one, so only the lowest is to be trusted.
#[inline]
fn special_mask(chunk: u64) -> u64 {
    let quotes = chunk ^ (ONES * u64::from(b'"'));
    let backslashes = chunk ^ (ONES * u64::from(b'\\'));
    let zeros = (quotes.wrapping_sub(ONES) & !quotes) | (backslashes.wrapping_sub(ONES) & !backslashes);
    let controls = chunk.wrapping_sub(ONES * 0x20) & !chunk;
    (zeros | controls) & HIGHS
}

impl<'a> Reader<'a> {
    /// Reads a string whose opening quote is next.
    #[inline]
    pub(crate) fn string_body(&mut self) -> Result<Cow<'a, str>, ReadError> {
        let start = self.position() + 1;
        let end = special(self.bytes(), start);
        if self.bytes().get(end) == Some(&b'"') {
            self.set_position(end + 1);
            return Ok(Cow::Borrowed(self.slice(start..end)));
        }
        self.string_with_escapes(start, end).map(Cow::Owned)
    }

    #[inline(never)]
    fn string_with_escapes(&mut self, start: usize, first: usize) -> Result<String, ReadError> {
        // Room for twice what is before the first escape: text tends to go on as it begins.
        let mut value = String::with_capacity((2 * (first - start)).max(32));
        let (mut start, mut end) = (start, first);
        loop {
            value.push_str(self.slice(start..end));
            self.set_position(end);
            match self.peek() {
                b'"' => {
                    self.set_position(end + 1);
                    return Ok(value);
                }
                b'\\' => value.push(self.escape()?),
                _ => return Err(self.broken_string()),
            }
            start = self.position();
            end = special(self.bytes(), start);
        }
    }

    /// Why a string stops at a byte that is neither a quote nor a backslash.
    #[cold]
    pub(crate) fn broken_string(&self) -> ReadError {
        if self.position() >= self.text().len() {
            return self.problem(Problem::End("the closing quote of a string"));
        }
        self.problem(Problem::ControlCharacter)
    }

    /// Reads one escape, from the backslash on.
    pub(crate) fn escape(&mut self) -> Result<char, ReadError> {
        let at = self.position();
        let char = match self.bytes().get(at + 1).copied() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(at),
            Some(_) => return Err(self.problem(Problem::Escape)),
            None => return Err(self.problem(Problem::End("an escape"))),
        };
        self.set_position(at + 2);
        Ok(char)
    }

    fn unicode_escape(&mut self, at: usize) -> Result<char, ReadError> {
        let Some(first) = self.hex(at + 2) else {
            return Err(self.problem(Problem::Escape));
        };
        let (code, end) = match first {
            0xd800..=0xdbff => match (self.bytes().get(at + 6..at + 8), self.hex(at + 8)) {
                (Some(b"\\u"), Some(second @ 0xdc00..=0xdfff)) => {
                    (0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00), at + 12)
                }
                _ => return Err(self.problem(Problem::LoneSurrogate)),
            },
            _ => (first, at + 6),
        };
        // What is left that is no character is the second half of a pair without its first.
        let char = char::from_u32(code).ok_or_else(|| self.problem(Problem::LoneSurrogate))?;
        self.set_position(end);
        Ok(char)
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.bytes().get(at..at + 4)?;
        digits
            .iter()
            .try_fold(0, |code, &digit| Some(code << 4 | char::from(digit).to_digit(16)?))
    }
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
    fn bytes_next_to_special_ones_are_not_special() {
        for byte in (0x20..=0xff).filter(|byte| ![b'"', b'\\'].contains(byte)) {
            assert_eq!(special(&[byte; 40], 0), 40, "{byte:#x}");
        }
    }
}
