//! Hashing by data.
//!
//! What reaches the caller's hasher depends on the data alone: no type, no struct's name, no order of declaration, no order
//! of iteration. A value becomes a stream (`sink`), which a `buffer` hands to the caller's hasher, and which `seeded` hashes
//! for what has no order.

mod buffer;
mod form;
pub(super) mod seeded;
pub(super) mod sink;

use core::hash::Hasher;

use self::buffer::Buffer;
use self::seeded::Seeded;
use self::sink::{Mark, Sink, feed_nothing, feed_sum};
use super::Data;
use super::erased::{self, ErasedRerun};
use super::visit::{EachVariant, Enum, Fields, Map, Number, Record, Seq, Visitor};

/// Feeds the data to `state`.
#[inline]
pub(super) fn feed<T: Data + ?Sized, H: Hasher>(value: &T, state: &mut H) {
    let mut buffer = Buffer::new(state);
    value.accept(Feed::new(&mut buffer));
    buffer.hand_over();
}

/// The hash of one value under a seed.
#[inline]
pub(super) fn seeded<T: Data + ?Sized>(value: &T, seed: u64) -> u64 {
    let mut state = Seeded::new(seed);
    value.accept(Feed::new(&mut state));
    state.finish()
}

/// The hash of a key and a value under a seed.
#[inline]
pub(super) fn entry<K: Data + ?Sized, V: Data + ?Sized>(key: &K, value: &V, seed: u64) -> u64 {
    let mut state = Seeded::new(seed);
    key.accept(Feed::new(&mut state));
    value.accept(Feed::new(&mut state));
    state.finish()
}

/// Feeds a value to a sink.
struct Feed<'s, S> {
    sink: &'s mut S,
    somes: u32,
    /// Whether the value is an element of a sequence.
    element: bool,
}

impl<'s, S> Feed<'s, S> {
    #[inline(always)]
    fn new(sink: &'s mut S) -> Self {
        Feed {
            sink,
            somes: 0,
            element: false,
        }
    }

    #[inline(always)]
    fn element(sink: &'s mut S) -> Self {
        Feed {
            sink,
            somes: 0,
            element: true,
        }
    }
}

impl<S: Sink> Visitor for Feed<'_, S> {
    type Output = ();

    #[inline(always)]
    fn some(self) -> Self {
        Feed {
            somes: self.somes + 1,
            ..self
        }
    }

    #[inline(always)]
    fn nothing(self) {
        feed_nothing(self.somes, self.sink);
    }

    #[inline(always)]
    fn unit(self) {
        self.sink.mark(Mark::Unit);
    }

    #[inline(always)]
    fn bool(self, value: bool) {
        self.sink.mark(if value { Mark::True } else { Mark::False });
    }

    #[inline(always)]
    fn number(self, value: Number) {
        if self.element {
            self.sink.element(value);
        } else {
            self.sink.number(value);
        }
    }

    #[inline(always)]
    fn text(self, value: &str) {
        self.sink.text(value);
    }

    #[inline]
    fn seq<Q: Seq + ?Sized>(self, value: &Q) {
        self.sink.size(Mark::Seq, value.size());
        if !self.sink.elements(value.prims()) {
            value
                .iter()
                .for_each(|item| item.accept(Feed::element(&mut *self.sink)));
        }
        self.sink.end_run();
    }

    #[inline]
    fn tuple<T: Fields + ?Sized>(self, value: &T) {
        self.sink.size(Mark::Seq, T::LEN);
        for index in 0..T::LEN {
            value.at(index, Feed::element(&mut *self.sink));
        }
        self.sink.end_run();
    }

    fn set<Q: Seq + ?Sized>(self, value: &Q) {
        let parts = value.iter().map(|item| move |seed| seeded(item, seed));
        feed_sum(Mark::Set, parts, value.size(), self.sink);
    }

    fn map<M: Map + ?Sized>(self, value: &M) {
        let parts = value.iter().map(|(key, value)| move |seed| entry(key, value, seed));
        feed_sum(Mark::Map, parts, value.size(), self.sink);
    }

    #[inline]
    fn record<R: Record + ?Sized>(self, value: &R) {
        self.sink.sum(Mark::Record, const { sum(R::HASHES) });
        for &index in R::SORTED {
            value.at(index.into(), Feed::new(&mut *self.sink));
        }
    }

    #[inline]
    fn variant<E: Enum + ?Sized>(self, value: &E) {
        self.sink.sum(Mark::Variant, E::HASHES[value.index()]);
        if value.active(Feed::new(&mut *self.sink)).is_none() {
            self.sink.mark(Mark::Bare);
        }
    }

    fn erased(self, value: &dyn ErasedRerun) {
        let Feed { sink, somes, element } = self;
        value.view(&mut |view| erased::feed(view.within(somes), element, sink));
    }
}

impl<S: Sink> EachVariant for Feed<'_, S> {
    type Output = ();

    #[inline]
    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) {
        payload.accept(self);
    }
}

/// A record's names, in whatever order.
const fn sum(hashes: &[u64]) -> u64 {
    let mut sum: u64 = 0;
    let mut at = 0;
    while at < hashes.len() {
        sum = sum.wrapping_add(hashes[at]);
        at += 1;
    }
    sum
}
