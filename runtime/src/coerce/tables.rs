//! The constant tables that the derive makes of an enum's names: what they hash to, and their keys in order.
//!
//! `lookup` finds a name by the first, `rule` by the second, from which `route` makes the table of a pair of enums.

/// What the derive found for the names of an enum. The numbers of displacements and of slots are powers of two.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// What the hash multiplies with.
    pub multiplier: u64,
    /// One a bucket.
    pub displacements: &'static [u8],
    /// The positions of members.
    pub slots: &'static [u8],
    /// Whether names that differ in case only are the same.
    pub ignore_case: bool,
}

impl Layout {
    /// That of an enum whose names have none.
    pub(super) const NONE: Self = Self {
        multiplier: 0,
        displacements: &[],
        slots: &[],
        ignore_case: false,
    };
}

/// The keys of all names, sorted, and the positions of their members. Two lists, because the compiler checks a byte string
/// in the time of one number.
#[derive(Clone, Copy, Debug)]
pub struct ByKey<'d> {
    /// In ascending order, and in that of the names where long names have one key; none of a derived enum with such names.
    pub keys: &'d [u128],
    /// A byte for each key where that is enough, or else four, the lowest first.
    pub positions: &'d [u8],
}

impl ByKey<'_> {
    /// That of a definition without keys: its names are searched one after another.
    pub(super) const NONE: Self = Self {
        keys: &[],
        positions: &[],
    };

    /// Whether each position is a byte.
    pub(super) const fn is_narrow(self) -> bool {
        self.positions.len() == self.keys.len()
    }

    /// The position of the member with the key at this place.
    pub(super) const fn position(self, place: usize) -> usize {
        let positions = self.positions;
        if self.is_narrow() {
            return positions[place] as usize;
        }
        let start = 4 * place;
        let bytes = [
            positions[start],
            positions[start + 1],
            positions[start + 2],
            positions[start + 3],
        ];
        u32::from_le_bytes(bytes) as usize
    }
}
