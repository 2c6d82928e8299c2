//! The bridge to serde, held against the types and the formats of other crates.

mod beyond;
mod carried;
mod check;
mod crates;
mod differential;
mod errors;
mod fields;
mod hostile;
mod misbehaving;
mod nothing;
mod unknown;
mod unordered;
