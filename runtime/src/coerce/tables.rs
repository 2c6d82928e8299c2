//! The constant tables that a derived enum has: what its names hash to, and where its members go in another enum.
//!
//! Here they are only read. The first is made by the derive and used in `lookup`, the second is made in `route`.

use super::policy::EnumCoercion;

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

/// Where each member goes, one table a policy. A table is empty if the definitions are too different for its policy; all others are one and the
/// same, so that a loop under a policy that is known at run time does not choose a table again for each member.
#[derive(Clone, Copy, Debug)]
pub struct Routes {
    pub(super) name_only: &'static [usize],
    pub(super) name_and_value: &'static [usize],
    pub(super) member: &'static [usize],
}

impl Routes {
    /// The position that the member at `index` goes to.
    #[inline]
    pub(super) fn target(self, index: usize, policy: EnumCoercion) -> Option<usize> {
        let table = match policy {
            EnumCoercion::Off => return None,
            EnumCoercion::NameOnly => self.name_only,
            EnumCoercion::NameAndValue => self.name_and_value,
            EnumCoercion::Member => self.member,
        };
        table.get(index).copied()
    }
}
