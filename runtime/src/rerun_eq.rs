//! `RerunEq`: the same data, whatever the types.
