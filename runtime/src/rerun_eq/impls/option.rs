//! `Option`, and the cells that are one.

use core::cell::OnceCell;
#[cfg(feature = "std")]
use std::sync::OnceLock;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::Visitor;

impl<T: Data> Data for Option<T> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        match self {
            Some(inner) => inner.accept(visitor.some()),
            None => visitor.nothing(),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
        match self {
            Some(inner) => inner.accept_left(visitor.some()),
            None => visitor.nothing(),
        }
    }
}

macro_rules! cells {
    ($($(#[$attr:meta])* $ty:ident;)*) => {
        $(
            /// The content as an `Option`.
            $(#[$attr])*
            impl<T: Data> Data for $ty<T> {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    self.get().accept(visitor)
                }

                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
                    self.get().accept_left(visitor)
                }
            }
        )*
    };
}

cells! {
    OnceCell;
    #[cfg(feature = "std")]
    OnceLock;
}
