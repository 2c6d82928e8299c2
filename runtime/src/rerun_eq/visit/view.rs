//! The kinds of data behind object-safe traits, for code that is compiled once for values of all types.
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

pub use crate::rerun_eq::erased::{Columns, Cursor, Entries, Multiset, Sequence, Tagged, View};
