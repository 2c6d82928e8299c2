//! Two values, brought together: the right one is visited first, then the left one, and the operation sees both under their
//! kind.
//!
//! The two sides never change places, so that a pair of recursive types is instantiated once and not once in each direction.

mod kind;
mod operation;

use core::marker::PhantomData;

use self::kind::{Kind, Members, Nothing, Unit};
pub(super) use self::operation::Operation;
use super::Data;
use super::erased::{ErasedRerun, Items, Pairs, Payload, Rows, Tuple};
use super::visit::{Enum, Fields, Map, Number, Record, Seq, Visitor};

/// Does `O` with both.
#[inline(always)]
pub(super) fn apply<O: Operation, L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> O::Output {
    right.accept(Against::<L, O>::new(left))
}

/// Visits the right side and keeps the left one for later.
pub(super) struct Against<'l, L: ?Sized, O> {
    left: &'l L,
    somes: u32,
    operation: PhantomData<O>,
}

impl<'l, L: ?Sized, O> Against<'l, L, O> {
    #[inline(always)]
    pub(super) fn new(left: &'l L) -> Self {
        Against {
            left,
            somes: 0,
            operation: PhantomData,
        }
    }
}

// Each kind hands on by itself: a function in common would be nested once a level, whatever the kinds, and rustc's
// `recursion_limit` counts levels per function.
impl<L: Data + ?Sized, O: Operation> Visitor for Against<'_, L, O> {
    type Output = O::Output;

    #[inline(always)]
    fn some(self) -> Self {
        Against {
            somes: self.somes + 1,
            ..self
        }
    }

    #[inline(always)]
    fn nothing(self) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Nothing(self.somes)))
    }

    #[inline(always)]
    fn unit(self) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Unit))
    }

    #[inline(always)]
    fn bool(self, value: bool) -> O::Output {
        self.left.accept_left(With::<_, O>::new(value))
    }

    #[inline(always)]
    fn number(self, value: Number) -> O::Output {
        self.left.accept_left(With::<_, O>::new(value))
    }

    #[inline(always)]
    fn text(self, value: &str) -> O::Output {
        self.left.accept_left(With::<_, O>::new(value))
    }

    #[inline(always)]
    fn seq<S: Seq + ?Sized>(self, value: &S) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Items(value)))
    }

    #[inline(always)]
    fn tuple<T: Fields + ?Sized>(self, value: &T) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Tuple(value)))
    }

    #[inline(always)]
    fn set<S: Seq + ?Sized>(self, value: &S) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Members(Items(value))))
    }

    #[inline(always)]
    fn map<M: Map + ?Sized>(self, value: &M) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Pairs(value)))
    }

    #[inline(always)]
    fn record<R: Record + ?Sized>(self, value: &R) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Rows(value)))
    }

    #[inline(always)]
    fn variant<E: Enum + ?Sized>(self, value: &E) -> O::Output {
        self.left.accept_left(With::<_, O>::new(Payload(value)))
    }

    fn erased(self, value: &dyn ErasedRerun) -> O::Output {
        let mut output = O::unlike(None);
        value.view(&mut |right| (&self.left).view(&mut |left| output = O::views(left, right.within(self.somes))));
        output
    }
}

/// Visits the left side with the right one known.
struct With<K, O> {
    right: K,
    somes: u32,
    operation: PhantomData<O>,
}

impl<K, O> With<K, O> {
    #[inline(always)]
    fn new(right: K) -> Self {
        With {
            right,
            somes: 0,
            operation: PhantomData,
        }
    }
}

impl<K: Kind, O: Operation> Visitor for With<K, O> {
    type Output = O::Output;

    #[inline(always)]
    fn some(self) -> Self {
        With {
            somes: self.somes + 1,
            ..self
        }
    }

    #[inline(always)]
    fn nothing(self) -> O::Output {
        self.right.nothing::<O>(self.somes)
    }

    #[inline(always)]
    fn unit(self) -> O::Output {
        self.right.unit::<O>()
    }

    #[inline(always)]
    fn bool(self, value: bool) -> O::Output {
        self.right.bool::<O>(value)
    }

    #[inline(always)]
    fn number(self, value: Number) -> O::Output {
        self.right.number::<O>(value)
    }

    #[inline(always)]
    fn text(self, value: &str) -> O::Output {
        self.right.text::<O>(value)
    }

    #[inline(always)]
    fn seq<S: Seq + ?Sized>(self, value: &S) -> O::Output {
        self.right.seq::<O, S>(value)
    }

    #[inline(always)]
    fn tuple<T: Fields + ?Sized>(self, value: &T) -> O::Output {
        self.right.tuple::<O, T>(value)
    }

    #[inline(always)]
    fn set<S: Seq + ?Sized>(self, value: &S) -> O::Output {
        self.right.set::<O, S>(value)
    }

    #[inline(always)]
    fn map<M: Map + ?Sized>(self, value: &M) -> O::Output {
        self.right.map::<O, M>(value)
    }

    #[inline(always)]
    fn record<R: Record + ?Sized>(self, value: &R) -> O::Output {
        self.right.record::<O, R>(value)
    }

    #[inline(always)]
    fn variant<E: Enum + ?Sized>(self, value: &E) -> O::Output {
        self.right.variant::<O, E>(value)
    }

    fn erased(self, value: &dyn ErasedRerun) -> O::Output {
        let mut output = O::unlike(None);
        value.view(&mut |left| output = O::views(left.within(self.somes), self.right.view()));
        output
    }
}
