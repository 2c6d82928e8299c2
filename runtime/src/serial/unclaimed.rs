//! The keys that no field takes.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::error::{Problem, ReadError, shortened};

/// The keys of an object that nobody takes, each of which comes once. Most objects have none, and most others a few.
#[derive(Default)]
pub(super) struct Unclaimed<'a> {
    few: Vec<Cow<'a, str>>,
    /// A bit for the look of each of them: one that looks like none of them is none of them.
    looks: u64,
    many: BTreeSet<Cow<'a, str>>,
}

impl<'a> Unclaimed<'a> {
    pub(super) fn insert(&mut self, key_start: usize, key: Cow<'a, str>) -> Result<(), ReadError> {
        const FEW: usize = 32;
        if self.few.len() == FEW {
            self.many.extend(self.few.drain(..));
        }
        let first = if self.many.is_empty() {
            let look = 1 << (look(&key) % 64);
            let is_like_one = self.looks & look != 0;
            self.looks |= look;
            if !is_like_one || !self.few.contains(&key) {
                self.few.push(key);
                return Ok(());
            }
            Some(key)
        } else {
            self.many.replace(key)
        };
        first.map_or(Ok(()), |key| {
            let problem = Problem::DuplicateKey(Some(shortened(&key)));
            Err(ReadError::new(key_start, problem))
        })
    }
}

/// A number that tells most keys of one object apart.
fn look(key: &str) -> usize {
    let byte = |at: usize| key.as_bytes().get(at).copied().map_or(0, usize::from);
    let (last, middle) = (key.len().wrapping_sub(1), key.len() / 2);
    key.len() ^ byte(0).wrapping_mul(5) ^ byte(middle).wrapping_mul(3) ^ byte(last)
}
