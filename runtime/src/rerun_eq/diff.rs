//! What two values do not have in common.

mod align;
mod path;
mod walk;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub(super) use self::walk::diff;

/// So many differences are kept; the others are counted.
const KEPT: usize = 64;

/// What two values do not have in common: the result of [`rerun_diff`](crate::RerunEq::rerun_diff).
///
/// It is empty exactly when the values are [`rerun_eq`](crate::RerunEq::rerun_eq). At most 64 differences are kept,
/// each with texts of bounded length; the others are counted. Finding them takes time in proportion to the size of the
/// values; those of a map with keys that are equal as data are gone over once more.
///
/// ```
/// use rerun_safe::{DifferenceKind, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Item { name: String, price: f64 }
/// #[derive(RerunEq)]
/// struct NewItem { name: &'static str, price: u32, stock: u32 }
///
/// let old = vec![Item { name: "pen".into(), price: 2.0 }];
/// let new = vec![NewItem { name: "pencil", price: 2, stock: 5 }];
/// let diff = old.rerun_diff(&new);
/// assert_eq!(diff.to_string(), "[0].name: \"pen\" != \"pencil\"\n[0].stock: only on the right: 5");
/// assert_eq!(diff.differences()[1].kind, DifferenceKind::OnlyRight);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    differences: Vec<Difference>,
    count: usize,
}

impl Diff {
    /// Tells whether there is no difference.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns how many differences there are, those that were not kept included.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Returns the differences that were kept, in the order in which a reader of the left value meets them.
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    fn push(&mut self, difference: impl FnOnce() -> Difference) {
        self.count += 1;
        if self.differences.len() < KEPT {
            self.differences.push(difference());
        }
    }
}

/// One place where two values differ.
///
/// ```
/// use rerun_safe::RerunEq;
///
/// let diff = ("pen", 2).rerun_diff(&("pen", 3.5));
/// let first = &diff.differences()[0];
/// assert_eq!(first.path, "[1]");
/// assert_eq!((first.left.as_deref(), first.right.as_deref()), (Some("2"), Some("3.5")));
/// assert_eq!(first.to_string(), "[1]: 2 != 3.5");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The way to the place, as `order.items[3].price`; empty for the values themselves.
    pub path: String,
    /// What is there on the left, shortened.
    pub left: Option<String>,
    /// What is there on the right, shortened.
    pub right: Option<String>,
    /// In what way they differ.
    pub kind: DifferenceKind,
}

/// In what way two values differ.
///
/// ```
/// use rerun_safe::{DifferenceKind, RerunEq};
///
/// assert_eq!(1.rerun_diff(&2).differences()[0].kind, DifferenceKind::Value);
/// assert_eq!(1.rerun_diff(&"1").differences()[0].kind, DifferenceKind::Kind);
/// assert_eq!([1, 2].rerun_diff(&[1]).differences()[0].kind, DifferenceKind::OnlyLeft);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DifferenceKind {
    /// Two values of one kind.
    Value,
    /// Values of two kinds: a number and a text, say.
    Kind,
    /// Two variants of different names, or one with and one without a payload.
    Variant,
    /// A field, element, member or entry that the right side does not have.
    OnlyLeft,
    /// A field, element, member or entry that the left side does not have.
    OnlyRight,
}

/// A line per difference.
impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, difference) in self.differences.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            difference.fmt(f)?;
        }
        match self.count - self.differences.len() {
            0 => Ok(()),
            1 => f.write_str("\nand 1 more difference"),
            more => write!(f, "\nand {more} more differences"),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        match (&self.left, &self.right) {
            (Some(left), Some(right)) => write!(f, "{left} != {right}"),
            (Some(left), None) => write!(f, "only on the left: {left}"),
            (None, Some(right)) => write!(f, "only on the right: {right}"),
            (None, None) => Ok(()),
        }
    }
}
