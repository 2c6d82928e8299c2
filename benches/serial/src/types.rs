//! The types, each with the derive of every peer.
#![allow(unreachable_pub, reason = "nanoserde's derive knows `pub`, and no `pub(crate)`")]
#![allow(
    clippy::unsafe_derive_deserialize,
    reason = "facet's derive writes the unsafe methods"
)]

mod canada;
mod citm;
mod made;
mod twitter;

pub(crate) use self::canada::Canada;
pub(crate) use self::citm::Catalog;
pub(crate) use self::made::{Lines, MyDataclass, Record, Reordered};
pub(crate) use self::twitter::Twitter;

/// A struct with the derives of every peer.
macro_rules! record {
    ($(#[$($attribute:tt)*])* struct $name:ident { $($fields:tt)* }) => {
        $(#[$($attribute)*])*
        #[derive(
            Clone, Debug, PartialEq, facet::Facet, miniserde::Deserialize, miniserde::Serialize, nanoserde::DeJson, nanoserde::SerJson,
            serde::Deserialize, serde::Serialize,
        )]
        pub struct $name { $($fields)* }
    };
}
use record;
