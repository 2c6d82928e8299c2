//! `Data` for the types of std, one file a kind.

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
