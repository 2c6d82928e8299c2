//! The rules that need more than one key or more than one field; each is a function, and each tells all it finds.
//!
//! A derive cannot see its siblings: a key that another derive of the crate reads is never called useless.

mod conflicts;
mod fields;
mod hashes;
mod names;
mod records;
mod shapes;

use crate::ast::{Container, Derive, Item, Union};
use crate::error::{self, Errors};

/// An item with mistakes.
pub(crate) struct Refused<'a> {
    pub(crate) item: Item<'a>,
    pub(crate) mistakes: syn::Error,
}

/// Applies every rule to what was read, and tells its mistakes together with those of reading.
pub(crate) fn check<'a>(
    derive: Derive,
    read: Result<Container<'a>, Union<'a>>,
    mut errors: Errors,
) -> Result<Container<'a>, Refused<'a>> {
    match read {
        Ok(container) => {
            rules(derive, &container, &mut errors);
            match errors.finish() {
                Ok(()) => Ok(container),
                Err(mistakes) => Err(Refused {
                    item: container.item,
                    mistakes,
                }),
            }
        }
        Err(Union { item, token }) => Err(Refused {
            item,
            mistakes: errors.and_last(error::shape::union(token)),
        }),
    }
}

fn rules(derive: Derive, container: &Container<'_>, errors: &mut Errors) {
    shapes::check(derive, container, errors);
    conflicts::check(container, errors);
    names::check(container, errors);
    fields::check(derive, container, errors);
    records::check(container, errors);
    if derive == Derive::RerunEq {
        hashes::check(container, errors);
    }
}

#[cfg(test)]
mod tests;
