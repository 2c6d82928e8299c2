//! `CoercibleEnum` as a user meets it.

mod definitions;
mod large;
mod lookup;
mod members;
mod messages;
mod policies;
mod values;
