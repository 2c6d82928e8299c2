//! Maps.

use alloc::collections::BTreeMap;
#[cfg(feature = "std")]
use std::collections::HashMap;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Map, Visitor};

macro_rules! map {
    ($($(#[$attr:meta])* [$($hasher:ident)?] $ty:ty;)*) => {
        $(
            $(#[$attr])*
            impl<K: Data, V: Data, $($hasher)?> Map for $ty {
                type Key = K;
                type Value = V;

                #[inline]
                fn size(&self) -> usize {
                    self.len()
                }

                #[inline]
                fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
                    self.iter()
                }
            }

            $(#[$attr])*
            impl<K: Data, V: Data, $($hasher)?> Data for $ty {
                #[inline]
                fn accept<W: Visitor>(&self, visitor: W) -> W::Output {
                    visitor.map(self)
                }

                #[inline]
                fn accept_left<W: Visitor>(&self, visitor: W) -> W::Output {
                    visitor.map(self)
                }
            }
        )*
    };
}

map! {
    [] BTreeMap<K, V>;
    #[cfg(feature = "std")]
    [S] HashMap<K, V, S>;
}
