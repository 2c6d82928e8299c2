//! Numbers.

use core::num::{NonZero, Saturating, Wrapping};
use core::sync::atomic;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Number, Prims, Visitor};

macro_rules! integers {
    ($($ty:ty, $variant:ident, $prims:ident, $($as:ty)?;)*) => {
        $(
            impl Data for $ty {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.number(Number::$variant(*self $(as $as)?))
                }

                #[cfg_attr(not(debug_assertions), inline(always))]
                fn prims(slice: &[Self]) -> Prims<'_> {
                    Prims::$prims(slice)
                }
            }

            impl Data for NonZero<$ty> {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.number(Number::$variant(self.get() $(as $as)?))
                }
            }
        )*
    };
}

integers! {
    i8, Signed, I8, i64;
    i16, Signed, I16, i64;
    i32, Signed, I32, i64;
    i64, Signed, I64,;
    isize, Signed, Isize, i64;
    i128, I128, I128,;
    u8, Unsigned, U8, u64;
    u16, Unsigned, U16, u64;
    u32, Unsigned, U32, u64;
    u64, Unsigned, U64,;
    usize, Unsigned, Usize, u64;
    u128, U128, U128,;
}

impl Data for f32 {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.number(Number::Float(f64::from(*self)))
    }
}

impl Data for f64 {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.number(Number::Float(*self))
    }
}

macro_rules! around_number {
    ($($around:ident),*) => {
        $(
            impl<T: Data> Data for $around<T> {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    self.0.accept(visitor)
                }
            }
        )*
    };
}

around_number!(Wrapping, Saturating);

macro_rules! atomics {
    ($($width:literal: $($ty:ident)*;)*) => {
        $($(
            /// The value at the moment of the comparison.
            #[cfg(target_has_atomic = $width)]
            impl Data for atomic::$ty {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    self.load(atomic::Ordering::SeqCst).accept(visitor)
                }
            }
        )*)*
    };
}

atomics! {
    "8": AtomicI8 AtomicU8;
    "16": AtomicI16 AtomicU16;
    "32": AtomicI32 AtomicU32;
    "64": AtomicI64 AtomicU64;
    "ptr": AtomicIsize AtomicUsize;
}
