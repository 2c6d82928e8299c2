//! Names that `RerunEq` could not tell apart, because their hashes are the same.

use proc_macro2::Span;
use syn::LitStr;

use crate::ast::{Container, Data, Fields, Style};
use crate::attr::slot::Slot;
use crate::error::{self, Errors};
use crate::name::hash;
use crate::sorted::by_key;

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    match &container.data {
        Data::Struct(fields) => of_fields(fields, errors),
        Data::Enum(variants) => {
            let mut names = Vec::with_capacity(variants.len());
            for variant in variants {
                names.push((&*variant.name, spot(&variant.attrs.rename, variant.ident.span())));
            }
            unique(&names, errors);
            for variant in variants {
                of_fields(&variant.fields, errors);
            }
        }
    }
}

fn of_fields(fields: &Fields<'_>, errors: &mut Errors) {
    if fields.style == Style::Named {
        let mut names = Vec::with_capacity(fields.list.len());
        for field in &fields.list {
            if !field.attrs.is_skipped_by_eq() && field.attrs.flatten.is_none() {
                names.push((&*field.name, spot(&field.attrs.rename, field.span())));
            }
        }
        unique(&names, errors);
    }
}

/// Where a name was written.
fn spot(rename: &Slot<LitStr>, own: Span) -> Span {
    rename.as_ref().map_or(own, |rename| rename.value.span())
}

/// Two names that are the same are told by the rules about names.
fn unique(names: &[(&str, Span)], errors: &mut Errors) {
    let sorted = by_key(names.len(), &|index| hash(names[index].0).into());
    for pair in sorted.windows(2) {
        let ((owner, _), (name, span)) = (names[pair[0].1], names[pair[1].1]);
        if pair[0].0 == pair[1].0 && owner != name {
            errors.push(error::name::hash_taken(name, owner, span));
        }
    }
}
