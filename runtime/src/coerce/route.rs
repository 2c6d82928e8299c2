//! The constant table between two enums that are both known when the program is compiled.

use core::marker::PhantomData;

use super::def::DefRef;
use super::{CoercibleEnum, EnumCoercion};

/// The target of a member that has none. No enum has a member at this position, so looking it up gives nothing.
const NOWHERE: usize = usize::MAX;

/// Where each member goes, one table a policy. A table is empty if the definitions are too different for its policy.
#[derive(Clone, Copy, Debug)]
pub struct Routes {
    name_only: &'static [usize],
    name_and_value: &'static [usize],
    member: &'static [usize],
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

/// The routes from `F`, which has `N` members, to `T`.
#[inline]
pub const fn routes<F: CoercibleEnum, T: CoercibleEnum, const N: usize>() -> Routes {
    Pair::<F, T, N>::ROUTES
}

struct Pair<F, T, const N: usize>(PhantomData<(F, T)>);

impl<F: CoercibleEnum, T: CoercibleEnum, const N: usize> Pair<F, T, N> {
    const FROM: DefRef<'static> = DefRef::of::<F>();
    const TO: DefRef<'static> = DefRef::of::<T>();

    const HEIRS: [usize; N] = {
        let mut table = [NOWHERE; N];
        let mut index = 0;
        while index < N {
            if let Some(target) = Self::TO.heir(Self::FROM.members[index].name()) {
                table[index] = target;
            }
            index += 1;
        }
        table
    };

    // Where the names agree, every member finds its own name and no alias is asked: the heirs are the members of the same names.
    const ROUTES: Routes = {
        const NONE: &[usize] = &[];
        Routes {
            name_only: if Self::FROM.agrees(Self::TO, false) {
                &Self::HEIRS
            } else {
                NONE
            },
            name_and_value: if Self::FROM.agrees(Self::TO, true) {
                &Self::HEIRS
            } else {
                NONE
            },
            member: &Self::HEIRS,
        }
    };
}
