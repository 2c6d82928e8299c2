//! What the benches of equality and the instruction counts have in common: the types, and each peer's way to compare them.

pub mod peers;
pub mod types;
