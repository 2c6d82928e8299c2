//! `Data` for the types of std, one file a kind.
//!
//! What hands a single value to a visitor is inlined without fail where the build is optimized, so that it vanishes. Where it
//! is not, it stays one function for each pair of types: copied into each field of each record, it would be three fifths of
//! what the compiler is given.

mod map;
mod number;
mod option;
mod record;
mod seq;
mod set;
mod text;
mod transparent;
mod tuple;
mod unit;
mod variant;
