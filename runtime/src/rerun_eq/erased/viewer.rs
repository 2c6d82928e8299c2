//! From typed data to views, without a box: what a view lends lives on the stack of the one that shows it.

use alloc::vec::Vec;

use super::view::{Columns, Cursor, Entries, ErasedRerun, Multiset, Sequence, Tagged, View};
use crate::rerun_eq::data::{Data, EachVariant, Enum, Fields, Map, Record, Seq, Visitor};
use crate::rerun_eq::number::Number;

impl<T: Data> ErasedRerun for T {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        self.accept(Viewer { see, somes: 0 });
    }
}

/// Shows two values at once.
pub(in crate::rerun_eq) fn both<L: Data + ?Sized, R: Data + ?Sized>(
    left: &L,
    right: &R,
    see: &mut dyn FnMut(View<'_>, View<'_>),
) {
    left.accept(Viewer {
        see: &mut |left| {
            let see = &mut |right: View<'_>| see(left, right);
            right.accept(Viewer { see, somes: 0 });
        },
        somes: 0,
    });
}

/// Shows what it visits to a callback.
pub(in crate::rerun_eq) struct Viewer<'s> {
    pub(in crate::rerun_eq) see: &'s mut dyn FnMut(View<'_>),
    pub(in crate::rerun_eq) somes: u32,
}

impl Visitor for Viewer<'_> {
    type Output = ();

    fn some(self) -> Self {
        Viewer {
            somes: self.somes + 1,
            ..self
        }
    }

    fn nothing(self) {
        (self.see)(View::Nothing(self.somes));
    }

    fn unit(self) {
        (self.see)(View::Unit);
    }

    fn bool(self, value: bool) {
        (self.see)(View::Bool(value));
    }

    fn number(self, value: Number) {
        (self.see)(View::Number(value));
    }

    fn text(self, value: &str) {
        (self.see)(View::Text(value));
    }

    fn seq<S: Seq + ?Sized>(self, value: &S) {
        (self.see)(View::Seq(&Items(value)));
    }

    fn tuple<T: Fields + ?Sized>(self, value: &T) {
        (self.see)(View::Seq(&Tuple(value)));
    }

    fn set<S: Seq + ?Sized>(self, value: &S) {
        (self.see)(View::Set(&Items(value)));
    }

    fn map<M: Map + ?Sized>(self, value: &M) {
        (self.see)(View::Map(&Pairs(value)));
    }

    fn record<R: Record + ?Sized>(self, value: &R) {
        (self.see)(View::Record(&Rows(value)));
    }

    fn variant<E: Enum + ?Sized>(self, value: &E) {
        (self.see)(View::Variant(&Payload(value)));
    }

    fn erased(self, value: &dyn ErasedRerun) {
        let somes = self.somes;
        value.view(&mut |view| (self.see)(view.within(somes)));
    }
}

impl EachVariant for Viewer<'_> {
    type Output = ();

    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) {
        payload.accept(self);
    }
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
