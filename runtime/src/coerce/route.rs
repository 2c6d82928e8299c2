//! The constant table between two enums that are both known when the program is compiled.

use core::marker::PhantomData;

use super::def::DefRef;
use super::key;
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

    /// Where the member of the same name is.
    const NAMESAKES: [usize; N] = {
        let mut table = [NOWHERE; N];
        let (from, to) = (Self::FROM, Self::TO);
        if from.is_sorted() && to.is_sorted() {
            merge(from, to, &mut table);
        } else {
            let mut index = 0;
            while index < N {
                if let Some(target) = to.position_by_scan(from.members[index].name()) {
                    table[index] = target;
                }
                index += 1;
            }
        }
        table
    };

    /// The same, or else where the member is that has this name as an alias.
    const HEIRS: [usize; N] = {
        let mut table = Self::NAMESAKES;
        let (from, to) = (Self::FROM, Self::TO);
        if to.has_aliases() {
            let mut index = 0;
            while index < N {
                if let (NOWHERE, Some(target)) = (table[index], to.heir(from.members[index].name())) {
                    table[index] = target;
                }
                index += 1;
            }
        }
        table
    };

    const NAMES_AGREE: bool = {
        let table = &Self::NAMESAKES;
        let mut agree = key::same(F::NAME, T::NAME) && N == T::MEMBERS.len();
        let mut index = 0;
        while index < N && agree {
            agree = table[index] != NOWHERE;
            index += 1;
        }
        agree
    };

    const VALUES_AGREE: bool = {
        let (from, to, table) = (F::MEMBERS, T::MEMBERS, &Self::NAMESAKES);
        let mut agree = Self::NAMES_AGREE;
        let mut index = 0;
        while index < N && agree {
            agree = from[index].value().same(to[table[index]].value());
            index += 1;
        }
        agree
    };

    const ROUTES: Routes = {
        const NONE: &[usize] = &[];
        Routes {
            name_only: if Self::NAMES_AGREE { &Self::NAMESAKES } else { NONE },
            name_and_value: if Self::VALUES_AGREE { &Self::NAMESAKES } else { NONE },
            member: &Self::HEIRS,
        }
    };
}

/// Walks both definitions in the order of their keys, once.
const fn merge(from: DefRef<'_>, to: DefRef<'_>, table: &mut [usize]) {
    let (mut left, mut right) = (0, 0);
    while left < from.by_key.len() && right < to.by_key.len() {
        let (here, there) = (from.by_key[left], to.by_key[right]);
        if here.0 == there.0
            && (key::is_exact(here.0) || key::same(from.members[here.1].name(), to.members[there.1].name()))
        {
            table[here.1] = there.1;
        }
        if here.0 <= there.0 {
            left += 1;
        }
        if here.0 >= there.0 {
            right += 1;
        }
    }
}
