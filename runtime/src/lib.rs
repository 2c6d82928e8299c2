//! Values that outlive their definitions.
#![forbid(unsafe_code)]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[doc(hidden)]
pub mod __private;
mod coerce;
mod rerun_eq;
mod serial;
#[cfg(feature = "std")]
mod session;

#[cfg(feature = "derive")]
pub use rerun_safe_macros::{CoercibleEnum, RerunEq, Serial};
