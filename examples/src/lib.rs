//! The stories are the example targets; this library only lets them share a package.
