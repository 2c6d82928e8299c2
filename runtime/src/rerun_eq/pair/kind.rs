//! The right side of a pair, under its kind.

use core::cmp::Ordering;

use super::operation::Operation;
use crate::rerun_eq::erased::{Items, Pairs, Payload, Rows, Tuple, View};
use crate::rerun_eq::visit::{Enum, Fields, Map, Number, Record, Seq};

/// The right side: what to do for each kind that the left side turns out to be.
pub(super) trait Kind: Sized {
    /// The order of any value against this one, if it is not of the same kind.
    const OTHERS: Option<Ordering> = None;

    /// The same as a view, for a left side that is known at run time only.
    fn view(&self) -> View<'_>;

    #[inline(always)]
    fn nothing<O: Operation>(self, _left: u32) -> O::Output {
        O::unlike(Some(Ordering::Less))
    }
    #[inline(always)]
    fn unit<O: Operation>(self) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn bool<O: Operation>(self, _left: bool) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn number<O: Operation>(self, _left: Number) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn text<O: Operation>(self, _left: &str) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn seq<O: Operation, L: Seq + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn tuple<O: Operation, L: Fields + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn set<O: Operation, L: Seq + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn map<O: Operation, L: Map + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn record<O: Operation, L: Record + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
    #[inline(always)]
    fn variant<O: Operation, L: Enum + ?Sized>(self, _left: &L) -> O::Output {
        O::unlike(Self::OTHERS)
    }
}

/// `None` in so many `Some`s.
pub(super) struct Nothing(pub(super) u32);

impl Kind for Nothing {
    const OTHERS: Option<Ordering> = Some(Ordering::Greater);

    fn view(&self) -> View<'_> {
        View::Nothing(self.0)
    }

    #[inline(always)]
    fn nothing<O: Operation>(self, left: u32) -> O::Output {
        O::nothing(left, self.0)
    }
}

/// A unit.
pub(super) struct Unit;

impl Kind for Unit {
    fn view(&self) -> View<'_> {
        View::Unit
    }

    #[inline(always)]
    fn unit<O: Operation>(self) -> O::Output {
        O::unit()
    }
}

impl Kind for bool {
    fn view(&self) -> View<'_> {
        View::Bool(*self)
    }

    #[inline(always)]
    fn bool<O: Operation>(self, left: bool) -> O::Output {
        O::bool(left, self)
    }
}

impl Kind for Number {
    fn view(&self) -> View<'_> {
        View::Number(*self)
    }

    #[inline(always)]
    fn number<O: Operation>(self, left: Number) -> O::Output {
        O::number(left, self)
    }
}

impl Kind for &str {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    #[inline(always)]
    fn text<O: Operation>(self, left: &str) -> O::Output {
        O::text(left, self)
    }
}

impl<R: Seq + ?Sized> Kind for Items<'_, R> {
    fn view(&self) -> View<'_> {
        View::Seq(self)
    }

    #[inline(always)]
    fn seq<O: Operation, L: Seq + ?Sized>(self, left: &L) -> O::Output {
        O::seqs(left, self.0)
    }

    #[inline(always)]
    fn tuple<O: Operation, L: Fields + ?Sized>(self, left: &L) -> O::Output {
        O::tuple_seq(left, self.0)
    }
}

impl<R: Fields + ?Sized> Kind for Tuple<'_, R> {
    fn view(&self) -> View<'_> {
        View::Seq(self)
    }

    #[inline(always)]
    fn seq<O: Operation, L: Seq + ?Sized>(self, left: &L) -> O::Output {
        O::seq_tuple(left, self.0)
    }

    #[inline(always)]
    fn tuple<O: Operation, L: Fields + ?Sized>(self, left: &L) -> O::Output {
        O::tuples(left, self.0)
    }
}

/// Members of a multiset, told apart from the elements of a sequence.
pub(super) struct Members<'r, S: ?Sized>(pub(super) Items<'r, S>);

impl<R: Seq + ?Sized> Kind for Members<'_, R> {
    fn view(&self) -> View<'_> {
        View::Set(&self.0)
    }

    #[inline(always)]
    fn set<O: Operation, L: Seq + ?Sized>(self, left: &L) -> O::Output {
        O::sets(left, self.0.0)
    }
}

impl<R: Map + ?Sized> Kind for Pairs<'_, R> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }

    #[inline(always)]
    fn map<O: Operation, L: Map + ?Sized>(self, left: &L) -> O::Output {
        O::maps(left, self.0)
    }
}

impl<R: Record + ?Sized> Kind for Rows<'_, R> {
    fn view(&self) -> View<'_> {
        View::Record(self)
    }

    #[inline(always)]
    fn record<O: Operation, L: Record + ?Sized>(self, left: &L) -> O::Output {
        O::records(left, self.0)
    }
}

impl<R: Enum + ?Sized> Kind for Payload<'_, R> {
    fn view(&self) -> View<'_> {
        View::Variant(self)
    }

    #[inline(always)]
    fn variant<O: Operation, L: Enum + ?Sized>(self, left: &L) -> O::Output {
        O::variants(left, self.0)
    }
}
