//! Looking a name up in a table whose shape the derive chose so that no two names of the enum meet.

/// A perfect hash over the names of one enum.
///
/// The hash of a name gives a bucket; the displacement of that bucket gives the slot; the slot holds the only member that the name can be. One
/// comparison then tells whether it is. The derive searches for a multiplier and displacements under which no two names share a slot, and falls
/// back to a `match` where there are none.
#[derive(Clone, Copy, Debug)]
pub struct NameTable {
    /// The names, by position.
    pub names: &'static [&'static str],
    /// An odd number.
    pub multiplier: u64,
    /// By bucket; a power of two of them.
    pub displacements: &'static [u16],
    /// By slot; a power of two of them.
    pub slots: &'static [u16],
    /// Whether letters `a` to `z` count as `A` to `Z`.
    pub ignore_case: bool,
}

impl NameTable {
    /// The position of `name`.
    #[inline]
    pub fn position(&self, name: &str) -> Option<usize> {
        let hash = hash(name, self.multiplier, self.ignore_case);
        let displacement = *self.displacements.get(select(hash, 48, self.displacements.len()))?;
        let slot = select(hash, 24, self.slots.len()) ^ usize::from(displacement);
        let index = usize::from(*self.slots.get(slot)?);
        let found = *self.names.get(index)?;
        let same = if self.ignore_case {
            found.eq_ignore_ascii_case(name)
        } else {
            found == name
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

/// Mixes the first eight bytes, the last eight and the length. Equal ends at equal lengths collide whatever the multiplier is.
#[inline]
fn hash(name: &str, multiplier: u64, ignore_case: bool) -> u64 {
    let bytes = name.as_bytes();
    let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => short_ends(bytes),
    };
    // Setting this bit makes a lower-case letter of an upper-case one. It also merges some other characters, which the comparison tells apart.
    let fold = if ignore_case { 0x2020_2020_2020_2020 } else { 0 };
    let length = (bytes.len() as u64).wrapping_mul(LENGTH);
    let mixed = ((first | fold) ^ (last | fold).rotate_left(23) ^ length).wrapping_mul(multiplier);
    mixed ^ (mixed >> 29)
}

/// An odd constant without pattern, so that the length reaches every bit.
const LENGTH: u64 = 0x9e37_79b9_7f4a_7c15;

/// The ends of fewer than eight bytes.
#[inline]
fn short_ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into());
    }
    match *bytes {
        [a, b, c] => (u64::from(a) | u64::from(b) << 8, c.into()),
        [a, b] => (u64::from(a) | u64::from(b) << 8, 0),
        [a] => (a.into(), 0),
        _ => (0, 0),
    }
}
