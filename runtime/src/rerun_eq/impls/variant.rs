//! Enums of std.

use core::cmp::Ordering;
use core::convert::Infallible;
use core::ops::{Bound, ControlFlow};

use crate::rerun_eq::Data;
use crate::rerun_eq::name::name_hash;
use crate::rerun_eq::visit::{EachVariant, Enum, Names, Pick, Visitor};

macro_rules! variants {
    ($([$($param:ident)*] $ty:ty: $($index:literal $name:literal $variant:path, $carries:literal $(, $payload:ident)?);*)*) => {
        $(
            impl<$($param),*> Names for $ty {
                const NAMES: &'static [&'static str] = &[$($name),*];
                const HASHES: &'static [u64] = &[$(name_hash($name)),*];
            }

            impl<$($param: Data),*> Enum for $ty {
                const PAYLOADS: &'static [bool] = &[$($carries),*];

                #[inline]
                fn index(&self) -> usize {
                    match self {
                        $($variant { .. } => $index,)*
                    }
                }

                #[inline]
                fn active<F: EachVariant>(&self, each: F) -> Option<F::Output> {
                    match self {
                        $($($variant($payload) => Some(each.variant::<$index, _>($payload)),)?)*
                        #[allow(unreachable_patterns)]
                        _ => {
                            let _ = each;
                            None
                        }
                    }
                }

                #[inline]
                fn payload<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output> {
                    match (P::INDEX, self) {
                        $($(($index, $variant($payload)) => Some($payload.accept(visitor)),)?)*
                        _ => {
                            let _ = visitor;
                            None
                        }
                    }
                }
            }

            impl<$($param: Data),*> Data for $ty {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.variant(self)
                }
            }
        )*
    };
}

variants! {
    [T E] Result<T, E>: 0 "Ok" Ok, true, payload; 1 "Err" Err, true, payload
    [B C] ControlFlow<B, C>: 0 "Continue" ControlFlow::Continue, true, payload; 1 "Break" ControlFlow::Break, true, payload
    [T] Bound<T>: 0 "Included" Bound::Included, true, payload; 1 "Excluded" Bound::Excluded, true, payload; 2 "Unbounded" Bound::Unbounded, false
    [] Ordering: 0 "Less" Ordering::Less, false; 1 "Equal" Ordering::Equal, false; 2 "Greater" Ordering::Greater, false
}

impl Data for Infallible {
    fn accept<V: Visitor>(&self, _: V) -> V::Output {
        match *self {}
    }
}
