//! The constant table between two enums that are both known when the program is compiled.

use core::marker::PhantomData;

use super::CoercibleEnum;
use super::key;
use super::rule::DefRef;
use super::tables::Routes;

/// The target of a member that has none. No enum has a member at this position, so looking it up gives nothing.
const NOWHERE: usize = usize::MAX;

/// The routes from `F`, which has `N` members, to `T`.
#[inline]
pub const fn routes<F: CoercibleEnum, T: CoercibleEnum, const N: usize>() -> Routes {
    Pair::<F, T, N>::ROUTES
}

struct Pair<F, T, const N: usize>(PhantomData<(F, T)>);

impl<F: CoercibleEnum, T: CoercibleEnum, const N: usize> Pair<F, T, N> {
    const FROM: DefRef<'static> = DefRef::of::<F>();
    const TO: DefRef<'static> = DefRef::of::<T>();

    /// Where the member of the same name is, or else the one that has this name as an alias; and how many have a namesake.
    const FOUND: ([usize; N], usize) = {
        let mut table = [NOWHERE; N];
        let (from, to) = (Self::FROM, Self::TO);
        let namesakes = if from.is_sorted() && to.is_sorted() {
            merge(from, to, &mut table)
        } else {
            scan(from, to, &mut table)
        };
        if T::HAS_ALIASES && namesakes < N {
            let mut index = 0;
            while index < N {
                if let (NOWHERE, Some(target)) = (table[index], to.heir(from.members[index].name())) {
                    table[index] = target;
                }
                index += 1;
            }
        }
        (table, namesakes)
    };

    const NAMES_AGREE: bool = key::same(F::NAME, T::NAME) && N == T::MEMBERS.len() && N == Self::FOUND.1;

    const VALUES_AGREE: bool = {
        let (from, to, table) = (F::MEMBERS, T::MEMBERS, Self::TABLE);
        let mut agree = Self::NAMES_AGREE;
        let mut index = 0;
        while index < N && agree {
            agree = from[index].value().same(to[table[index]].value());
            index += 1;
        }
        agree
    };

    /// The table of every policy: where the names agree, each member has a namesake, and no alias was asked for.
    const TABLE: &'static [usize; N] = &Self::FOUND.0;

    const ROUTES: Routes = {
        const NONE: &[usize] = &[];
        Routes {
            name_only: if Self::NAMES_AGREE { Self::TABLE } else { NONE },
            name_and_value: if Self::VALUES_AGREE { Self::TABLE } else { NONE },
            member: Self::TABLE,
        }
    };
}

/// Walks both definitions in the order of their keys, once. It makes no calls for short names: in a constant, one costs as much as all the rest.
const fn merge(from: DefRef<'_>, to: DefRef<'_>, table: &mut [usize]) -> usize {
    let (mut left, mut right, mut found) = (0, 0, 0);
    while left < from.by_key.len() && right < to.by_key.len() {
        let ((key, here), (other, there)) = (from.by_key[left], to.by_key[right]);
        if key < other {
            left += 1;
        } else if other < key {
            right += 1;
        } else {
            if key < key::FIRST_HASHED || key::same(from.members[here].name(), to.members[there].name()) {
                table[here] = there;
                found += 1;
            }
            left += 1;
            right += 1;
        }
    }
    found
}

/// Looks each name up among all others, where names have no keys.
const fn scan(from: DefRef<'_>, to: DefRef<'_>, table: &mut [usize]) -> usize {
    let (mut index, mut found) = (0, 0);
    while index < table.len() {
        if let Some(target) = to.position_by_scan(from.members[index].name()) {
            table[index] = target;
            found += 1;
        }
        index += 1;
    }
    found
}
