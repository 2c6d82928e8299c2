//! Equality of two values of one kind.

use core::cmp::Ordering;
use core::marker::PhantomData;

use super::erased::view::View;
use super::name::{At, By};
use super::pair::{Against, Operation, apply};
use super::visit::{EachField, EachVariant, Enum, Fields, Map, Number, Record, Seq};
use super::{Data, bags, erased};

/// Whether both carry the same data.
#[inline]
pub(super) fn equal<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> bool {
    apply::<Equality, L, R>(left, right)
}

/// The operation behind `rerun_eq`.
pub(super) struct Equality;

impl Operation for Equality {
    type Output = bool;

    #[inline]
    fn unlike(_: Option<Ordering>) -> bool {
        false
    }

    #[inline]
    fn nothing(left: u32, right: u32) -> bool {
        left == right
    }

    #[inline]
    fn unit() -> bool {
        true
    }

    #[inline]
    fn bool(left: bool, right: bool) -> bool {
        left == right
    }

    #[inline]
    fn number(left: Number, right: Number) -> bool {
        left == right
    }

    #[inline]
    fn text(left: &str, right: &str) -> bool {
        left == right
    }

    #[inline]
    fn seqs<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size()
            && left
                .prims()
                .same(right.prims())
                .unwrap_or_else(|| left.iter().zip(right.iter()).all(|(left, right)| equal(left, right)))
    }

    #[inline]
    fn seq_tuple<L: Seq + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == R::LEN
            && left
                .iter()
                .enumerate()
                .all(|(index, left)| right.at(index, Against::<_, Equality>::new(left)).unwrap_or(false))
    }

    #[inline]
    fn tuple_seq<L: Fields + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == right.size() && left.each(&mut Elements(right.iter()))
    }

    #[inline]
    fn tuples<L: Fields + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == R::LEN && left.each(&mut ByPlace(right))
    }

    fn sets<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size() && bags::same_members(left.iter(), right.iter())
    }

    fn maps<L: Map + ?Sized, R: Map + ?Sized>(left: &L, right: &R) -> bool {
        left.size() == right.size() && bags::same_entries(left.iter(), right.iter())
    }

    #[inline]
    fn records<L: Record + ?Sized, R: Record + ?Sized>(left: &L, right: &R) -> bool {
        L::LEN == R::LEN && left.each(&mut ByName::<L, R>(right, PhantomData))
    }

    #[inline]
    fn variants<L: Enum + ?Sized, R: Enum + ?Sized>(left: &L, right: &R) -> bool {
        left.active(SamePayload::<L, R>(right, PhantomData)).unwrap_or_else(|| {
            let (left, right) = (left.index(), right.index());
            !R::PAYLOADS[right] && L::HASHES[left] == R::HASHES[right] && L::NAMES[left] == R::NAMES[right]
        })
    }

    fn views(left: View<'_>, right: View<'_>) -> bool {
        erased::equal(left, right)
    }
}

/// Fields of the left against those of the same place.
struct ByPlace<'r, R: ?Sized>(&'r R);

impl<R: Fields + ?Sized> EachField for ByPlace<'_, R> {
    #[inline]
    fn field<const I: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0
            .field::<At<I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}

/// Fields of the left against those of the same name.
struct ByName<'r, L: ?Sized, R: ?Sized>(&'r R, PhantomData<L>);

impl<L: Record + ?Sized, R: Record + ?Sized> EachField for ByName<'_, L, R> {
    #[inline]
    fn field<const I: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0
            .field::<By<L, R, I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}

/// Fields of the left against the elements that an iterator yields.
struct Elements<I>(I);

impl<'r, R: Data + 'r, I: Iterator<Item = &'r R>> EachField for Elements<I> {
    #[inline]
    fn field<const N: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0.next().is_some_and(|right| equal(left, right))
    }
}

/// The payload of the left against that of the right, if it is in hand there.
struct SamePayload<'r, L: ?Sized, R: ?Sized>(&'r R, PhantomData<L>);

impl<L: Enum + ?Sized, R: Enum + ?Sized> EachVariant for SamePayload<'_, L, R> {
    type Output = bool;

    #[inline]
    fn variant<const I: usize, T: Data + ?Sized>(self, left: &T) -> bool {
        self.0
            .payload::<By<L, R, I>, _>(Against::<T, Equality>::new(left))
            .unwrap_or(false)
    }
}
