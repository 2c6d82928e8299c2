//! The kinds of data, as traits: what [`Data::accept`] hands to a [`Visitor`].
//!
//! `#[derive(RerunEq)]` implements [`Names`], [`Fields`] and [`Record`] for a struct, [`Names`] and [`Enum`] for an enum; the operations of
//! [`RerunEq`](crate::RerunEq) are written over these traits once, in this crate.

pub use super::erased::view;
pub use super::name::Pick;
pub use super::number::Number;
pub use super::prims::Prims;

use super::Data;
use super::erased::ErasedRerun;

/// Takes one value, of whatever kind it is.
///
/// There is no lifetime: the data may be a temporary that lives for the call only.
pub trait Visitor: Sized {
    /// What the visit results in.
    type Output;

    /// Called before the content of a `Some` is visited. The visitor counts, and stays of the same type, so that recursive types stay finite.
    #[must_use]
    fn some(self) -> Self;

    /// Takes a `None`.
    fn nothing(self) -> Self::Output;
    /// Takes a unit.
    fn unit(self) -> Self::Output;
    /// Takes a truth value.
    fn bool(self, value: bool) -> Self::Output;
    /// Takes a number.
    fn number(self, value: Number) -> Self::Output;
    /// Takes text.
    fn text(self, value: &str) -> Self::Output;
    /// Takes a sequence of elements of one type.
    fn seq<S: Seq + ?Sized>(self, value: &S) -> Self::Output;
    /// Takes a sequence of elements each of a type of its own.
    fn tuple<T: Fields + ?Sized>(self, value: &T) -> Self::Output;
    /// Takes a multiset.
    fn set<S: Seq + ?Sized>(self, value: &S) -> Self::Output;
    /// Takes a map.
    fn map<M: Map + ?Sized>(self, value: &M) -> Self::Output;
    /// Takes a record.
    fn record<R: Record + ?Sized>(self, value: &R) -> Self::Output;
    /// Takes a variant.
    fn variant<E: Enum + ?Sized>(self, value: &E) -> Self::Output;
    /// Takes a value whose kind is known at run time only.
    fn erased(self, value: &dyn ErasedRerun) -> Self::Output;
}

/// Elements of one type: a sequence, or the members of a multiset.
pub trait Seq {
    /// The type of an element.
    type Item: Data;

    /// How many elements there are.
    fn size(&self) -> usize;

    /// The elements, in order where there is one.
    fn iter(&self) -> impl Iterator<Item = &Self::Item>;

    /// The elements as one slice of primitives, where they are that.
    #[doc(hidden)]
    #[inline]
    fn prims(&self) -> Prims<'_> {
        Prims::No
    }
}

/// Keys with their values.
pub trait Map {
    /// The type of a key.
    type Key: Data;
    /// The type of a value.
    type Value: Data;

    /// How many entries there are.
    fn size(&self) -> usize;

    /// The entries, in whatever order.
    fn iter(&self) -> impl Iterator<Item = (&Self::Key, &Self::Value)>;
}

/// The names of a record's fields or an enum's variants, in declaration order, as constants of the type.
pub trait Names {
    /// The names, no two the same.
    const NAMES: &'static [&'static str];
    /// FNV-1a of each name, 64 bits, as a literal; no two the same.
    const HASHES: &'static [u64];
}

/// Fields of a record or elements of a tuple, each of a type of its own.
pub trait Fields {
    /// How many there are.
    const LEN: usize;

    /// Shows each to `each`, in declaration order, until it answers false; true if it never did.
    fn each<F: EachField>(&self, each: &mut F) -> bool;

    /// Visits the field at the constant `P::INDEX`; `None` if there is none.
    fn field<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output>;

    /// Visits the field at `index`; `None` if there is none.
    fn at<V: Visitor>(&self, index: usize, visitor: V) -> Option<V::Output>;
}

/// A record: fields with names.
pub trait Record: Fields + Names {
    /// The indices of the fields by ascending hash of their names: the order of declaration plays no role when a record is hashed.
    const SORTED: &'static [u16];
}

/// An enum.
pub trait Enum: Names {
    /// Which variants carry a payload, in declaration order.
    const PAYLOADS: &'static [bool];

    /// The index of the variant in hand.
    fn index(&self) -> usize;

    /// Shows the payload of the variant in hand; `None` if it carries none.
    fn active<F: EachVariant>(&self, each: F) -> Option<F::Output>;

    /// Visits the payload of the variant at the constant `P::INDEX`; `None` if another is in hand or it carries none.
    fn payload<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output>;
}

/// What [`Fields::each`] calls.
pub trait EachField {
    /// Takes the field at the constant index `I`. False ends the walk.
    fn field<const I: usize, T: Data + ?Sized>(&mut self, value: &T) -> bool;
}

/// What [`Enum::active`] calls.
pub trait EachVariant {
    /// What the visit results in.
    type Output;

    /// Takes the payload of the variant at the constant index `I`.
    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) -> Self::Output;
}
