//! Looking a name up in a table whose shape the derive chose so that no two names of the enum meet.

use super::CoercibleEnum;
use super::tables::Layout;

/// A perfect hash over the names of one enum.
///
/// The hash of a name gives a bucket; the displacement of that bucket gives the slot; the slot holds the only member that
/// the name can be. One comparison then tells whether it is. The derive searches for a multiplier and displacements under
/// which no two names share a slot. Where there are none, it leaves it at a binary search, or compares each name where case is
/// ignored.
struct NameTable<const N: usize> {
    names: [(Ends, &'static str); N],
    layout: Layout,
    fold: u64,
}

/// The member of a name, in an enum of `N` members with a layout. The table is a constant of this function and none of the
/// enum's impl: it is made where somebody looks a name up, and only there.
#[inline]
pub fn look_up<E: CoercibleEnum, const N: usize>(name: &str) -> Option<E> {
    let table = const { &NameTable::<N>::of::<E>() };
    match table.position(name) {
        Some(index) => E::from_index(index),
        None => None,
    }
}

impl<const N: usize> NameTable<N> {
    const fn of<E: CoercibleEnum>() -> Self {
        let layout = E::LAYOUT;
        // This bit makes a lower-case letter of an upper-case one. It also merges some other characters, which the
        // comparison tells apart.
        let fold = if layout.ignore_case { 0x2020_2020_2020_2020 } else { 0 };
        let outline = E::OUTLINE;
        let mut names = [(Ends { first: 0, last: 0 }, ""); N];
        let mut index = 0;
        while index < N {
            let name = outline.name(index);
            names[index] = (Ends::of(name, fold), name);
            index += 1;
        }
        Self { names, layout, fold }
    }

    /// The position of `name`.
    #[inline]
    fn position(&self, name: &str) -> Option<usize> {
        let Layout {
            multiplier,
            displacements,
            slots,
            ..
        } = self.layout;
        let ends = Ends::of(name, self.fold);
        let hash = ends.hash(name.len(), multiplier);
        let displacement = *displacements.get(select(hash, 48, displacements.len()))?;
        let slot = select(hash, 24, slots.len()) ^ usize::from(displacement);
        let index = usize::from(*slots.get(slot)?);
        let (expected, found) = self.names.get(index)?;
        if *expected != ends || found.len() != name.len() {
            return None;
        }
        let same = match self.fold {
            0 => name.len() <= Ends::WHOLE || *found == name,
            _ => found.eq_ignore_ascii_case(name),
        };
        same.then_some(index)
    }
}

/// Some bits of a hash, as a position below a power of two.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the bits that are asked for are what is left"
)]
const fn select(hash: u64, shift: u32, count: usize) -> usize {
    (hash >> shift) as usize & (count.wrapping_sub(1))
}

/// The first and the last eight bytes of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ends {
    first: u64,
    last: u64,
}

impl Ends {
    /// Up to this length the ends are the whole name, so that equal ends at equal lengths are equal names.
    const WHOLE: usize = 16;

    #[inline]
    const fn of(name: &str, fold: u64) -> Self {
        let bytes = name.as_bytes();
        let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => short(bytes),
        };
        Self {
            first: first | fold,
            last: last | fold,
        }
    }

    /// Names of one length with equal ends collide whatever the multiplier is.
    #[inline]
    const fn hash(self, length: usize, multiplier: u64) -> u64 {
        let length = (length as u64).wrapping_mul(LENGTH);
        let mixed = (self.first ^ self.last.rotate_left(23) ^ length).wrapping_mul(multiplier);
        mixed ^ (mixed >> 29)
    }
}

/// An odd constant without pattern, so that the length reaches every bit.
const LENGTH: u64 = 0x9e37_79b9_7f4a_7c15;

/// The ends of fewer than eight bytes.
#[inline]
const fn short(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
    }
    match *bytes {
        [a, b, c] => (u16::from_le_bytes([a, b]) as u64, c as u64),
        [a, b] => (u16::from_le_bytes([a, b]) as u64, 0),
        [a] => (a as u64, 0),
        _ => (0, 0),
    }
}
