//! Names that must be one's own: of the fields of a record, and of the variants of an enum.

use std::collections::BTreeMap;

use proc_macro2::Span;
use syn::LitStr;

use crate::ast::{Container, Data, Fields, Style};
use crate::attr::slot::{Keyed, Slot};
use crate::error::{self, Errors};

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    match &container.data {
        Data::Struct(fields) => of_fields(fields, errors),
        Data::Enum(variants) => {
            let named: Vec<Named<'_>> = variants
                .iter()
                .map(|variant| Named {
                    owner: variant.ident.to_string(),
                    plain: crate::name::plain(variant.ident),
                    name: &variant.name,
                    rename: &variant.attrs.rename,
                    renamed_all: container.attrs.rename_all.is_some(),
                    aliases: &variant.attrs.alias,
                    also_written: &[],
                    span: variant.ident.span(),
                })
                .collect();
            unique("variant", &named, errors);
            if container.attrs.coerce_ignore_case.is_some() {
                unique_but_for_case(&named, errors);
            }
            for variant in variants {
                of_fields(&variant.fields, errors);
            }
        }
    }
}

fn of_fields(fields: &Fields<'_>, errors: &mut Errors) {
    if fields.style != Style::Named {
        return;
    }
    let named: Vec<Named<'_>> = fields
        .unskipped()
        .filter(|field| field.attrs.flatten.is_none() && field.attrs.keep_unknown.is_none())
        .map(|field| Named {
            owner: match &field.member {
                syn::Member::Named(ident) => ident.to_string(),
                syn::Member::Unnamed(index) => index.index.to_string(),
            },
            plain: match &field.member {
                syn::Member::Named(ident) => crate::name::plain(ident),
                syn::Member::Unnamed(index) => index.index.to_string(),
            },
            name: &field.name,
            rename: &field.attrs.rename,
            renamed_all: false,
            aliases: &field.attrs.alias,
            also_written: &field.attrs.serial_also_write,
            span: field.span(),
        })
        .collect();
    unique("field", &named, errors);
}

/// Something with a name, and where its names were written.
struct Named<'a> {
    owner: String,
    plain: String,
    name: &'a str,
    rename: &'a Slot<LitStr>,
    renamed_all: bool,
    aliases: &'a [Keyed<LitStr>],
    also_written: &'a [Keyed<LitStr>],
    span: Span,
}

/// Names first, so that an alias never takes a name away from its owner; then aliases; then the extra names in the text.
fn unique(kind: &str, all: &[Named<'_>], errors: &mut Errors) {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for one in all {
        let span = one.rename.as_ref().map_or(one.span, |rename| rename.value.span());
        if let Some(owner) = owners.insert(one.name.to_owned(), &one.owner) {
            errors.push(error::name::taken(one.name, owner, kind, span));
        }
        // Under `rename_all` a `rename` may give the plain name back on purpose.
        if one.rename.is_some() && one.name == one.plain && !one.renamed_all {
            errors.push(error::name::rename_to_itself(one.name, span));
        }
    }
    for one in all {
        for alias in one.aliases {
            let name = alias.value.value();
            let span = alias.value.span();
            match owners.get(&name) {
                Some(_) if name == one.name => errors.push(error::name::alias_is_name(&name, span)),
                Some(owner) if *owner == one.owner => errors.push(error::name::alias_twice(&name, span)),
                Some(owner) => errors.push(error::name::taken(&name, owner, kind, span)),
                None => {
                    owners.insert(name, &one.owner);
                }
            }
        }
    }
    for one in all {
        for extra in one.also_written {
            let name = extra.value.value();
            match owners.get(&name) {
                // The same old name as an alias is the usual case: written for the old definition, read from its text.
                Some(owner) if *owner == one.owner && name != one.name => {}
                Some(owner) => errors.push(error::name::taken(&name, owner, kind, extra.value.span())),
                None => {
                    owners.insert(name, &one.owner);
                }
            }
        }
    }
}

/// No two names may be one when case is ignored; names that are one anyway were told by `unique`.
fn unique_but_for_case(all: &[Named<'_>], errors: &mut Errors) {
    let mut owners: BTreeMap<String, (String, &str)> = BTreeMap::new();
    for one in all {
        let span = one.rename.as_ref().map_or(one.span, |rename| rename.value.span());
        let aliases = one
            .aliases
            .iter()
            .map(|alias| (alias.value.value(), alias.value.span()));
        for (name, span) in std::iter::once((one.name.to_owned(), span)).chain(aliases) {
            match owners.get(&name.to_ascii_lowercase()) {
                Some((other, owner)) if *owner != one.owner && *other != name => {
                    errors.push(error::name::taken_but_for_case(&name, other, owner, span));
                }
                Some(_) => {}
                None => {
                    owners.insert(name.to_ascii_lowercase(), (name, &one.owner));
                }
            }
        }
    }
}
