//! `RerunEq`: the same data, whatever the types.
//!
//! The path of one comparison: [`Data::accept`] (`data`) of the right side tells a visitor of which kind the value is
//! (`pair`), then that of the left side; the operation asked for (`eq`, `order`) sees two values of one kind. `hash` needs
//! one value only. What is not known before the program runs (`dyn ErasedRerun`, snapshots, flattened records) is looked at
//! through `erased`, and `subset` and `diff` always are.

#![expect(
    clippy::inline_always,
    reason = "a comparison written by hand is the measure: what only hands on must vanish, also in a caller that is large already"
)]

mod assert;
mod bags;
mod by_value;
mod data;
mod diff;
mod eq;
mod erased;
mod flavor;
mod hash;
mod impls;
mod name;
mod number;
mod order;
mod pair;
mod prims;
mod subset;
pub mod visit;

use core::cmp::Ordering;
use core::hash::Hasher;

pub use self::assert::{differ, difference, same, sameness};
pub use self::by_value::ByValue;
pub use self::data::Data;
pub use self::diff::{Diff, Difference, DifferenceKind};
pub use self::erased::{ErasedRerun, Snapshot, flatten};
#[cfg(feature = "std")]
pub(crate) use self::erased::{Tagged, View};
pub use self::flavor::Flavor;
pub(crate) use self::name::{name_hash, same_text};

/// The function of `eq(by = path)`: it gives what stands for a field, owned or borrowed from it.
pub type By<'a, T, R> = fn(&'a T) -> R;

/// Comparison by data, whatever the types.
///
/// Every type with [`Data`] has it, so that no type can answer one way from the left and another from the right.
///
/// # Laws
///
/// * `rerun_eq` is reflexive (NaN equals NaN), symmetric and transitive, across all types.
/// * Values that are `rerun_eq` have the same `rerun_hash`.
/// * `rerun_partial_cmp` is `Some(Equal)` exactly when `rerun_eq` is true.
///
/// # Large graphs of types
///
/// rustc counts nested instantiations against its `recursion_limit`, and a pair of types is such a level. Types that form a
/// cycle of a few dozen, with several links of one kind (`Vec`s of one another, say), can meet in more pairs than the
/// default of 128 allows. Then write `#![recursion_limit = "512"]` at the root of the crate that compares them, or compare
/// with one side as `&dyn ErasedRerun`: that instantiates each type once, however many there are, and is also compiled much
/// faster where many pairs meet.
///
/// ```
/// use std::collections::{BTreeMap, HashMap};
///
/// use rerun_safe::RerunEq;
///
/// assert!(vec![1u8, 2].rerun_eq(&[1i64, 2]));
/// assert!("a".rerun_eq(&'a'));
/// assert!(!1.rerun_eq(&"1"));
/// assert!(HashMap::from([(1i32, "one")]).rerun_eq(&BTreeMap::from([(1i64, "one".to_owned())])));
/// ```
pub trait RerunEq: Data {
    /// Tells whether both carry the same data.
    ///
    /// ```
    /// use rerun_safe::RerunEq;
    ///
    /// assert!(Some(Box::new(1u8)).rerun_eq(&1.0)); // wrappers vanish, numbers are numbers
    /// assert!(f64::NAN.rerun_eq(&f32::NAN));
    /// assert!(!true.rerun_eq(&1)); // of two kinds
    /// ```
    #[inline]
    fn rerun_eq<T: Data + ?Sized>(&self, other: &T) -> bool {
        eq::equal(self, other)
    }

    /// Feeds the data to `state`: the same calls for values that are [`rerun_eq`](RerunEq::rerun_eq).
    ///
    /// ```
    /// use std::collections::hash_map::DefaultHasher;
    /// use std::hash::Hasher as _;
    /// use rerun_safe::{Data, RerunEq};
    ///
    /// fn hash(value: &impl Data) -> u64 {
    ///     let mut state = DefaultHasher::new();
    ///     value.rerun_hash(&mut state);
    ///     state.finish()
    /// }
    ///
    /// assert_eq!(hash(&vec![1u8, 2]), hash(&[1.0, 2.0]));
    /// assert_ne!(hash(&[1, 2]), hash(&[2, 1]));
    /// ```
    #[inline]
    fn rerun_hash<H: Hasher>(&self, state: &mut H) {
        hash::feed(self, state);
    }

    /// Compares by data: numbers by size, text by its characters, sequences element by element.
    ///
    /// `None` is less than everything else. Records compare field by field in the order of their declaration if both sides
    /// declare the same names in the same order, variants likewise. Everything else is `Some(Equal)` when it is
    /// [`rerun_eq`](RerunEq::rerun_eq), or has no order; so a value may be less than another, and have no order with an
    /// equal one whose definition names its fields in another order.
    ///
    /// ```
    /// use std::cmp::Ordering;
    /// use rerun_safe::RerunEq;
    ///
    /// assert_eq!(2u8.rerun_partial_cmp(&1.5), Some(Ordering::Greater));
    /// assert_eq!("b".rerun_partial_cmp(&String::from("a")), Some(Ordering::Greater));
    /// assert_eq!(1.rerun_partial_cmp(&"1"), None);
    /// ```
    #[inline]
    fn rerun_partial_cmp<T: Data + ?Sized>(&self, other: &T) -> Option<Ordering> {
        order::compare(self, other)
    }

    /// Tells whether this is `other` with fields left out: records, at every depth, may have fewer fields here than there.
    /// All else is as in [`rerun_eq`](RerunEq::rerun_eq).
    ///
    /// It is reflexive and transitive. Multisets and maps take linear time if all records of the left side lack the same
    /// fields; members whose fields differ are matched by trial, in at least quadratic time.
    ///
    /// ```
    /// use rerun_safe::RerunEq;
    ///
    /// #[derive(RerunEq)]
    /// struct Old { id: u32 }
    /// #[derive(RerunEq)]
    /// struct New { id: u64, name: Option<String> }
    ///
    /// assert!(Old { id: 1 }.rerun_subset(&New { id: 1, name: None }));
    /// assert!(!New { id: 1, name: None }.rerun_subset(&Old { id: 1 }));
    /// ```
    fn rerun_subset<T: Data + ?Sized>(&self, other: &T) -> bool {
        subset::subset(self, other)
    }

    /// Returns what the two do not have in common; empty exactly when they are [`rerun_eq`](RerunEq::rerun_eq).
    ///
    /// ```
    /// use rerun_safe::RerunEq;
    ///
    /// assert_eq!([1, 2, 4].rerun_diff(&[1, 3, 4]).to_string(), "[1]: 2 != 3");
    /// ```
    fn rerun_diff<T: Data + ?Sized>(&self, other: &T) -> Diff {
        diff::diff(self, other)
    }
}

impl<T: Data + ?Sized> RerunEq for T {}
