//! What can be done with two values: equality and order are such operations.

use core::cmp::Ordering;

use crate::rerun_eq::erased::View;
use crate::rerun_eq::visit::{Enum, Fields, Map, Number, Record, Seq};

/// What is done with two values of one kind.
pub(in crate::rerun_eq) trait Operation {
    /// What comes of it.
    type Output;

    /// Two values that are not of one kind, with the order between their kinds where there is one.
    fn unlike(order: Option<Ordering>) -> Self::Output;
    /// `None` in so many `Some`s on either side.
    fn nothing(left: u32, right: u32) -> Self::Output;
    /// Unit and unit.
    fn unit() -> Self::Output;
    /// Two truth values.
    fn bool(left: bool, right: bool) -> Self::Output;
    /// Two numbers.
    fn number(left: Number, right: Number) -> Self::Output;
    /// Two texts.
    fn text(left: &str, right: &str) -> Self::Output;
    /// Two sequences with elements of one type each.
    fn seqs<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// A sequence of one type and a tuple.
    fn seq_tuple<L: Seq + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// A tuple and a sequence of one type.
    fn tuple_seq<L: Fields + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two tuples.
    fn tuples<L: Fields + ?Sized, R: Fields + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two multisets.
    fn sets<L: Seq + ?Sized, R: Seq + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two maps.
    fn maps<L: Map + ?Sized, R: Map + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two records.
    fn records<L: Record + ?Sized, R: Record + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two variants.
    fn variants<L: Enum + ?Sized, R: Enum + ?Sized>(left: &L, right: &R) -> Self::Output;
    /// Two values of which at least one is known at run time only.
    fn views(left: View<'_>, right: View<'_>) -> Self::Output;
}
