//! `Serial` as a user meets it.

mod names;
mod records;
