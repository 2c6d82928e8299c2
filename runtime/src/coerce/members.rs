//! The iterator over the members of an enum.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

use super::CoercibleEnum;

/// The members of an enum in the order of declaration: what [`CoercibleEnum::members`] returns.
///
/// ```
/// use rerun_safe::CoercibleEnum;
///
/// #[derive(CoercibleEnum, Debug, PartialEq)]
/// enum Size { S, M, L }
///
/// assert_eq!(Size::members().len(), 3);
/// assert!(Size::members().rev().eq([Size::L, Size::M, Size::S]));
/// ```
pub struct Members<E> {
    left: Range<usize>,
    of: PhantomData<fn() -> E>,
}

impl<E: CoercibleEnum> Members<E> {
    pub(super) fn new() -> Self {
        Self {
            left: 0..E::MEMBERS.len(),
            of: PhantomData,
        }
    }
}

impl<E: CoercibleEnum> Iterator for Members<E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.left.next().and_then(E::from_index)
    }

    fn nth(&mut self, n: usize) -> Option<E> {
        self.left.nth(n).and_then(E::from_index)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl<E: CoercibleEnum> DoubleEndedIterator for Members<E> {
    fn next_back(&mut self) -> Option<E> {
        self.left.next_back().and_then(E::from_index)
    }
}

impl<E: CoercibleEnum> ExactSizeIterator for Members<E> {}

impl<E: CoercibleEnum> FusedIterator for Members<E> {}

impl<E> Clone for Members<E> {
    fn clone(&self) -> Self {
        Self {
            left: self.left.clone(),
            of: PhantomData,
        }
    }
}

impl<E: CoercibleEnum> fmt::Debug for Members<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&E::MEMBERS[self.left.clone()]).finish()
    }
}
