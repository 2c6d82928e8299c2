//! Names that must be one's own: of the fields of a record, and of the variants of an enum.

use std::collections::BTreeMap;

use proc_macro2::Span;
use syn::{LitStr, Member};

use crate::ast::{Container, Data, Fields};
use crate::attr::slot::{Keyed, Slot};
use crate::error::{self, Errors};
use crate::name::plain;

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    match &container.data {
        Data::Struct(fields) => of_fields(fields, errors),
        Data::Enum(variants) => {
            let mut named = Vec::with_capacity(variants.len());
            for variant in variants {
                named.push(Named {
                    owner: variant.ident.to_string(),
                    plain: plain(variant.ident),
                    name: &variant.name,
                    rename: &variant.attrs.rename,
                    renamed_all: container.attrs.rename_all.is_some(),
                    aliases: &variant.attrs.alias,
                    also_written: &[],
                    span: variant.ident.span(),
                });
            }
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
    let mut named = Vec::with_capacity(fields.list.len());
    for field in &fields.list {
        let Member::Named(ident) = &field.member else {
            return;
        };
        let attrs = &field.attrs;
        if attrs.skip.is_none() && attrs.flatten.is_none() && attrs.keep_unknown.is_none() {
            named.push(Named {
                owner: ident.to_string(),
                plain: plain(ident),
                name: &field.name,
                rename: &attrs.rename,
                renamed_all: false,
                aliases: &attrs.alias,
                also_written: &attrs.serial_also_write,
                span: field.span(),
            });
        }
    }
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

impl Named<'_> {
    /// Where the name was written.
    fn spot(&self) -> Span {
        self.rename.as_ref().map_or(self.span, |rename| rename.value.span())
    }
}

/// Who has a name: the index of its owner.
type Owners = BTreeMap<String, usize>;

/// Names first, so that an alias never takes a name away from its owner; then aliases; then the extra names in the text.
fn unique(kind: &str, all: &[Named<'_>], errors: &mut Errors) {
    let mut owners = Owners::new();
    for (index, one) in all.iter().enumerate() {
        if let Some(owner) = owners.insert(one.name.to_owned(), index) {
            errors.push(error::name::taken(one.name, &all[owner].owner, kind, one.spot()));
        }
        // Under `rename_all` a `rename` may give the plain name back on purpose.
        if one.rename.is_some() && one.name == one.plain && !one.renamed_all {
            errors.push(error::name::rename_to_itself(one.name, one.spot()));
        }
    }
    for (index, one) in all.iter().enumerate() {
        for alias in one.aliases {
            let (name, span) = (alias.value.value(), alias.value.span());
            match owners.get(&name) {
                Some(_) if name == one.name => errors.push(error::name::alias_is_name(&name, span)),
                Some(&owner) if owner == index => errors.push(error::name::alias_twice(&name, span)),
                Some(&owner) => errors.push(error::name::taken(&name, &all[owner].owner, kind, span)),
                None => {
                    owners.insert(name, index);
                }
            }
        }
    }
    for (index, one) in all.iter().enumerate() {
        for (place, extra) in one.also_written.iter().enumerate() {
            let name = extra.value.value();
            if one.also_written[..place]
                .iter()
                .any(|before| before.value.value() == name)
            {
                errors.push(error::name::also_written_twice(&name, extra.value.span()));
                continue;
            }
            match owners.get(&name) {
                // The same old name as an alias is the usual case: written for the old definition, read from its text.
                Some(&owner) if owner == index && name != one.name => {}
                Some(&owner) => {
                    let owner = &all[owner].owner;
                    errors.push(error::name::taken(&name, owner, kind, extra.value.span()));
                }
                None => {
                    owners.insert(name, index);
                }
            }
        }
    }
}

/// No two names may be one when case is ignored; names that are one anyway were told by `unique`.
fn unique_but_for_case(all: &[Named<'_>], errors: &mut Errors) {
    let mut names = Vec::with_capacity(all.len());
    for (index, one) in all.iter().enumerate() {
        names.push((index, one.name.to_owned(), one.spot()));
        for alias in one.aliases {
            names.push((index, alias.value.value(), alias.value.span()));
        }
    }
    let mut firsts = Owners::new();
    for (at, (index, name, span)) in names.iter().enumerate() {
        let first = *firsts.entry(name.to_ascii_lowercase()).or_insert(at);
        let (owner, other, _) = &names[first];
        if owner != index && other != name {
            let owner = &all[*owner].owner;
            errors.push(error::name::taken_but_for_case(name, other, owner, *span));
        }
    }
}
