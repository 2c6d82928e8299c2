//! Multisets and maps: the same parts the same number of times, in whatever order.
//!
//! Both sides are walked in step as long as they agree, which is all there is to do for sorted ones. What is left of the
//! right side goes into an index by seeded hash, and each part left over on the left side uses one of its equals up. Who
//! asks says what equals are.

use alloc::vec::Vec;
use core::iter::once;

use super::Data;
use super::hash::{entry, seeded};

/// Whether both have the same members. The lengths are equal. What is the same has the same hash as data.
pub(super) fn same_members<'l, 'r, L, R>(
    mut lefts: impl Iterator<Item = &'l L>,
    mut rights: impl Iterator<Item = &'r R>,
    same: impl Fn(&L, &R) -> bool,
) -> bool
where
    L: Data + ?Sized + 'l,
    R: Data + ?Sized + 'r,
{
    while let (Some(left), Some(right)) = (lefts.next(), rights.next()) {
        if !same(left, right) {
            let seed = seed();
            let mut rights = Index::new(once(right).chain(rights), |&right| seeded(right, seed));
            return once(left)
                .chain(lefts)
                .all(|left| rights.take(seeded(left, seed), |&right| same(left, right)).is_some());
        }
    }
    true
}

/// Whether both have the same entries. The lengths are equal. What is the same has the same hash as data.
///
/// The index is by key, because values may be large. Keys can be finer under their own `Eq` than as data, so a type may have
/// many equal keys in one map; then values are hashed as well.
pub(super) fn same_entries<'l, 'r, LK, LV, RK, RV>(
    mut lefts: impl Iterator<Item = (&'l LK, &'l LV)>,
    mut rights: impl Iterator<Item = (&'r RK, &'r RV)>,
    same_key: impl Fn(&LK, &RK) -> bool,
    same_value: impl Fn(&LV, &RV) -> bool,
) -> bool
where
    LK: Data + ?Sized + 'l,
    LV: Data + ?Sized + 'l,
    RK: Data + ?Sized + 'r,
    RV: Data + ?Sized + 'r,
{
    while let (Some(left), Some(right)) = (lefts.next(), rights.next()) {
        if !(same_key(left.0, right.0) && same_value(left.1, right.1)) {
            let seed = seed();
            let mut rights = Index::new(once(right).chain(rights), |right| seeded(right.0, seed));
            let crowded = rights.crowded();
            if crowded {
                rights = Index::new(rights.into_rest(), |right| entry(right.0, right.1, seed));
            }
            return once(left).chain(lefts).all(|left| {
                let hash = if crowded {
                    entry(left.0, left.1, seed)
                } else {
                    seeded(left.0, seed)
                };
                rights
                    .take(hash, |right| same_key(left.0, right.0) && same_value(left.1, right.1))
                    .is_some()
            });
        }
    }
    true
}

/// A seed that differs from process to process where the system has randomness, so that nobody can prepare keys that
/// collide, but by names (see [`Sink`](super::hash::sink::Sink)).
#[cfg(feature = "std")]
pub(super) fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    use std::sync::OnceLock;

    static SEED: OnceLock<u64> = OnceLock::new();
    *SEED.get_or_init(|| RandomState::new().hash_one(()))
}

/// Without the system's randomness, the place of the stack has to do.
#[cfg(not(feature = "std"))]
pub(super) fn seed() -> u64 {
    let here = 0u8;
    (&raw const here).addr() as u64
}

/// How many parts of one hash are searched one by one before values are hashed as well.
const CROWD: usize = 8;

/// No place.
const NONE: usize = usize::MAX;

/// Parts by their hash, with open addressing. Parts of one hash hang together in a chain, so that many equal ones cost no
/// more than others.
pub(super) struct Index<T> {
    /// The first of a chain, or `NONE`. The length is a power of two, and at most half are used.
    slots: Vec<usize>,
    parts: Vec<Part<T>>,
    /// The length of the longest chain.
    longest: usize,
}

struct Part<T> {
    hash: u64,
    /// The next of the same hash, or `NONE`.
    next: usize,
    /// How many there are from here to the end of the chain; 0 if this one is used up.
    count: usize,
    content: T,
}

impl<T> Index<T> {
    pub(super) fn new(parts: impl Iterator<Item = T>, hash: impl Fn(&T) -> u64) -> Self {
        let parts: Vec<Part<T>> = parts
            .map(|content| Part {
                hash: hash(&content),
                next: NONE,
                count: 1,
                content,
            })
            .collect();
        let slots = alloc::vec![NONE; (parts.len() * 2).next_power_of_two()];
        let mut index = Index {
            slots,
            parts,
            longest: 0,
        };
        // From the last to the first, so that each chain begins with its first part.
        for place in (0..index.parts.len()).rev() {
            let slot = index.slot(index.parts[place].hash);
            let next = index.slots[slot];
            if next != NONE {
                index.parts[place].next = next;
                index.parts[place].count += index.parts[next].count;
            }
            index.longest = index.longest.max(index.parts[place].count);
            index.slots[slot] = place;
        }
        index
    }

    /// Whether parts have one hash.
    pub(super) fn has_twins(&self) -> bool {
        self.longest > 1
    }

    /// Whether so many parts have one hash that it does not tell them apart.
    fn crowded(&self) -> bool {
        self.longest > CROWD
    }

    /// Where the chain of this hash starts, or would start.
    #[inline]
    #[allow(clippy::cast_possible_truncation)]
    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot] != NONE && self.parts[self.slots[slot]].hash != hash {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Uses up one part that has this hash and satisfies `same`, and gives it; `None` if there is none.
    #[inline]
    pub(super) fn take(&mut self, hash: u64, same: impl Fn(&T) -> bool) -> Option<&T> {
        let slot = self.slot(hash);
        let (mut before, mut place) = (NONE, self.slots[slot]);
        while place != NONE && self.parts[place].count > 0 {
            let next = self.parts[place].next;
            if same(&self.parts[place].content) {
                match (before, next) {
                    // The last one stays to mark the slot.
                    (NONE, NONE) => {}
                    (NONE, _) => self.slots[slot] = next,
                    _ => self.parts[before].next = next,
                }
                self.parts[place].count = 0;
                return Some(&self.parts[place].content);
            }
            (before, place) = (place, next);
        }
        None
    }

    /// What is not used up, to be looked up in another way.
    pub(super) fn into_rest(self) -> impl Iterator<Item = T> {
        let rest = self.parts.into_iter().filter(|part| part.count > 0);
        rest.map(|part| part.content)
    }

    /// What is not used up.
    pub(super) fn rest(&self) -> impl Iterator<Item = &T> {
        self.parts
            .iter()
            .filter(|part| part.count > 0)
            .map(|part| &part.content)
    }
}
