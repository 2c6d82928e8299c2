//! The kinds of data behind object-safe traits, without a box: what a view lends lives on the stack of the one that shows it.
//!
//! ```
//! use rerun_safe::ErasedRerun;
//! use rerun_safe::visit::view::View;
//!
//! /// How many fields a record has, whatever its type.
//! fn width(value: &dyn ErasedRerun) -> Option<usize> {
//!     let mut width = None;
//!     value.view(&mut |view| {
//!         if let View::Record(columns) = view {
//!             width = Some(columns.size());
//!         }
//!     });
//!     width
//! }
//!
//! #[derive(rerun_safe::RerunEq)]
//! struct Point { x: f64, y: f64 }
//!
//! assert_eq!(width(&Point { x: 0.0, y: 1.0 }), Some(2));
//! assert_eq!(width(&[0.0, 1.0]), None);
//! ```

use alloc::vec::Vec;
use core::cmp::Ordering;

use super::{ErasedRerun, Viewer};
use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{EachVariant, Enum, Fields, Map, Number, Record, Seq};

/// A value under its kind, for as long as the callback runs that it is given to.
///
/// ```
/// use rerun_safe::ErasedRerun;
/// use rerun_safe::visit::view::View;
///
/// fn kind(value: &dyn ErasedRerun) -> &'static str {
///     let mut kind = "";
///     value.view(&mut |view| {
///         kind = match view {
///             View::Number(_) => "a number",
///             View::Text(_) => "text",
///             View::Seq(_) => "a sequence",
///             _ => "something else",
///         }
///     });
///     kind
/// }
///
/// assert_eq!(kind(&Some(1)), "a number");
/// assert_eq!(kind(&'a'), "text");
/// assert_eq!(kind(&(1, "a")), "a sequence");
/// ```
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
///
/// ```
/// use rerun_safe::ErasedRerun;
/// use rerun_safe::visit::view::View;
///
/// let mut sum = 0;
/// vec![1u8, 2, 3].view(&mut |view| {
///     let View::Seq(numbers) = view else { return };
///     assert_eq!(numbers.size(), 3);
///     numbers.walk(&mut |cursor| {
///         while cursor.next(&mut |number| {
///             if let View::Number(number) = number {
///                 sum += number.to_string().parse::<i32>().unwrap();
///             }
///         }) {}
///     });
/// });
/// assert_eq!(sum, 6);
/// ```
pub trait Sequence {
    /// Returns how many elements there are.
    fn size(&self) -> usize;
    /// Lends a cursor that stands before the first element.
    fn walk(&self, with: &mut dyn FnMut(&mut dyn Cursor));
}

/// A place in a sequence.
///
/// ```
/// use rerun_safe::ErasedRerun;
/// use rerun_safe::visit::view::View;
///
/// let mut texts = Vec::new();
/// ("a", 1, "b").view(&mut |view| {
///     let View::Seq(elements) = view else { return };
///     elements.walk(&mut |cursor| {
///         // An element lives as long as the callback that it is shown to.
///         while cursor.next(&mut |element| {
///             if let View::Text(text) = element {
///                 texts.push(text.to_owned());
///             }
///         }) {}
///     });
/// });
/// assert_eq!(texts, ["a", "b"]);
/// ```
pub trait Cursor {
    /// Shows the next element; false at the end.
    fn next(&mut self, see: &mut dyn FnMut(View<'_>)) -> bool;
}

/// A multiset.
///
/// ```
/// use std::collections::BTreeSet;
/// use rerun_safe::visit::view::View;
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// BTreeSet::from([1u8, 2]).view(&mut |view| {
///     let View::Set(set) = view else { panic!("a set") };
///     assert!(set.members().iter().any(|member| member.rerun_eq(&2.0)));
/// });
/// ```
pub trait Multiset {
    /// Returns the members, in whatever order.
    fn members(&self) -> Vec<&dyn ErasedRerun>;
}

/// A map.
///
/// ```
/// use std::collections::BTreeMap;
/// use rerun_safe::visit::view::View;
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// BTreeMap::from([("tea", 2)]).view(&mut |view| {
///     let View::Map(map) = view else { panic!("a map") };
///     let (key, value) = map.entries()[0];
///     assert!(key.rerun_eq(&"tea") && value.rerun_eq(&2));
/// });
/// ```
pub trait Entries {
    /// Returns the entries, in whatever order.
    fn entries(&self) -> Vec<(&dyn ErasedRerun, &dyn ErasedRerun)>;
}

/// A record. Fields are addressed by their place in the declaration.
///
/// ```
/// use rerun_safe::visit::view::View;
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Row { name: &'static str, price: f64 }
///
/// Row { name: "tea", price: 2.5 }.view(&mut |view| {
///     let View::Record(row) = view else { panic!("a record") };
///     let names: Vec<_> = (0..row.size()).map(|index| row.name(index)).collect();
///     assert_eq!(names, ["name", "price"]);
///     assert!(row.show(0, &mut |name| assert!(matches!(name, View::Text("tea")))));
/// });
/// ```
pub trait Columns {
    /// Returns how many fields there are.
    fn size(&self) -> usize;
    /// Returns the name of a field.
    fn name(&self, index: usize) -> &str;
    /// Returns the hash of that name.
    fn hash(&self, index: usize) -> u64;
    /// Returns the place of the field that is the `rank`th by hash of its name.
    fn sorted(&self, rank: usize) -> usize;
    /// Returns the place of the field of this name.
    ///
    /// ```
    /// use rerun_safe::visit::{Names, view::View};
    /// use rerun_safe::{ErasedRerun, RerunEq};
    ///
    /// #[derive(RerunEq)]
    /// struct Row { name: &'static str, price: f64 }
    ///
    /// Row { name: "tea", price: 2.5 }.view(&mut |view| {
    ///     let View::Record(row) = view else { panic!("a record") };
    ///     assert_eq!(row.find(Row::NAMES[1], Row::HASHES[1]), Some(1));
    ///     assert_eq!(row.find("stock", Row::HASHES[1]), None);
    /// });
    /// ```
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
///
/// ```
/// use rerun_safe::visit::view::View;
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// #[derive(RerunEq)]
/// enum Shape { Dot, Circle(f64) }
///
/// Shape::Circle(0.5).view(&mut |view| {
///     let View::Variant(shape) = view else { panic!("a variant") };
///     assert_eq!(shape.names()[shape.index()], "Circle");
///     assert!(shape.show(&mut |radius| assert!(matches!(radius, View::Number(_)))));
/// });
/// Shape::Dot.view(&mut |view| assert!(matches!(view, View::Variant(dot) if !dot.show(&mut |_| ()))));
/// ```
pub trait Tagged {
    /// Returns the names of all variants of the enum, in declaration order.
    fn names(&self) -> &'static [&'static str];
    /// Returns the index of the variant in hand.
    fn index(&self) -> usize;
    /// Returns the hash of the name of the variant in hand.
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
