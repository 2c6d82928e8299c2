//! Our text beside serde_json's, over types of every shape that derive both.
//!
//! The two are the same, byte by byte, wherever serde_json reads back what it wrote; and each reads the text of the other.

mod law;
mod random;
mod records;
mod shapes;
mod variants;
