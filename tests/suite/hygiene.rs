//! Derives where every name they might lean on is missing or means something else.

mod attributes;
mod cfg;
mod constants;
mod huge;
mod made_by_macro;
mod no_prelude;
mod parameters;
mod raw;
mod shadowed;
