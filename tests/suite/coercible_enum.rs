//! `CoercibleEnum` as a user meets it.

mod definitions;
mod lookup;
mod members;
mod messages;
mod policies;
mod values;
