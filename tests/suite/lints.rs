//! One lint a module, on deny or forbid, with derived types under it.
