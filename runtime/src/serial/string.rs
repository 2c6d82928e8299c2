//! Strings as they are read.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::error::{Problem, ReadError};
use super::reader::Reader;
use super::special::{special, special_mask};

/// What the byte after a backslash stands for; 0 where that takes a closer look.
const MEANING: [u8; 256] = {
    let mut meaning = [0; 256];
    meaning[b'"' as usize] = b'"';
    meaning[b'\\' as usize] = b'\\';
    meaning[b'/' as usize] = b'/';
    meaning[b'b' as usize] = 0x08;
    meaning[b'f' as usize] = 0x0c;
    meaning[b'n' as usize] = b'\n';
    meaning[b'r' as usize] = b'\r';
    meaning[b't' as usize] = b'\t';
    meaning
};

/// Appends what stands for itself from `start` on, and gives the place of the first byte that does not, or the end.
///
/// The first pieces are copied as they are searched, by one store each, and what is behind the run is taken back: runs
/// between escapes are mostly shorter than a piece, and then the call to copy a few bytes would be most of the work.
#[inline]
fn push_run(out: &mut Vec<u8>, bytes: &[u8], start: usize) -> usize {
    let mut position = start;
    for _ in 0..4 {
        let Some(piece) = bytes.get(position..).and_then(<[u8]>::first_chunk::<8>) else {
            break;
        };
        out.extend_from_slice(piece);
        let found = special_mask(u64::from_le_bytes(*piece));
        if found != 0 {
            let length = found.trailing_zeros() as usize / 8;
            out.truncate(out.len() - (8 - length));
            return position + length;
        }
        position += 8;
    }
    let end = special(bytes, position);
    out.extend_from_slice(bytes.get(position..end).unwrap_or_default());
    end
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
        let text = self.bytes();
        // Room for twice what is before the first escape, as text tends to go on as it begins, and for a piece more.
        let mut value = Vec::with_capacity((2 * (first - start)).max(56) + 8);
        value.extend_from_slice(text.get(start..first).unwrap_or_default());
        let mut position = first;
        loop {
            self.set_position(position);
            match text.get(position) {
                Some(b'"') => break,
                Some(b'\\') => match text.get(position + 1).map_or(0, |&byte| MEANING[usize::from(byte)]) {
                    0 => {
                        value.extend_from_slice(self.escape()?.encode_utf8(&mut [0; 4]).as_bytes());
                        position = self.position();
                    }
                    meaning => {
                        value.push(meaning);
                        position += 2;
                    }
                },
                _ => return Err(self.broken_string()),
            }
            position = push_run(&mut value, text, position);
        }
        self.set_position(position + 1);
        // Runs end at ASCII characters and escapes are whole characters, so there is nothing to refuse.
        String::from_utf8(value).map_err(|_| self.broken_string())
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
        let char = match self.bytes().get(at + 1) {
            Some(b'u') => return self.unicode_escape(at),
            Some(&byte) => match MEANING[usize::from(byte)] {
                0 => return Err(self.problem(Problem::Escape)),
                meaning => char::from(meaning),
            },
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
    use super::Reader;

    #[test]
    fn runs_of_every_length_come_back_between_escapes() {
        for before in 0..20 {
            for length in 0..120 {
                for character in ["x", "é", "∀", "😀"] {
                    let [start, run] = [before, length].map(|count| character.repeat(count));
                    let text = alloc::format!("\"{start}\\n{run}\\u00e9{run}\"");
                    let value = alloc::format!("{start}\n{run}é{run}");
                    assert_eq!(Reader::new(&text, 0).string().unwrap(), value);
                }
            }
        }
    }
}
