//! Hashing by data.
//!
//! What reaches the caller's hasher depends on the data alone: no type, no struct's name, no order of declaration, no order of iteration.

use core::hash::Hasher;

use super::Data;
use super::erased::{self, ErasedRerun};
use super::seeded::Seeded;
use super::visit::{EachVariant, Enum, Fields, Map, Number, Record, Seq, Visitor};

/// Feeds the data to `state`.
#[inline]
pub(super) fn feed<T: Data + ?Sized, H: Hasher + ?Sized>(value: &T, state: &mut H) {
    value.accept(Feed { state, somes: 0 });
}

/// The hash of one value under a seed.
#[inline]
pub(super) fn seeded<T: Data + ?Sized>(value: &T, seed: u64) -> u64 {
    let mut state = Seeded::new(seed);
    feed(value, &mut state);
    state.finish()
}

/// The words for kinds that have little or no data of their own.
pub(super) const UNIT: u8 = 0xa1;
pub(super) const NOTHING: u8 = 0xa2;
/// Ends a text, because no UTF-8 contains it.
const TEXT_END: u8 = 0xff;

/// Feeds text, and its end.
#[inline]
pub(super) fn feed_text<H: Hasher + ?Sized>(text: &str, state: &mut H) {
    state.write(text.as_bytes());
    state.write_u8(TEXT_END);
}

/// Feeds what has no order as its size and the sum of its parts' hashes. The parts are hashed under a seed that depends on everything fed before,
/// and so on the key of the caller's hasher: parts that cancel out cannot be chosen in advance.
#[inline]
pub(super) fn feed_sum<H: Hasher + ?Sized>(
    parts: impl Iterator<Item = impl FnOnce(u64) -> u64>,
    len: usize,
    state: &mut H,
) {
    state.write_u64(len as u64);
    let seed = state.finish();
    state.write_u64(parts.fold(0, |sum: u64, part| sum.wrapping_add(part(seed))));
}

/// The hash of a key and a value under a seed.
#[inline]
pub(super) fn entry<K: Data + ?Sized, V: Data + ?Sized>(key: &K, value: &V, seed: u64) -> u64 {
    let mut state = Seeded::new(seed);
    feed(key, &mut state);
    feed(value, &mut state);
    state.finish()
}

struct Feed<'h, H: ?Sized> {
    state: &'h mut H,
    somes: u32,
}

impl<H: Hasher + ?Sized> Visitor for Feed<'_, H> {
    type Output = ();

    #[inline]
    fn some(self) -> Self {
        Feed {
            somes: self.somes + 1,
            ..self
        }
    }

    #[inline]
    fn nothing(self) {
        self.state.write_u8(NOTHING);
        self.state.write_u32(self.somes);
    }

    #[inline]
    fn unit(self) {
        self.state.write_u8(UNIT);
    }

    #[inline]
    fn bool(self, value: bool) {
        self.state.write_u8(value.into());
    }

    #[inline]
    fn number(self, value: Number) {
        value.feed(self.state);
    }

    #[inline]
    fn text(self, value: &str) {
        feed_text(value, self.state);
    }

    #[inline]
    fn seq<S: Seq + ?Sized>(self, value: &S) {
        self.state.write_u64(value.size() as u64);
        value.iter().for_each(|item| feed(item, self.state));
    }

    #[inline]
    fn tuple<T: Fields + ?Sized>(self, value: &T) {
        self.state.write_u64(T::LEN as u64);
        for index in 0..T::LEN {
            value.at(
                index,
                Feed {
                    state: &mut *self.state,
                    somes: 0,
                },
            );
        }
    }

    fn set<S: Seq + ?Sized>(self, value: &S) {
        feed_sum(
            value.iter().map(|item| move |seed| seeded(item, seed)),
            value.size(),
            self.state,
        );
    }

    fn map<M: Map + ?Sized>(self, value: &M) {
        feed_sum(
            value.iter().map(|(key, value)| move |seed| entry(key, value, seed)),
            value.size(),
            self.state,
        );
    }

    #[inline]
    fn record<R: Record + ?Sized>(self, value: &R) {
        self.state.write_u64(const { sum(R::HASHES) });
        for &index in R::SORTED {
            value.at(
                index.into(),
                Feed {
                    state: &mut *self.state,
                    somes: 0,
                },
            );
        }
    }

    #[inline]
    fn variant<E: Enum + ?Sized>(self, value: &E) {
        self.state.write_u64(E::HASHES[value.index()]);
        value.active(self);
    }

    fn erased(self, value: &dyn ErasedRerun) {
        let Feed { mut state, somes } = self;
        value.view(&mut |view| erased::feed(view.within(somes), &mut state));
    }
}

impl<H: Hasher + ?Sized> EachVariant for Feed<'_, H> {
    type Output = ();

    #[inline]
    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) {
        feed(payload, self.state);
    }
}

/// A record's names, in whatever order.
pub(super) const fn sum(hashes: &[u64]) -> u64 {
    let mut sum: u64 = 0;
    let mut at = 0;
    while at < hashes.len() {
        sum = sum.wrapping_add(hashes[at]);
        at += 1;
    }
    sum
}
