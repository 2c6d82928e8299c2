//! Values that stand among the fields of a record, and so must have fields, other ones than that record, as far as the tokens
//! of a type tell. Of the types that they do not tell, the compiler says it where the value is first read or written.

use proc_macro2::Ident;
use syn::{GenericArgument, PathArguments, Type};

use crate::ast::{Container, Data, Field, Style, Variant};
use crate::error::{self, Errors, shown};

const WITHOUT_FIELDS: [&str; 17] = [
    "bool", "char", "String", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f32", "f64",
];

/// What holds a value and is written as the value.
const WRAPPERS: [&str; 7] = ["Option", "Box", "Rc", "Arc", "Cow", "RefCell", "Mutex"];

pub(super) fn check(container: &Container<'_>, errors: &mut Errors) {
    for field in container.fields() {
        if field.attrs.flatten.is_none() {
            continue;
        }
        if has_no_fields(field.ty) {
            errors.push(error::shape::nothing_to_flatten(field.ty, &shown(field.ty)));
        } else if is_itself(field.ty, container.item.ident) {
            errors.push(error::shape::flattens_itself(
                field.ty,
                &container.item.ident.to_string(),
            ));
        }
    }
    if let Data::Enum(variants) = &container.data {
        let attrs = &container.attrs;
        if let (Some(_), None, None) = (&attrs.tag, &attrs.content, &attrs.untagged) {
            for variant in variants {
                tagged(container.item.ident, variant, errors);
            }
        }
    }
}

/// An internal tag stands among the fields of a record.
fn tagged(container: &Ident, variant: &Variant<'_>, errors: &mut Errors) {
    let fields = &variant.fields;
    if fields.style != Style::Tuple || variant.attrs.other.is_some() {
        return;
    }
    let held = match &*fields.list {
        [only] if !is_written_as_it_is(only) => return,
        [only] if has_no_fields(only.ty) => format!("a `{}`", shown(only.ty)),
        [only] if is_itself(only.ty, container) => format!("a `{}`, which has that tag", shown(only.ty)),
        [_] => return,
        _ => "a tuple".to_owned(),
    };
    errors.push(error::conflict::tag_without_record(
        &variant.ident.to_string(),
        &held,
        fields.span,
    ));
}

fn is_written_as_it_is(field: &Field<'_>) -> bool {
    let attrs = &field.attrs;
    !attrs.is_skipped_by_serial() && attrs.serial_with.is_none() && attrs.serial_serde.is_none()
}

/// Whether the type is the one of this name, or holds nothing else.
fn is_itself(ty: &Type, container: &Ident) -> bool {
    match ty {
        Type::Group(inner) => is_itself(&inner.elem, container),
        Type::Path(path) if path.qself.is_none() => {
            let Some(last) = path.path.segments.last() else {
                return false;
            };
            match &last.arguments {
                PathArguments::AngleBracketed(held) if WRAPPERS.iter().any(|name| last.ident == name) => {
                    let mut held = held.args.iter();
                    held.any(|held| matches!(held, GenericArgument::Type(ty) if is_itself(ty, container)))
                }
                _ => path.path.segments.len() == 1 && last.ident == *container,
            }
        }
        _ => false,
    }
}

fn has_no_fields(ty: &Type) -> bool {
    match ty {
        Type::Array(_) | Type::Slice(_) => true,
        Type::Tuple(tuple) => !tuple.elems.is_empty(),
        Type::Group(inner) => has_no_fields(&inner.elem),
        Type::Path(path) if path.qself.is_none() => match path.path.segments.first() {
            Some(only) if path.path.segments.len() == 1 => {
                only.ident == "Vec" || WITHOUT_FIELDS.iter().any(|name| only.ident == name)
            }
            _ => false,
        },
        _ => false,
    }
}
