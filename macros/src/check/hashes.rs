//! Names that `RerunEq` could not tell apart, because their hashes are the same.

use std::collections::BTreeMap;

use proc_macro2::Span;
use syn::LitStr;

use crate::ast::{Container, Data, Fields, Style};
use crate::attr::slot::Slot;
use crate::error::{self, Errors};
use crate::name::hash;

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    match &container.data {
        Data::Struct(fields) => of_fields(fields, errors),
        Data::Enum(variants) => {
            let names: Vec<_> = variants
                .iter()
                .map(|variant| (&*variant.name, spot(&variant.attrs.rename, variant.ident.span())))
                .collect();
            unique(&names, errors);
            for variant in variants {
                of_fields(&variant.fields, errors);
            }
        }
    }
}

fn of_fields(fields: &Fields<'_>, errors: &mut Errors) {
    if fields.style == Style::Named {
        let counted = fields
            .list
            .iter()
            .filter(|field| !field.attrs.is_skipped_by_eq() && field.attrs.flatten.is_none());
        unique(
            &counted
                .map(|field| (&*field.name, spot(&field.attrs.rename, field.span())))
                .collect::<Vec<_>>(),
            errors,
        );
    }
}

/// Where a name was written.
fn spot(rename: &Slot<LitStr>, own: Span) -> Span {
    rename.as_ref().map_or(own, |rename| rename.value.span())
}

/// Two names that are the same are told by the rules about names.
fn unique(names: &[(&str, Span)], errors: &mut Errors) {
    let mut owners = BTreeMap::new();
    for &(name, span) in names {
        let owner = *owners.entry(hash(name)).or_insert(name);
        if owner != name {
            errors.push(error::name::hash_taken(name, owner, span));
        }
    }
}
