//! Order of two values of one kind. `Some(Equal)` comes out exactly when they are equal.

use core::cmp::Ordering;
use core::marker::PhantomData;

use super::Data;
use super::eq::Equality;
use super::erased::{self, View, only_equal};
use super::name::{At, By, same_names};
use super::pair::{Against, Operation, apply};
use super::visit::{EachField, EachVariant, Enum, Fields, Map, Number, Record, Seq};

/// Compares by data.
#[inline]
pub(super) fn compare<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
    apply::<Order, L, R>(left, right)
}

/// As long as this comes out, the walk goes on.
const EQUAL: Option<Ordering> = Some(Ordering::Equal);

/// The operation behind `rerun_partial_cmp`.
struct Order;

impl Operation for Order {
    type Output = Option<Ordering>;

    fn unlike(order: Option<Ordering>) -> Option<Ordering> {
        order
    }

    fn nothing(left: u32, right: u32) -> Option<Ordering> {
        Some(left.cmp(&right))
    }

    fn unit() -> Option<Ordering> {
        Some(Ordering::Equal)
    }

    #[inline]
    fn bool(left: bool, right: bool) -> Option<Ordering> {
        Some(left.cmp(&right))
    }

    #[inline]
    fn number(left: Number, right: Number) -> Option<Ordering> {
        Some(left.order(right))
    }

    #[inline]
    fn text(left: &str, right: &str) -> Option<Ordering> {
        Some(left.cmp(right))
    }

    fn seqs<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        let unequal = left
            .iter()
            .zip(right.iter())
            .map(|(left, right)| compare(left, right))
            .find(|&order| order != EQUAL);
        unequal.unwrap_or_else(|| Some(left.size().cmp(&right.size())))
    }

    fn seq_tuple<L: Seq + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        let unequal = left
            .iter()
            .enumerate()
            .map_while(|(index, left)| right.at(index, Against::<_, Order>::new(left)))
            .find(|&order| order != EQUAL);
        unequal.unwrap_or_else(|| Some(left.size().cmp(&R::LEN)))
    }

    fn tuple_seq<L: Fields + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        let mut walk = Elements(right.iter(), EQUAL);
        left.each(&mut walk);
        if walk.1 == EQUAL {
            Some(L::LEN.cmp(&right.size()))
        } else {
            walk.1
        }
    }

    fn tuples<L: Fields + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        let mut walk = ByPlace(right, EQUAL);
        left.each(&mut walk);
        if walk.1 == EQUAL {
            Some(L::LEN.cmp(&R::LEN))
        } else {
            walk.1
        }
    }

    fn sets<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        only_equal(Equality::sets(left, right))
    }

    fn maps<L: Map + ?Sized, R: Map + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        only_equal(Equality::maps(left, right))
    }

    fn records<L: Record + ?Sized, R: Record + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        if const { same_names(L::NAMES, R::NAMES) } {
            Order::tuples(left, right)
        } else {
            only_equal(Equality::records(left, right))
        }
    }

    fn variants<L: Enum + ?Sized, R: Enum + ?Sized>(left: &L, right: &R) -> Option<Ordering> {
        let ordered = const { same_names(L::NAMES, R::NAMES) };
        if !ordered {
            return only_equal(Equality::variants(left, right));
        }
        match left.index().cmp(&right.index()) {
            Ordering::Equal => match left.active(ComparePayload::<L, R>(right, PhantomData)) {
                Some(order) => order,
                None => only_equal(!R::PAYLOADS[right.index()]),
            },
            unequal => Some(unequal),
        }
    }

    fn views(left: View<'_>, right: View<'_>) -> Option<Ordering> {
        erased::compare(left, right)
    }
}

/// Elements of the left against those that an iterator yields, up to the first that is not equal.
struct Elements<I>(I, Option<Ordering>);

impl<'r, R: Data + 'r, I: Iterator<Item = &'r R>> EachField for Elements<I> {
    fn field<const N: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0.next().is_some_and(|right| {
            self.1 = compare(left, right);
            self.1 == EQUAL
        })
    }
}

/// Fields of the left against those of the same place, up to the first that is not equal.
struct ByPlace<'r, R: ?Sized>(&'r R, Option<Ordering>);

impl<R: Fields + ?Sized> EachField for ByPlace<'_, R> {
    #[inline]
    fn field<const I: usize, T: Data + ?Sized>(&mut self, left: &T) -> bool {
        self.0
            .field::<At<I>, _>(Against::<T, Order>::new(left))
            .is_some_and(|order| {
                self.1 = order;
                self.1 == EQUAL
            })
    }
}

/// The payload of the left against that of the right, which is in hand of the same variant.
struct ComparePayload<'r, L: ?Sized, R: ?Sized>(&'r R, PhantomData<L>);

impl<L: Enum + ?Sized, R: Enum + ?Sized> EachVariant for ComparePayload<'_, L, R> {
    type Output = Option<Ordering>;

    #[inline]
    fn variant<const I: usize, T: Data + ?Sized>(self, left: &T) -> Option<Ordering> {
        self.0
            .payload::<By<L, R, I>, _>(Against::<T, Order>::new(left))
            .flatten()
    }
}
