//! Every behaviour of rerun-safe, one module a topic. One binary, so that two cores link once.

mod api;
mod coercible_enum;
mod generics;
mod hostile;
mod hygiene;
mod replay;
mod rerun_eq;
mod serial;
mod session;
mod ui;
