//! `ByValue`: a value that std's own traits compare by data.

use core::borrow::Borrow;
use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

use super::erased::ErasedRerun;
use super::visit::Visitor;
use super::{Data, RerunEq};

/// A value whose `==` and `Hash` look at the data, so that it finds its equals in std's sets and maps, also those of other
/// types.
///
/// `==` works across types. A set or map holds one type; values of other types are looked up as
/// [`dyn ErasedRerun`](ErasedRerun). References are transparent, so nothing has to be moved into a `ByValue` for a look-up.
///
/// ```
/// use std::collections::HashSet;
///
/// use rerun_safe::{ByValue, ErasedRerun};
///
/// let kept = HashSet::from([ByValue(vec![1i32, 2])]);
/// let new = [1i64, 2];
/// assert!(kept.contains(&ByValue(&new) as &dyn ErasedRerun));
/// assert!(ByValue(1.5f32) == ByValue(1.5f64));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ByValue<T: ?Sized>(pub T);

impl<T: Data + ?Sized> Data for ByValue<T> {
    #[inline]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        self.0.accept(visitor)
    }

    #[inline]
    fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
        self.0.accept_left(visitor)
    }
}

impl<L: Data + ?Sized, R: Data + ?Sized> PartialEq<ByValue<R>> for ByValue<L> {
    #[inline]
    fn eq(&self, other: &ByValue<R>) -> bool {
        self.0.rerun_eq(&other.0)
    }
}

impl<T: Data + ?Sized> Eq for ByValue<T> {}

/// Within one type only, so that `ByValue(1) < ByValue(x)` says what type `x` is.
impl<T: Data + ?Sized> PartialOrd for ByValue<T> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.0.rerun_partial_cmp(&other.0)
    }
}

impl<T: Data + ?Sized> Hash for ByValue<T> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.rerun_hash(state);
    }
}

impl<'a, T: Data + 'a> Borrow<dyn ErasedRerun + 'a> for ByValue<T> {
    #[inline]
    fn borrow(&self) -> &(dyn ErasedRerun + 'a) {
        self
    }
}
