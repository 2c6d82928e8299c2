//! A fast hasher with a seed, for what has no order: the members of multisets and the keys of maps.

use super::sink::{Mark, Sink};
use crate::rerun_eq::number::Canonical;
use crate::rerun_eq::prims::Prims;
use crate::rerun_eq::visit::Number;

/// The first digits of pi's fraction, in pieces of 64 bits: no structure, nothing hidden.
const K0: u64 = 0x243f_6a88_85a3_08d3;
const K1: u64 = 0x1319_8a2e_0370_7344;
const K2: u64 = 0xa409_3822_299f_31d0;
/// What each kind of step is told apart by; the step of an integer has none.
const MARK: u64 = 0x082e_fa98_ec4e_6c89;
const FLOAT: u64 = 0x4528_21e6_38d0_1377;
const HIGH: u64 = 0xbe54_66cf_34e9_0c6c;
const ABOVE: u64 = 0x3f84_d5b5_b547_0917;
const BELOW: u64 = 0x9216_d5d9_8979_fb1b;
const TEXT: u64 = 0xc0ac_29b7_c97c_50dd;

/// Folds two words at a time in with a 128-bit product, so that every bit of the words and of the seed reaches every bit of
/// the result.
pub(in crate::rerun_eq) struct Seeded {
    state: u64,
    key: u64,
}

impl Seeded {
    #[inline]
    pub(in crate::rerun_eq) fn new(seed: u64) -> Self {
        Seeded {
            state: seed ^ K0,
            key: fold(seed ^ K1, K2),
        }
    }

    #[inline(always)]
    fn step(&mut self, one: u64, other: u64) {
        self.state = fold(self.state ^ one, self.key ^ other).wrapping_add(K2);
    }

    /// The hash of everything so far.
    #[inline(always)]
    pub(in crate::rerun_eq) fn finish(&self) -> u64 {
        fold(self.state ^ K1, self.key ^ K0)
    }
}

#[inline(always)]
#[allow(clippy::cast_possible_truncation)]
fn fold(left: u64, right: u64) -> u64 {
    let product = u128::from(left) * u128::from(right);
    product as u64 ^ (product >> 64) as u64
}

/// Eight bytes.
#[inline(always)]
fn word(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |&bytes| u64::from_le_bytes(bytes))
}

/// Less than eight bytes, of which all count.
#[inline(always)]
fn short(bytes: &[u8]) -> u64 {
    if let (Some(&first), Some(&last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        u64::from(u32::from_le_bytes(first)) << 32 | u64::from(u32::from_le_bytes(last))
    } else {
        bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte))
    }
}

impl Sink for Seeded {
    #[inline(always)]
    fn mark(&mut self, mark: Mark) {
        self.step(0, MARK ^ mark as u64);
    }

    #[inline(always)]
    fn size(&mut self, mark: Mark, size: usize) {
        self.step(size as u64, MARK ^ mark as u64);
    }

    #[inline(always)]
    fn sum(&mut self, mark: Mark, sum: u64) {
        self.step(sum, MARK ^ mark as u64);
    }

    #[inline(always)]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn number(&mut self, number: Number) {
        match number {
            Number::Signed(int) => self.step(int as u64, 0),
            Number::Unsigned(int) if i64::try_from(int).is_ok() => self.step(int, 0),
            other => match other.canonical() {
                Canonical::Small(int) => self.step(int as u64, 0),
                Canonical::Float(float) => self.step(float.to_bits(), FLOAT),
                Canonical::NaN => self.step(f64::NAN.to_bits(), FLOAT),
                Canonical::Above(int) => {
                    if int > u128::from(u64::MAX) {
                        self.step((int >> 64) as u64, HIGH);
                    }
                    self.step(int as u64, ABOVE);
                }
                Canonical::Below(int) => {
                    self.step((int >> 64) as u64, HIGH);
                    self.step(int as u64, BELOW);
                }
            },
        }
    }

    #[inline]
    fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.step(bytes.len() as u64, TEXT);
        if let Some(last) = bytes.last_chunk::<16>() {
            // The last sixteen bytes may overlap with those before.
            for chunk in bytes[..bytes.len() - 1].chunks_exact(16) {
                self.step(word(&chunk[..8]), word(&chunk[8..]));
            }
            self.step(word(&last[..8]), word(&last[8..]));
        } else if bytes.len() >= 8 {
            self.step(word(&bytes[..8]), word(&bytes[bytes.len() - 8..]));
        } else {
            self.step(short(bytes), 0);
        }
    }

    #[inline(always)]
    fn element(&mut self, number: Number) {
        self.number(number);
    }

    #[inline(always)]
    fn elements(&mut self, _: Prims<'_>) -> bool {
        false
    }

    #[inline(always)]
    fn end_run(&mut self) {}

    #[inline]
    fn seed(&mut self) -> u64 {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Mark, Number, Seeded, Sink};

    fn hash(feed: impl FnOnce(&mut Seeded)) -> u64 {
        let mut state = Seeded::new(7);
        feed(&mut state);
        state.finish()
    }

    fn all_differ(mut hashes: Vec<u64>) {
        let count = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), count);
    }

    /// Every length up to more than two steps, and every letter of each.
    #[test]
    fn each_letter_of_a_text_counts() {
        let texts = (0..50).flat_map(|length| {
            let plain = "a".repeat(length);
            let changed = (0..length).map(move |at| {
                let mut text = "a".repeat(length);
                text.replace_range(at..=at, "b");
                text
            });
            changed.chain([plain])
        });
        let texts: Vec<String> = texts.collect();
        all_differ(texts.iter().map(|text| hash(|state| state.text(text))).collect());
    }

    #[test]
    fn numbers_differ_from_what_has_their_bits() {
        let large = u128::from(u64::MAX);
        let numbers = [
            Number::Signed(-1),
            Number::Unsigned(u64::MAX),
            Number::U128(u128::MAX),
            Number::U128(large + 1),
            Number::U128(1 << 127),
            Number::I128(i128::MIN),
            Number::Float(0.5),
            Number::Unsigned(0.5f64.to_bits()),
            Number::Float(f64::NAN),
            Number::Unsigned(f64::NAN.to_bits()),
        ];
        let mut hashes: Vec<u64> = numbers
            .iter()
            .map(|&number| hash(|state| state.number(number)))
            .collect();
        hashes.push(hash(|state| state.mark(Mark::Unit)));
        hashes.push(hash(|state| state.sum(Mark::Variant, 1)));
        hashes.push(hash(|state| state.sum(Mark::Record, 1)));
        all_differ(hashes);
    }

    #[test]
    fn another_seed_is_another_hash() {
        all_differ((0..100).map(|seed| Seeded::new(seed).finish()).collect());
    }
}
