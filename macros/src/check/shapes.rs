//! What kinds of items, variants and fields a derive or a key can stand on.

use crate::ast::{Container, Data, Derive, Fields, Style, Variant};
use crate::attr::slot::{Slot, given, span_of, span_of_first};
use crate::error::{self, Errors};

pub(super) fn check(derive: Derive, container: &Container<'_>, errors: &mut Errors) {
    if derive == Derive::CoercibleEnum {
        unit_only(container, errors);
    }
    kind_of_keys(container, errors);
    transparent(container, errors);
    match &container.data {
        Data::Struct(fields) => named_fields_only(fields, errors),
        Data::Enum(variants) => {
            for variant in variants {
                named_fields_only(&variant.fields, errors);
            }
            other(variants, errors);
            values(variants, errors);
            tagged(container, variants, errors);
        }
    }
    renaming(container, errors);
}

/// `CoercibleEnum` has members, each without data.
fn unit_only(container: &Container<'_>, errors: &mut Errors) {
    let ident = container.item.ident;
    let Data::Enum(variants) = &container.data else {
        errors.push(error::shape::struct_is_no_enum(&ident.to_string(), ident.span()));
        return;
    };
    if variants.is_empty() {
        errors.push(error::shape::no_members(&ident.to_string(), ident.span()));
    }
    if let Some(parameter) = container.item.generics.params.first() {
        errors.push(error::shape::generic_members(
            &ident.to_string(),
            syn::spanned::Spanned::span(parameter),
        ));
    }
    for variant in variants {
        if variant.fields.style == Style::Unit {
            continue;
        }
        let (name, span) = (variant.ident.to_string(), variant.fields.span);
        errors.push(match variant.fields.list.len() {
            0 => error::shape::empty_payload(&name, span),
            count => error::shape::payload(&name, count, span),
        });
    }
}

/// Keys of containers that make sense on a struct only, or on an enum only.
fn kind_of_keys(container: &Container<'_>, errors: &mut Errors) {
    let attrs = &container.attrs;
    let mut refuse = |slot: Option<proc_macro2::Span>, key: &str, right: &str, wrong: &str| {
        if let Some(span) = slot {
            errors.push(error::conflict::wrong_kind(key, right, wrong, span));
        }
    };
    match &container.data {
        Data::Struct(_) => {
            refuse(span_of(&attrs.tag), "tag", "an enum", "a struct");
            refuse(span_of(&attrs.content), "content", "an enum", "a struct");
            refuse(span_of(&attrs.untagged), "untagged", "an enum", "a struct");
            refuse(span_of(&attrs.coerce_name), "coerce(name)", "an enum", "a struct");
            refuse(
                span_of(&attrs.coerce_ignore_case),
                "coerce(ignore_case)",
                "an enum",
                "a struct",
            );
            refuse(span_of(&attrs.coerce_display), "coerce(display)", "an enum", "a struct");
            refuse(
                span_of(&attrs.coerce_from_str),
                "coerce(from_str)",
                "an enum",
                "a struct",
            );
        }
        Data::Enum(_) => {
            refuse(span_of(&attrs.transparent), "transparent", "a struct", "an enum");
            refuse(span_of(&attrs.default), "default", "a struct or a field", "an enum");
            for (key, span) in attrs.class_flags() {
                refuse(Some(span), key, "a struct", "an enum");
            }
        }
    }
}

/// `transparent` leaves exactly one field.
fn transparent(container: &Container<'_>, errors: &mut Errors) {
    if let (Some(flag), Data::Struct(fields)) = (&container.attrs.transparent, &container.data) {
        let count = fields.unskipped().len();
        if count != 1 {
            errors.push(error::conflict::not_transparent(count, flag.key.span()));
        }
    }
}

/// Keys that are about a name, or about the record that the field stands in.
fn named_fields_only(fields: &Fields<'_>, errors: &mut Errors) {
    if fields.style == Style::Named {
        return;
    }
    for field in &fields.list {
        let attrs = &field.attrs;
        let found = [
            ("rename", span_of(&attrs.rename)),
            ("alias", span_of_first(&attrs.alias)),
            ("flatten", span_of(&attrs.flatten)),
            ("keep_unknown", span_of(&attrs.keep_unknown)),
            ("serial(skip_if)", span_of(&attrs.serial_skip_if)),
            ("serial(also_write)", span_of_first(&attrs.serial_also_write)),
        ];
        for (key, span) in given(&found) {
            errors.push(error::conflict::needs_named_field(key, span));
        }
    }
}

/// `other` has room for the text, and stands once.
fn other(variants: &[Variant<'_>], errors: &mut Errors) {
    let mut seen = false;
    for variant in variants {
        let Some(flag) = &variant.attrs.other else { continue };
        if std::mem::replace(&mut seen, true) {
            errors.push(error::conflict::second_other(flag.key.span()));
        }
        if variant.fields.style != Style::Tuple || variant.fields.list.len() != 1 {
            errors.push(error::conflict::other_needs_raw_text(
                &variant.ident.to_string(),
                flag.key.span(),
            ));
        }
    }
}

/// A literal value of a member is of a kind that values have; what constants are is for rustc to tell.
fn values(variants: &[Variant<'_>], errors: &mut Errors) {
    for variant in variants {
        let Some(value) = &variant.attrs.coerce_value else {
            continue;
        };
        if let syn::Expr::Lit(literal) = &value.value {
            if !matches!(
                literal.lit,
                syn::Lit::Int(_) | syn::Lit::Float(_) | syn::Lit::Str(_) | syn::Lit::Bool(_) | syn::Lit::Byte(_)
            ) {
                errors.push(error::shape::value_of_no_kind(literal.lit.span()));
            }
        }
    }
}

/// An internal tag has a name of its own among all that the text calls the fields.
fn tagged(container: &Container<'_>, variants: &[Variant<'_>], errors: &mut Errors) {
    let attrs = &container.attrs;
    let (Some(tag), None, None) = (&attrs.tag, &attrs.content, &attrs.untagged) else {
        return;
    };
    let tag = tag.value.value();
    for variant in variants.iter().filter(|variant| variant.fields.style == Style::Named) {
        for field in variant.fields.own() {
            if field.name == tag {
                errors.push(error::conflict::tag_taken(&tag, field.span()));
            }
            for other in field.attrs.alias.iter().chain(&field.attrs.serial_also_write) {
                if other.value.value() == tag {
                    errors.push(error::conflict::tag_taken(&tag, other.value.span()));
                }
            }
        }
    }
}

/// `rename_all` and the container's `default` have something to act on.
fn renaming(container: &Container<'_>, errors: &mut Errors) {
    let mut nameless = |slot: &Slot<crate::name::Case>| {
        if let Some(span) = span_of(slot) {
            errors.push(error::conflict::nothing_to_rename(span));
        }
    };
    match &container.data {
        Data::Struct(fields) => {
            if fields.style != Style::Named || fields.list.is_empty() {
                nameless(&container.attrs.rename_all);
            }
            if let (true, Some(span)) = (fields.list.is_empty(), span_of(&container.attrs.default)) {
                errors.push(error::conflict::nothing_to_default(span));
            }
        }
        Data::Enum(variants) => {
            if variants.is_empty() {
                nameless(&container.attrs.rename_all);
            }
            for variant in variants {
                if variant.fields.style != Style::Named {
                    nameless(&variant.attrs.rename_all);
                }
            }
        }
    }
}
