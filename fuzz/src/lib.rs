//! The types that the fuzz targets read into, and the laws that each value must keep.

pub mod laws;
pub mod own;
pub mod shared;
