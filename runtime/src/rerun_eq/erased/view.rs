//! Data behind object-safe traits: a value of any type, and what a look at it shows. Their public home is
//! [`visit::view`](crate::visit::view).

use alloc::vec::Vec;

use crate::rerun_eq::number::Number;

/// A value of any type with [`Data`](crate::Data), behind a pointer.
///
/// `dyn ErasedRerun` is itself [`Data`](crate::Data), so it has all of [`RerunEq`](crate::RerunEq), it can be a field of a
/// derived type (`Box<dyn ErasedRerun>`), and it compares with typed values as they do among themselves. Sets and maps of
/// [`ByValue`](crate::ByValue) look values of other types up through it.
///
/// ```
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// let values: [Box<dyn ErasedRerun>; 3] = [Box::new(1u8), Box::new("one"), Box::new(vec![1])];
/// assert!(values[0].rerun_eq(&1.0));
/// assert!(values[2].rerun_eq(&[1i64]));
/// assert!(!values[0].rerun_eq(&values[1]));
/// ```
pub trait ErasedRerun {
    /// Shows the data to `see`, once.
    fn view(&self, see: &mut dyn FnMut(View<'_>));
}

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

/// A sequence of any type, behind a pointer.
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

/// A multiset of any type, behind a pointer.
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

/// A map of any type, behind a pointer.
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

/// A record of any type, behind a pointer. Its fields are addressed by their place in the declaration.
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
    /// Returns the place of the field of this name; of several, as a flattened map may add, the first's.
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
            if (self.hash(at), self.name(at)) < (hash, name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let at = (low < self.size()).then(|| self.sorted(low))?;
        (self.hash(at) == hash && self.name(at) == name).then_some(at)
    }
    /// Shows a field; false if there is none at that place.
    fn show(&self, index: usize, see: &mut dyn FnMut(View<'_>)) -> bool;
}

/// A variant of any enum, behind a pointer.
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
