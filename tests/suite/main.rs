//! Every behaviour of rerun-safe, one module a topic. One binary, so that two cores link once.

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
