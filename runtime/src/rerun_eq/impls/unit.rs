//! Units and truth values.

use core::marker::{PhantomData, PhantomPinned};
use core::ops::RangeFull;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Prims, Visitor};

macro_rules! unit {
    ($($ty:ty),*) => {
        $(
            impl Data for $ty {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.unit()
                }
            }
        )*
    };
}

unit!((), PhantomPinned, RangeFull);

impl<T: ?Sized> Data for PhantomData<T> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.unit()
    }
}

impl Data for bool {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.bool(*self)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn prims(slice: &[Self]) -> Prims<'_> {
        Prims::Bool(slice)
    }
}

/// The value at the moment of the comparison.
#[cfg(target_has_atomic = "8")]
impl Data for core::sync::atomic::AtomicBool {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.bool(self.load(core::sync::atomic::Ordering::SeqCst))
    }
}
