//! The rules that need more than one key or more than one field; each is a function, and each tells all it finds.
//!
//! A derive cannot see its siblings: a key that another derive of the crate reads is never called useless.

mod conflicts;
mod fields;
mod hashes;
mod names;
mod records;
mod shapes;

use crate::ast::{Container, Derive};
use crate::error::Errors;

/// Applies every rule.
pub(crate) fn check(derive: Derive, container: &Container<'_>, errors: &mut Errors) {
    shapes::check(derive, container, errors);
    conflicts::check(container, errors);
    names::check(container, errors);
    fields::check(derive, container, errors);
    records::check(container, errors);
    if derive == Derive::RerunEq {
        hashes::check(container, errors);
    }
}
