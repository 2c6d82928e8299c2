//! `CoercibleEnum` as a user meets it.
