//! A fast hasher with a seed, for what has no order: the members of multisets and the keys of maps.

use core::hash::Hasher;

/// The first digits of pi's fraction, and two odd numbers of the same kind: no structure, nothing hidden.
const K0: u64 = 0x243f_6a88_85a3_08d3;
const K1: u64 = 0x1319_8a2e_0370_7345;
const K2: u64 = 0xa409_3822_299f_31d1;

/// Folds each word in with a 128-bit product, so that every bit of the word and of the seed reaches every bit of the result.
pub(super) struct Seeded {
    state: u64,
    key: u64,
}

impl Seeded {
    #[inline]
    pub(super) fn new(seed: u64) -> Self {
        Seeded {
            state: seed ^ K0,
            key: fold(seed ^ K1, K2) | 1,
        }
    }
}

#[inline]
fn fold(left: u64, right: u64) -> u64 {
    let product = u128::from(left) * u128::from(right);
    #[allow(clippy::cast_possible_truncation)]
    let (low, high) = (product as u64, (product >> 64) as u64);
    low ^ high
}

#[inline]
fn word(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    word[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(word)
}

impl Hasher for Seeded {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.write_u64(word(chunk));
        }
        let rest = chunks.remainder();
        self.write_u64(word(rest) ^ (bytes.len() as u64).rotate_left(56));
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.state = fold(self.state ^ word, self.key).wrapping_add(K2);
    }

    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.write_u64(value.into());
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.write_u64(value.into());
    }

    #[inline]
    fn write_u128(&mut self, value: u128) {
        #[allow(clippy::cast_possible_truncation)]
        self.write_u64(value as u64);
        self.write_u64((value >> 64) as u64);
    }

    #[inline]
    fn finish(&self) -> u64 {
        fold(self.state ^ K1, self.key ^ K0)
    }
}
