//! What data is: a value shows itself to a visitor, under one of the kinds below.
//!
//! The value and its visitor name each other, and the kinds name both, so they are here together. Their public home is
//! [`visit`](super::visit).

use super::erased::ErasedRerun;
use super::flavor::Flavor;
use super::name::{Names, Pick};
use super::number::Number;
use super::prims::Prims;

/// A value that can say what data it is made of.
///
/// This is what `#[derive(RerunEq)]` implements; [`RerunEq`](crate::RerunEq) follows from it for every type, and cannot be
/// implemented by itself.
///
/// [`accept`](Data::accept) calls exactly one of the visitor's methods: the one for the kind of data that the value is.
///
/// ```
/// use rerun_safe::visit::Visitor;
/// use rerun_safe::{Data, RerunEq};
///
/// /// A temperature is the number of degrees.
/// struct Celsius(f64);
///
/// impl Data for Celsius {
///     fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
///         self.0.accept(visitor)
///     }
/// }
///
/// assert!(Celsius(21.0).rerun_eq(&21));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be compared across reruns",
    label = "this type does not implement `RerunEq`",
    note = "for local types, add `#[derive(RerunEq)]` to `{Self}`",
    note = "in a derive, compare what a field stands for, such as the content of a lock, with `#[rerun(eq(by = path))]`, or leave the field out with `#[rerun(eq(skip))]`"
)]
pub trait Data {
    /// How instances of a class of this type compare.
    #[doc(hidden)]
    const FLAVOR: Flavor = Flavor::DATACLASS;

    /// Hands the data to `visitor`, through the method for its kind.
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output;

    /// What [`accept`](Data::accept) does, under a second name. rustc counts nested instantiations per function against its
    /// `recursion_limit`; std containers answer the left side of a comparison under this name, which doubles the length of
    /// the type cycles that fit.
    #[doc(hidden)]
    #[inline(always)]
    fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
        self.accept(visitor)
    }

    /// Shows this field to `each`. The derive names fields through `Data` and nothing else, so that a type without it is one
    /// error and not several.
    #[doc(hidden)]
    #[inline(always)]
    fn show_field<const I: usize, F: EachField>(&self, each: &mut F) -> bool {
        each.field::<I, Self>(self)
    }

    /// Shows this only field of a variant to `each`, for the same reason.
    #[doc(hidden)]
    #[inline(always)]
    fn show_variant<const I: usize, F: EachVariant>(&self, each: F) -> F::Output {
        each.variant::<I, Self>(self)
    }

    /// Lends a field of a variant that has several, for the same reason: the type of what is lent is known through `Data`
    /// only.
    #[doc(hidden)]
    #[inline(always)]
    fn lend(&self) -> impl Data + '_ {
        self
    }

    /// The same slice with its element type known, where that is a primitive: two such slices compare at the speed of memory.
    #[doc(hidden)]
    #[inline]
    fn prims(_: &[Self]) -> Prims<'_>
    where
        Self: Sized,
    {
        Prims::No
    }
}

/// Takes one value, of whatever kind it is.
///
/// There is no lifetime: the data may be a temporary that lives for the call only.
///
/// ```
/// use rerun_safe::visit::{Enum, Fields, Map, Number, Record, Seq, Visitor};
/// use rerun_safe::{Data, ErasedRerun};
///
/// /// Counts the values that a value holds side by side.
/// struct Count;
///
/// impl Visitor for Count {
///     type Output = usize;
///
///     fn some(self) -> Self { self }
///     fn nothing(self) -> usize { 0 }
///     fn unit(self) -> usize { 0 }
///     fn bool(self, _: bool) -> usize { 1 }
///     fn number(self, _: Number) -> usize { 1 }
///     fn text(self, _: &str) -> usize { 1 }
///     fn seq<S: Seq + ?Sized>(self, value: &S) -> usize { value.size() }
///     fn tuple<T: Fields + ?Sized>(self, _: &T) -> usize { T::LEN }
///     fn set<S: Seq + ?Sized>(self, value: &S) -> usize { value.size() }
///     fn map<M: Map + ?Sized>(self, value: &M) -> usize { value.size() }
///     fn record<R: Record + ?Sized>(self, _: &R) -> usize { R::LEN }
///     fn variant<E: Enum + ?Sized>(self, _: &E) -> usize { 1 }
///     fn erased(self, value: &dyn ErasedRerun) -> usize { value.accept(self) }
/// }
///
/// assert_eq!(vec![1, 2, 3].accept(Count), 3);
/// assert_eq!(Some((1, "two")).accept(Count), 2);
/// ```
pub trait Visitor: Sized {
    /// What the visit results in.
    type Output;

    /// Counts a `Some`, before its content is visited. The visitor stays of the same type, so that recursive types stay
    /// finite.
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

/// A value that consists of elements of one type: a sequence, or a multiset of members.
///
/// ```
/// use rerun_safe::visit::{Seq, Visitor};
/// use rerun_safe::{Data, RerunEq};
///
/// /// A ring buffer is the sequence of what is in it, wherever it starts.
/// struct Ring { slots: [u32; 3], start: usize }
///
/// impl Seq for Ring {
///     type Item = u32;
///
///     fn size(&self) -> usize {
///         self.slots.len()
///     }
///     fn iter(&self) -> impl Iterator<Item = &u32> {
///         self.slots.iter().cycle().skip(self.start).take(self.slots.len())
///     }
/// }
///
/// impl Data for Ring {
///     fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
///         visitor.seq(self)
///     }
/// }
///
/// assert!(Ring { slots: [3, 1, 2], start: 1 }.rerun_eq(&[1, 2, 3]));
/// ```
pub trait Seq {
    /// The type of an element.
    type Item: Data;

    /// Returns how many elements there are.
    fn size(&self) -> usize;

    /// Returns the elements, in order where there is one.
    fn iter(&self) -> impl Iterator<Item = &Self::Item>;

    /// The elements as one slice of primitives, where they are that.
    #[doc(hidden)]
    #[inline]
    fn prims(&self) -> Prims<'_> {
        Prims::No
    }
}

/// A map: keys with their values.
///
/// ```
/// use rerun_safe::visit::{Map, Visitor};
/// use rerun_safe::{Data, RerunEq};
///
/// /// Headers in the order in which they came; as data, a map.
/// struct Headers(Vec<(&'static str, u32)>);
///
/// impl Map for Headers {
///     type Key = &'static str;
///     type Value = u32;
///
///     fn size(&self) -> usize {
///         self.0.len()
///     }
///     fn iter(&self) -> impl Iterator<Item = (&&'static str, &u32)> {
///         self.0.iter().map(|(name, value)| (name, value))
///     }
/// }
///
/// impl Data for Headers {
///     fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
///         visitor.map(self)
///     }
/// }
///
/// assert!(Headers(vec![("b", 2), ("a", 1)]).rerun_eq(&std::collections::BTreeMap::from([("a", 1), ("b", 2)])));
/// ```
pub trait Map {
    /// The type of a key.
    type Key: Data;
    /// The type of a value.
    type Value: Data;

    /// Returns how many entries there are.
    fn size(&self) -> usize;

    /// Returns the entries, in whatever order.
    fn iter(&self) -> impl Iterator<Item = (&Self::Key, &Self::Value)>;
}

/// A value that consists of fields, each of a type of its own: those of a record, or the elements of a tuple.
///
/// ```
/// use rerun_safe::{Data, RerunEq, Snapshot, visit::EachField, visit::Fields};
///
/// /// The data of each field, as text.
/// struct Cells(Vec<String>);
///
/// impl EachField for Cells {
///     fn field<const I: usize, T: Data + ?Sized>(&mut self, value: &T) -> bool {
///         self.0.push(format!("{:?}", Snapshot::of(value)));
///         true
///     }
/// }
///
/// #[derive(RerunEq)]
/// struct Row { name: &'static str, price: f64 }
///
/// let mut cells = Cells(Vec::new());
/// Row { name: "tea", price: 2.5 }.each(&mut cells);
/// assert_eq!(cells.0, ["\"tea\"", "2.5"]);
/// ```
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

/// A record: fields that have names.
///
/// ```
/// use rerun_safe::{RerunEq, visit::Names, visit::Record};
///
/// #[derive(RerunEq)]
/// struct Point { x: f64, y: f64 }
///
/// let [first, second] = [0, 1].map(|rank| usize::from(Point::SORTED[rank]));
/// assert!(Point::HASHES[first] < Point::HASHES[second]);
/// ```
pub trait Record: Fields + Names {
    /// The indices of the fields by ascending hash of their names: the order of declaration plays no role when a record is
    /// hashed.
    const SORTED: &'static [u16];
}

/// A value of an enum: one of several variants, with or without a payload.
///
/// ```
/// use rerun_safe::{RerunEq, visit::Enum, visit::Names};
///
/// #[derive(RerunEq)]
/// enum Shape { Dot, Circle(f64) }
///
/// let shape = Shape::Circle(1.0);
/// assert_eq!(Shape::NAMES[shape.index()], "Circle");
/// assert_eq!(Shape::PAYLOADS, [false, true]);
/// # let _ = Shape::Dot;
/// ```
pub trait Enum: Names {
    /// Which variants carry a payload, in declaration order.
    const PAYLOADS: &'static [bool];

    /// Returns the index of the variant in hand.
    fn index(&self) -> usize;

    /// Shows the payload of the variant in hand; `None` if it carries none.
    fn active<F: EachVariant>(&self, each: F) -> Option<F::Output>;

    /// Visits the payload of the variant at the constant `P::INDEX`; `None` if another is in hand or it carries none.
    fn payload<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output>;
}

/// Takes the fields of a value, one after another: what [`Fields::each`] calls.
///
/// ```
/// use rerun_safe::{Data, visit::EachField, visit::Fields};
///
/// /// Stops at the second field.
/// struct First(usize);
///
/// impl EachField for First {
///     fn field<const I: usize, T: Data + ?Sized>(&mut self, _: &T) -> bool {
///         self.0 = I;
///         I == 0
///     }
/// }
///
/// let mut first = First(0);
/// assert!(!("a", "b", "c").each(&mut first));
/// assert_eq!(first.0, 1);
/// ```
pub trait EachField {
    /// Takes the field at the constant index `I`. False ends the walk.
    fn field<const I: usize, T: Data + ?Sized>(&mut self, value: &T) -> bool;
}

/// Takes the payload of a variant: what [`Enum::active`] calls.
///
/// ```
/// use rerun_safe::{Data, RerunEq, Snapshot, visit::EachVariant, visit::Enum};
///
/// /// The payload, as text.
/// struct Payload;
///
/// impl EachVariant for Payload {
///     type Output = String;
///
///     fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) -> String {
///         format!("{:?}", Snapshot::of(payload))
///     }
/// }
///
/// #[derive(RerunEq)]
/// enum Shape { Dot, Box { width: u32 } }
///
/// assert_eq!(Shape::Dot.active(Payload), None);
/// assert_eq!(Shape::Box { width: 3 }.active(Payload).as_deref(), Some("{width: 3}"));
/// ```
pub trait EachVariant {
    /// What the visit results in.
    type Output;

    /// Takes the payload of the variant at the constant index `I`.
    fn variant<const I: usize, T: Data + ?Sized>(self, payload: &T) -> Self::Output;
}
