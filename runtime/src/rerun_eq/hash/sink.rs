//! The stream that the hash of a value is made of.

use crate::rerun_eq::prims::Prims;
use crate::rerun_eq::visit::Number;

/// Takes the stream: what a value consists of, the same for all types that can hold it.
///
/// The stream can be read back, given nothing but itself: each part begins with a byte that tells what it is, and tells
/// its own length. So values that differ never have the same stream, unless by their names: a record feeds the sum of
/// the hashes of its fields' names, and a variant the hash of its own, which are constants of a type. What is named at
/// run time only, by the keys of a flattened map or a definition that is data, enters in the same way, because it is
/// the same data. Whoever may choose such names can choose some that collide under every hasher; other values that do,
/// nobody can make.
pub(in crate::rerun_eq) trait Sink {
    /// A value that its mark says all of, or the mark of what follows.
    fn mark(&mut self, mark: Mark);
    /// A mark, and how many parts there are.
    fn size(&mut self, mark: Mark, size: usize);
    /// A mark, and a hash of names or of parts.
    fn sum(&mut self, mark: Mark, sum: u64);
    /// A number.
    fn number(&mut self, number: Number);
    /// A text.
    fn text(&mut self, text: &str);
    /// An element of a sequence that is a number. Such elements stand in runs; everything else ends a run.
    fn element(&mut self, number: Number);
    /// All elements of a sequence, if they are primitives that this takes at once: the same stream as one by one.
    fn elements(&mut self, elements: Prims<'_>) -> bool;
    /// Ends a run, at the end of a sequence.
    fn end_run(&mut self);
    /// A number that depends on everything so far, and on the key of the hasher behind.
    fn seed(&mut self) -> u64;
}

/// What a part of the stream is. No text begins with such a byte, and none equals what [`Form`](super::form::Form) makes.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(in crate::rerun_eq) enum Mark {
    Unit = 0x94,
    /// `None`.
    Nothing,
    /// `None` in so many `Some`s.
    NothingWithin,
    False,
    True,
    Seq,
    Set,
    Map,
    Record,
    Variant,
    /// In the place of a payload.
    Bare,
    /// What has no order.
    Sum,
}

/// Feeds `None` in so many `Some`s.
#[inline]
pub(in crate::rerun_eq) fn feed_nothing<S: Sink + ?Sized>(somes: u32, sink: &mut S) {
    if somes == 0 {
        sink.mark(Mark::Nothing);
    } else {
        sink.mark(Mark::NothingWithin);
        sink.number(Number::Unsigned(somes.into()));
    }
}

/// Feeds what has no order as its size and the sum of its parts' hashes. The parts are hashed under a seed that depends on
/// everything fed before, and so on the key of the caller's hasher: parts that cancel out cannot be chosen in advance.
#[inline]
pub(in crate::rerun_eq) fn feed_sum<S: Sink + ?Sized>(
    mark: Mark,
    parts: impl Iterator<Item = impl FnOnce(u64) -> u64>,
    size: usize,
    sink: &mut S,
) {
    sink.size(mark, size);
    let seed = sink.seed();
    sink.sum(Mark::Sum, parts.fold(0, |sum: u64, part| sum.wrapping_add(part(seed))));
}
