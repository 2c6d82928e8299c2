//! Cached resources: what `#[cache_resource]` stands on.
//!
//! A call begins with the key of its arguments. It either hits a value, or leads the one flight that makes it while
//! other callers of the same key wait. The store of an app knows nothing of types and runs no code of a user:
//! validation, release and drops happen outside of its lock. So does the comparison of a caller's arguments with the
//! keys of their hash; under the lock a key is only compared as a snapshot of them.

mod call;
mod key;
mod site;
mod store;
mod ttl;

pub use self::call::{Cacheable, Count, Found, OnRelease, Plan, Ticket, Validate, clear, clear_for};
pub use self::key::{Argument, Arguments, argument};
pub use self::site::Site;
pub(super) use self::store::Store;
pub use self::ttl::{IntoTtl, Ttl, TtlError, ttl};
