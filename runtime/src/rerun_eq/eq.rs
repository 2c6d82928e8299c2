//! Equality of two values of one kind.

use core::cmp::Ordering;
use core::marker::PhantomData;

use super::erased::{self, View};
use super::name::{At, By, find, same_bools, same_names};
use super::pair::{Against, Operation, apply};
use super::visit::{EachField, EachVariant, Enum, Fields, Map, Number, Record, Seq};
use super::{Data, bags};

/// Whether both carry the same data.
#[inline(always)]
pub(super) fn equal<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> bool {
    apply::<Equality, L, R>(left, right)
}

/// The operation behind `rerun_eq`.
pub(super) struct Equality;

impl Operation for Equality {
    type Output = bool;

    #[inline(always)]
    fn unlike(_: Option<Ordering>) -> bool {
        false
    }

    #[inline(always)]
    fn nothing(left: u32, right: u32) -> bool {
        left == right
    }

    #[inline(always)]
    fn unit() -> bool {
        true
    }

    #[inline(always)]
    fn bool(left: bool, right: bool) -> bool {
        left == right
    }

    #[inline(always)]
    fn number(left: Number, right: Number) -> bool {
        left == right
    }

    #[inline(always)]
    fn text(left: &str, right: &str) -> bool {
        left == right
    }

    #[inline(always)]
    fn seqs<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size()
            && left
                .prims()
                .same(right.prims())
                .unwrap_or_else(|| left.iter().zip(right.iter()).all(|(left, right)| equal(left, right)))
    }

    #[inline(always)]
    fn seq_tuple<L: Seq + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == R::LEN
            && left
                .iter()
                .enumerate()
                .all(|(index, left)| right.at(index, Against::<_, Equality>::new(left)).unwrap_or(false))
    }

    #[inline(always)]
    fn tuple_seq<L: Fields + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == right.size() && left.each(&mut Elements(right.iter()))
    }

    #[inline(always)]
    fn tuples<L: Fields + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == R::LEN && left.each(&mut ByPlace(right))
    }

    fn sets<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size() && bags::same_members(left.iter(), right.iter(), equal)
    }

    fn maps<L: Map + ?Sized, R: Map + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size() && bags::same_entries(left.iter(), right.iter(), equal, equal)
    }

    #[inline(always)]
    fn records<L: Record + ?Sized, R: Record + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == R::LEN && left.each(&mut ByName::<L, R>(right, PhantomData))
    }

    #[inline(always)]
    fn variants<L: Enum + ?Sized, R: Enum + ?Sized>(left: &L, right: &R) -> bool {
        left.active(SamePayload::<L, R>(right, PhantomData))
            .unwrap_or_else(|| Bare::<L, R>::same(left.index(), right.index()))
    }

    fn views(left: View<'_>, right: View<'_>) -> bool {
        erased::equal(left, right)
    }
}

/// Fields of the left against those of the same place.
struct ByPlace<'r, R: ?Sized>(&'r R);

impl<R: Fields + ?Sized> EachField for ByPlace<'_, R> {
    #[inline(always)]
    fn field<const I: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0
            .field::<At<I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}

/// Fields of the left against those of the same name.
struct ByName<'r, L: ?Sized, R: ?Sized>(&'r R, PhantomData<L>);

impl<L: Record + ?Sized, R: Record + ?Sized> EachField for ByName<'_, L, R> {
    #[inline(always)]
    fn field<const I: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0
            .field::<By<L, R, I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}

/// Fields of the left against the elements that an iterator yields.
struct Elements<I>(I);

impl<'r, R: Data + 'r, I: Iterator<Item = &'r R>> EachField for Elements<I> {
    #[inline(always)]
    fn field<const N: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0.next().is_some_and(|right| equal(left, right))
    }
}

/// Variants without payload that have the same name, as a constant per pair of enums.
struct Bare<L: ?Sized, R: ?Sized>(PhantomData<L>, PhantomData<R>);

impl<L: Enum + ?Sized, R: Enum + ?Sized> Bare<L, R> {
    /// For each variant of the left, its place in the right; enums with more variants compare the names themselves.
    const TABLE: [u8; 32] = {
        let mut table = [u8::MAX; 32];
        let mut left = 0;
        while left < L::NAMES.len() && L::NAMES.len() <= table.len() {
            let right = find(L::NAMES[left], L::HASHES[left], R::NAMES, R::HASHES, left);
            if right < table.len() && !R::PAYLOADS[right] {
                #[allow(clippy::cast_possible_truncation)]
                let right = right as u8;
                table[left] = right;
            }
            left += 1;
        }
        table
    };

    /// Whether the variant on the right has the name of the one on the left, which has no payload, and none either.
    #[inline(always)]
    fn same(left: usize, right: usize) -> bool {
        if const { same_names(L::NAMES, R::NAMES) && same_bools(L::PAYLOADS, R::PAYLOADS) } {
            left == right
        } else if const { L::NAMES.len() <= 32 && R::NAMES.len() <= 32 } {
            Self::TABLE.get(left).is_some_and(|&same| usize::from(same) == right)
        } else {
            !R::PAYLOADS[right] && L::HASHES[left] == R::HASHES[right] && L::NAMES[left] == R::NAMES[right]
        }
    }
}

/// The payload of the left against that of the right, if it is in hand there.
struct SamePayload<'r, L: ?Sized, R: ?Sized>(&'r R, PhantomData<L>);

impl<L: Enum + ?Sized, R: Enum + ?Sized> EachVariant for SamePayload<'_, L, R> {
    type Output = bool;

    #[inline(always)]
    fn variant<const I: usize, T: Data + ?Sized>(self, left: &T) -> bool {
        self.0
            .payload::<By<L, R, I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}
