//! `dyn ErasedRerun` as a value: data by itself, which compares, hashes and prints as what is behind the pointer.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::show;
use super::view::ErasedRerun;
use crate::rerun_eq::RerunEq;
use crate::rerun_eq::data::{Data, Visitor};

macro_rules! erased_data {
    ($($object:ty),*) => {
        $(
            impl Data for $object {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.erased(self)
                }
            }

            impl PartialEq for $object {
                fn eq(&self, other: &Self) -> bool {
                    self.rerun_eq(other)
                }
            }

            impl Eq for $object {}

            impl Hash for $object {
                fn hash<H: Hasher>(&self, state: &mut H) {
                    self.rerun_hash(state);
                }
            }

            impl fmt::Debug for $object {
                /// Prints the data.
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    show::fmt(self, f)
                }
            }
        )*
    };
}

erased_data!(
    dyn ErasedRerun + '_,
    dyn ErasedRerun + Send + '_,
    dyn ErasedRerun + Send + Sync + '_
);
