//! The kinds of data, as traits: what [`Data::accept`](crate::Data::accept) hands to a [`Visitor`].
//!
//! `#[derive(RerunEq)]` implements [`Names`], [`Fields`] and [`Record`] for a struct, [`Names`] and [`Enum`] for an enum;
//! the operations of [`RerunEq`](crate::RerunEq) are written over these traits once, in this crate.
//!
//! By hand, a type mostly says which other data it is:
//!
//! ```
//! use rerun_safe::visit::Visitor;
//! use rerun_safe::{Data, RerunEq};
//!
//! /// A share of one, kept in thousandths; as data, the number that it means.
//! struct Share { thousandths: u16 }
//!
//! impl Data for Share {
//!     fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
//!         (f64::from(self.thousandths) / 1000.0).accept(visitor)
//!     }
//! }
//!
//! assert!(Share { thousandths: 500 }.rerun_eq(&0.5));
//! assert!([Share { thousandths: 1000 }].rerun_eq(&[1]));
//! ```
//!
//! A collection that is none of std's is a [`Seq`] or a [`Map`].

pub mod view;

pub use super::data::{EachField, EachVariant, Enum, Fields, Map, Record, Seq, Visitor};
pub use super::name::{Names, Pick};
pub use super::number::Number;
pub use super::prims::Prims;
