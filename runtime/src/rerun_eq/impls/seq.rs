//! Sequences of elements of one type.

use alloc::collections::{LinkedList, VecDeque};
use alloc::vec::Vec;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Prims, Seq, Visitor};

impl<T: Data> Seq for [T] {
    type Item = T;

    #[inline]
    fn size(&self) -> usize {
        self.len()
    }

    #[inline]
    fn iter(&self) -> impl Iterator<Item = &T> {
        self.iter()
    }

    #[inline]
    fn prims(&self) -> Prims<'_> {
        T::prims(self)
    }
}

impl<T: Data> Seq for VecDeque<T> {
    type Item = T;

    #[inline]
    fn size(&self) -> usize {
        self.len()
    }

    #[inline]
    fn iter(&self) -> impl Iterator<Item = &T> {
        self.iter()
    }

    #[inline]
    fn prims(&self) -> Prims<'_> {
        match self.as_slices() {
            (all, []) => T::prims(all),
            _ => Prims::No,
        }
    }
}

impl<T: Data> Seq for LinkedList<T> {
    type Item = T;

    #[inline]
    fn size(&self) -> usize {
        self.len()
    }

    #[inline]
    fn iter(&self) -> impl Iterator<Item = &T> {
        self.iter()
    }
}

macro_rules! seq {
    ($([$($generics:tt)*] $ty:ty: $seq:ident => $as:expr;)*) => {
        $(
            impl<$($generics)*> Data for $ty {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    let $seq = self;
                    visitor.seq($as)
                }

                #[inline]
                fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
                    let $seq = self;
                    visitor.seq($as)
                }
            }
        )*
    };
}

seq! {
    [T: Data] [T]: seq => seq;
    [T: Data, const N: usize] [T; N]: seq => seq.as_slice();
    [T: Data] Vec<T>: seq => seq.as_slice();
    [T: Data] VecDeque<T>: seq => seq;
    [T: Data] LinkedList<T>: seq => seq;
}
