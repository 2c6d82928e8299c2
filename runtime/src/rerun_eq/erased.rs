//! Values whose type is known at run time only: an object-safe view by callback, and an owned snapshot, both made from
//! `accept`.
//!
//! What the operations do with typed values, they do here with views. The typed ones lean on these for what has no type,
//! never the other way round.

mod dynamic;
mod eq;
mod fields;
mod flat;
mod hash;
mod order;
mod show;
mod snapshot;
mod view;
mod viewer;

pub use self::flat::flatten;
pub(super) use self::show::shortened;
pub use self::snapshot::Snapshot;
pub use self::view::{Columns, Cursor, Entries, ErasedRerun, Multiset, Sequence, Tagged, View};
pub(super) use self::viewer::{Items, Pairs, Payload, Rows, Tuple, both};
pub(super) use self::{
    eq::{equal, same_elements},
    fields::{Meeting, meet},
    hash::feed,
    order::{compare, only_equal},
};
