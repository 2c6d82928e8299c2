//! Names that collide or say nothing.

use proc_macro2::Span;

use super::at;

/// Two fields or two variants with one name.
pub(crate) fn taken(name: &str, owner: &str, kind: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("the name `{name}` already belongs to {kind} `{owner}`"),
    )
}

/// An alias that is the name itself.
pub(crate) fn alias_is_name(name: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("the alias `{name}` has no effect, because it is the name itself\nhelp: remove it"),
    )
}

/// The same alias twice on one field or variant.
pub(crate) fn alias_twice(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("duplicate alias `{name}`"))
}

/// The same second name twice on one field: the text would have the entry twice.
pub(crate) fn also_written_twice(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("duplicate `also_write` of `{name}`"))
}

/// `rename` to the name that the field has anyway.
pub(crate) fn rename_to_itself(name: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`rename` has no effect, because the name is `{name}` already\nhelp: remove it"),
    )
}

/// Two names that differ in nothing but what `coerce(ignore_case)` ignores.
pub(crate) fn taken_but_for_case(name: &str, other: &str, owner: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`{name}` and `{other}` of variant `{owner}` differ in case only, and `coerce(ignore_case)` ignores it"
        ),
    )
}

/// Two names with the same hash, which nobody will meet by chance.
pub(crate) fn hash_taken(name: &str, owner: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "the name `{name}` has the same hash as `{owner}`\nhelp: give one of them another name with `rename`"
        ),
    )
}
