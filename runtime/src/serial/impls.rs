//! The texts of the types of std, each as serde writes it, wherever JSON can be read back.

mod c_string;
mod cell;
mod map;
mod number;
mod option;
#[cfg(feature = "std")]
mod os;
mod owner;
mod range;
mod scalar;
mod sequence;
pub(crate) mod sorted;
mod text;
mod time;
mod tuple;
mod variant;
mod wrapper;
