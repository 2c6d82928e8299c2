//! The kinds of data behind object-safe traits, without a box: what a view lends lives on the stack of the one that shows it.

use alloc::vec::Vec;
use core::cmp::Ordering;

use super::{ErasedRerun, Viewer};
use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{EachVariant, Enum, Fields, Map, Number, Record, Seq};

/// A value under its kind, for as long as the callback runs that it is given to.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// `None` in so many `Some`s.
    Nothing(u32),
    /// A unit.
    Unit,
    /// A truth value.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(&'a str),
    /// A sequence.
    Seq(&'a dyn Sequence),
    /// A multiset.
    Set(&'a dyn Multiset),
    /// A map.
    Map(&'a dyn Entries),
    /// A record.
    Record(&'a dyn Columns),
    /// A variant.
    Variant(&'a dyn Tagged),
}

impl View<'_> {
    /// The same in so many `Some`s more.
    pub(in crate::rerun_eq) fn within(self, somes: u32) -> Self {
        match self {
            View::Nothing(inner) => View::Nothing(inner + somes),
            other => other,
        }
    }
}

/// A sequence.
pub trait Sequence {
    /// How many elements there are.
    fn size(&self) -> usize;
    /// Lends a cursor that stands before the first element.
    fn walk(&self, with: &mut dyn FnMut(&mut dyn Cursor));
}

/// A place in a sequence.
pub trait Cursor {
    /// Shows the next element; false at the end.
    fn next(&mut self, see: &mut dyn FnMut(View<'_>)) -> bool;
}

/// A multiset.
pub trait Multiset {
    /// The members, in whatever order.
    fn members(&self) -> Vec<&dyn ErasedRerun>;
}

/// A map.
pub trait Entries {
    /// The entries, in whatever order.
    fn entries(&self) -> Vec<(&dyn ErasedRerun, &dyn ErasedRerun)>;
}

/// A record. Fields are addressed by their place in the declaration.
pub trait Columns {
    /// How many fields there are.
    fn size(&self) -> usize;
    /// The name of a field.
    fn name(&self, index: usize) -> &str;
    /// The hash of that name.
    fn hash(&self, index: usize) -> u64;
    /// The place of the field that is the `rank`th by hash of its name.
    fn sorted(&self, rank: usize) -> usize;
    /// The place of the field of this name.
    fn find(&self, name: &str, hash: u64) -> Option<usize> {
        let (mut low, mut high) = (0, self.size());
        while low < high {
            let middle = low.midpoint(high);
            let at = self.sorted(middle);
            match (self.hash(at), self.name(at)).cmp(&(hash, name)) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Some(at),
                Ordering::Greater => high = middle,
            }
        }
        None
    }
    /// Shows a field; false if there is none at that place.
    fn show(&self, index: usize, see: &mut dyn FnMut(View<'_>)) -> bool;
}

/// A variant.
pub trait Tagged {
    /// The names of all variants of the enum, in declaration order.
    fn names(&self) -> &'static [&'static str];
    /// The index of the variant in hand.
    fn index(&self) -> usize;
    /// The hash of the name of the variant in hand.
    fn hash(&self) -> u64;
    /// Shows the payload; false if there is none.
    fn show(&self, see: &mut dyn FnMut(View<'_>)) -> bool;
}

/// Elements of one type.
pub(in crate::rerun_eq) struct Items<'a, S: ?Sized>(pub(in crate::rerun_eq) &'a S);
/// Elements each of a type of its own.
pub(in crate::rerun_eq) struct Tuple<'a, T: ?Sized>(pub(in crate::rerun_eq) &'a T);
/// Keys with their values.
pub(in crate::rerun_eq) struct Pairs<'a, M: ?Sized>(pub(in crate::rerun_eq) &'a M);
/// Fields with names.
pub(in crate::rerun_eq) struct Rows<'a, R: ?Sized>(pub(in crate::rerun_eq) &'a R);
/// An enum.
pub(in crate::rerun_eq) struct Payload<'a, E: ?Sized>(pub(in crate::rerun_eq) &'a E);

impl<S: Seq + ?Sized> Sequence for Items<'_, S> {
    fn size(&self) -> usize {
        self.0.size()
    }

    fn walk(&self, with: &mut dyn FnMut(&mut dyn Cursor)) {
        with(&mut Iter(self.0.iter()));
    }
}

/// The cursor of an iterator.
struct Iter<I>(I);

impl<'a, T: Data + 'a, I: Iterator<Item = &'a T>> Cursor for Iter<I> {
    fn next(&mut self, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.0
            .next()
            .map(|item| item.accept(Viewer { see, somes: 0 }))
            .is_some()
    }
}

impl<T: Fields + ?Sized> Sequence for Tuple<'_, T> {
    fn size(&self) -> usize {
        T::LEN
    }

    fn walk(&self, with: &mut dyn FnMut(&mut dyn Cursor)) {
        with(&mut Place(self.0, 0));
    }
}

/// The cursor of a tuple.
struct Place<'a, T: ?Sized>(&'a T, usize);

impl<T: Fields + ?Sized> Cursor for Place<'_, T> {
    fn next(&mut self, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.1 += 1;
        self.0.at(self.1 - 1, Viewer { see, somes: 0 }).is_some()
    }
}

impl<S: Seq + ?Sized> Multiset for Items<'_, S> {
    fn members(&self) -> Vec<&dyn ErasedRerun> {
        self.0.iter().map(|item| item as &dyn ErasedRerun).collect()
    }
}

impl<M: Map + ?Sized> Entries for Pairs<'_, M> {
    fn entries(&self) -> Vec<(&dyn ErasedRerun, &dyn ErasedRerun)> {
        self.0
            .iter()
            .map(|(key, value)| (key as &dyn ErasedRerun, value as &dyn ErasedRerun))
            .collect()
    }
}

impl<R: Record + ?Sized> Columns for Rows<'_, R> {
    fn size(&self) -> usize {
        R::LEN
    }

    fn name(&self, index: usize) -> &str {
        R::NAMES[index]
    }

    fn hash(&self, index: usize) -> u64 {
        R::HASHES[index]
    }

    fn sorted(&self, rank: usize) -> usize {
        R::SORTED[rank].into()
    }

    fn show(&self, index: usize, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.0.at(index, Viewer { see, somes: 0 }).is_some()
    }
}

impl<E: Enum + ?Sized> Tagged for Payload<'_, E> {
    fn names(&self) -> &'static [&'static str] {
        E::NAMES
    }

    fn index(&self) -> usize {
        self.0.index()
    }

    fn hash(&self) -> u64 {
        E::HASHES[self.0.index()]
    }

    fn show(&self, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.0.active(Viewer { see, somes: 0 }).is_some()
    }
}

impl EachVariant for Viewer<'_> {
    type Output = ();

    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) {
        payload.accept(self);
    }
}
