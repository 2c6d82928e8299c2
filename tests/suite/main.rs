//! Every behaviour of rerun-safe, one module a topic. One binary, so that two cores link once.

// An optimized build asks of each type of a ring whether it is `Unpin`, and needs more than the limit that is proved to be
// enough for the derives: see `rerun_eq::deep`.
#![cfg_attr(not(debug_assertions), recursion_limit = "512")]

mod api;
mod coercible_enum;
mod differential;
mod generics;
mod hostile;
mod hygiene;
mod json;
mod replay;
mod rerun_eq;
mod scripts;
mod serial;
mod session;
mod ui;
