//! Multisets.

use alloc::collections::{BTreeSet, BinaryHeap};
#[cfg(feature = "std")]
use std::collections::HashSet;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Seq, Visitor};

macro_rules! set {
    ($($(#[$attr:meta])* [$($hasher:ident)?] $ty:ty;)*) => {
        $(
            $(#[$attr])*
            impl<T: Data, $($hasher)?> Seq for $ty {
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

            $(#[$attr])*
            impl<T: Data, $($hasher)?> Data for $ty {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.set(self)
                }

                #[inline]
                fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.set(self)
                }
            }
        )*
    };
}

set! {
    [] BTreeSet<T>;
    [] BinaryHeap<T>;
    #[cfg(feature = "std")]
    [S] HashSet<T, S>;
}
