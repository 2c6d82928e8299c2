//! `Serial` as a user meets it.
