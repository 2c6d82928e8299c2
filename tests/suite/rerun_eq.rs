//! `RerunEq` as a user meets it.
