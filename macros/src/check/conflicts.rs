//! Keys that cancel one another.

use crate::ast::{Container, Data, Fields, Variant};
use crate::attr::slot::{Fallback, given, span_of, span_of_first};
use crate::attr::{ContainerAttrs, FieldAttrs};
use crate::error::{self, Errors};

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    tagging(&container.attrs, errors);
    classes(&container.attrs, errors);
    for field in container.fields() {
        skipped(&field.attrs, errors);
        serial_ways(&field.attrs, errors);
        gathered(&field.attrs, errors);
        if let (Some(_), Some(span)) = (&field.attrs.eq_skip, span_of(&field.attrs.eq_by)) {
            errors.push(error::conflict::no_effect_with("eq(by)", "eq(skip)", span));
        }
    }
    match &container.data {
        Data::Struct(fields) => {
            transparent(&container.attrs, fields, errors);
            unknown_fields(&container.attrs, fields, errors);
        }
        Data::Enum(variants) => {
            for variant in variants {
                unknown_fields(&container.attrs, &variant.fields, errors);
                other_names(container, variant, errors);
            }
        }
    }
}

/// `tag`, `content` and `untagged`.
fn tagging(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(untagged) = &attrs.untagged {
        for (key, span) in [("tag", span_of(&attrs.tag)), ("content", span_of(&attrs.content))] {
            if span.is_some() {
                errors.push(error::conflict::contradicts("untagged", key, untagged.key.span()));
            }
        }
    } else if let (Some(content), None) = (&attrs.content, &attrs.tag) {
        errors.push(error::conflict::needs("content", "tag", content.key.span()));
    }
    if let (Some(tag), Some(content)) = (&attrs.tag, &attrs.content) {
        if tag.value.value() == content.value.value() {
            errors.push(error::conflict::tag_taken(&content.value.value(), content.value.span()));
        }
    }
}

/// A plain class has neither the order nor the hash that the other flavors of a dataclass add.
fn classes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if attrs.class_plain.is_some() {
        for (key, flag) in [
            ("class(frozen)", &attrs.class_frozen),
            ("class(order)", &attrs.class_order),
        ] {
            if let Some(span) = span_of(flag) {
                errors.push(error::conflict::contradicts(key, "class(plain)", span));
            }
        }
    }
}

/// A field that no derive looks at needs no other key; `serial(skip)` needs no key about text.
fn skipped(attrs: &FieldAttrs, errors: &mut Errors) {
    let keys_of_data = [
        ("rename", span_of(&attrs.rename)),
        ("flatten", span_of(&attrs.flatten)),
        ("keep_unknown", span_of(&attrs.keep_unknown)),
        ("eq(by)", span_of(&attrs.eq_by)),
        ("eq(skip)", span_of(&attrs.eq_skip)),
        ("serial(skip)", span_of(&attrs.serial_skip)),
    ];
    let keys_of_text = [
        ("alias", span_of_first(&attrs.alias)),
        ("strict", span_of(&attrs.strict)),
        ("serial(with)", span_of(&attrs.serial_with)),
        ("serial(display)", span_of(&attrs.serial_display)),
        ("serial(serde)", span_of(&attrs.serial_serde)),
        ("serial(skip_if)", span_of(&attrs.serial_skip_if)),
        ("serial(also_write)", span_of_first(&attrs.serial_also_write)),
    ];
    let (reason, mut useless) = match (&attrs.skip, &attrs.serial_skip) {
        (Some(_), _) => ("skip", given(&keys_of_data)),
        (None, Some(_)) => ("serial(skip)", Vec::new()),
        (None, None) => return,
    };
    useless.extend(given(&keys_of_text));
    if let Some(default) = &attrs.default {
        if matches!(default.value, Fallback::Trait) {
            useless.push(("default", default.key.span()));
        }
    }
    for (key, span) in useless {
        errors.push(error::conflict::no_effect_with(key, reason, span));
    }
}

/// A field is written in one way.
fn serial_ways(attrs: &FieldAttrs, errors: &mut Errors) {
    let ways = [
        ("serial(with)", span_of(&attrs.serial_with)),
        ("serial(display)", span_of(&attrs.serial_display)),
        ("serial(serde)", span_of(&attrs.serial_serde)),
        ("flatten", span_of(&attrs.flatten)),
        ("keep_unknown", span_of(&attrs.keep_unknown)),
    ];
    if let (false, Some(span)) = (cfg!(feature = "serde"), span_of(&attrs.serial_serde)) {
        errors.push(error::conflict::needs_feature("serial(serde)", "serde", span));
    }
    if let [(first, _), others @ ..] = &*given(&ways) {
        for &(key, span) in others {
            errors.push(error::conflict::contradicts(key, first, span));
        }
    }
}

/// A flattened field, or one that keeps the unknown, has no name of its own in the record.
fn gathered(attrs: &FieldAttrs, errors: &mut Errors) {
    let reason = match (&attrs.flatten, &attrs.keep_unknown) {
        (Some(_), _) => "flatten",
        (None, Some(_)) => "keep_unknown",
        (None, None) => return,
    };
    let useless = [
        ("rename", span_of(&attrs.rename)),
        ("alias", span_of_first(&attrs.alias)),
        ("default", span_of(&attrs.default)),
        ("serial(skip_if)", span_of(&attrs.serial_skip_if)),
        ("serial(also_write)", span_of_first(&attrs.serial_also_write)),
    ];
    for (key, span) in given(&useless) {
        errors.push(error::conflict::no_effect_with(key, reason, span));
    }
    if reason == "keep_unknown" {
        for (key, span) in given(&[("eq(by)", span_of(&attrs.eq_by)), ("eq(skip)", span_of(&attrs.eq_skip))]) {
            errors.push(error::conflict::no_effect_with(key, reason, span));
        }
    }
}

/// A transparent struct is its field: nothing in it has a name, and nothing can be missing from it.
fn transparent(attrs: &ContainerAttrs, fields: &Fields<'_>, errors: &mut Errors) {
    if attrs.transparent.is_none() {
        return;
    }
    let of_container = [
        ("rename_all", span_of(&attrs.rename_all)),
        ("default", span_of(&attrs.default)),
        ("deny_unknown", span_of(&attrs.deny_unknown)),
    ];
    let mut useless = given(&of_container);
    for field in fields.unskipped() {
        useless.extend(given(&[
            ("rename", span_of(&field.attrs.rename)),
            ("alias", span_of_first(&field.attrs.alias)),
            ("default", span_of(&field.attrs.default)),
            ("flatten", span_of(&field.attrs.flatten)),
            ("keep_unknown", span_of(&field.attrs.keep_unknown)),
            ("serial(skip_if)", span_of(&field.attrs.serial_skip_if)),
        ]));
    }
    for (key, span) in useless {
        errors.push(error::conflict::hidden_by_transparent(key, span));
    }
}

/// The unknown is refused, or kept in one place.
fn unknown_fields(attrs: &ContainerAttrs, fields: &Fields<'_>, errors: &mut Errors) {
    let mut is_kept = false;
    for field in &fields.list {
        let Some(keeper) = span_of(&field.attrs.keep_unknown) else {
            continue;
        };
        if std::mem::replace(&mut is_kept, true) {
            errors.push(error::conflict::second_keep_unknown(keeper));
        } else if attrs.deny_unknown.is_some() {
            errors.push(error::conflict::contradicts("keep_unknown", "deny_unknown", keeper));
        }
    }
}

/// A variant for what is unknown is never written under a name, and an untagged enum has no names at all.
fn other_names(container: &Container<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let attrs = &variant.attrs;
    let Some(other) = &attrs.other else { return };
    if container.attrs.untagged.is_some() {
        errors.push(error::conflict::no_effect_with("other", "untagged", other.key.span()));
    }
    for (key, span) in given(&[
        ("rename", span_of(&attrs.rename)),
        ("alias", span_of_first(&attrs.alias)),
    ]) {
        errors.push(error::conflict::no_effect_with(key, "other", span));
    }
}
