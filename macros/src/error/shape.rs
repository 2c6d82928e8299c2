//! Items and variants of a kind that a derive cannot serve.

use proc_macro2::Span;

use super::at;
use crate::ast::Derive;

impl Derive {
    /// The name that the user wrote in `#[derive(..)]`.
    fn name(self) -> &'static str {
        match self {
            Derive::RerunEq => "RerunEq",
            Derive::Serial => "Serial",
            Derive::CoercibleEnum => "CoercibleEnum",
        }
    }
}

/// A union, under any derive.
pub(crate) fn union(derive: Derive, union_token: Span) -> syn::Error {
    at(
        union_token,
        format_args!(
            "`{}` cannot be derived for unions, because the active field is not known",
            derive.name()
        ),
    )
}

/// `CoercibleEnum` on a struct.
pub(crate) fn struct_is_no_enum(ident: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`CoercibleEnum` can only be derived for enums, and `{ident}` is a struct\nhelp: for a struct, derive `RerunEq` or `Serial`"
        ),
    )
}

/// `CoercibleEnum` on an enum without variants.
pub(crate) fn no_members(ident: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`CoercibleEnum` needs at least one member, and `{ident}` has none"),
    )
}

/// `CoercibleEnum` on an enum with type, lifetime or const parameters.
pub(crate) fn generic_members(ident: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`CoercibleEnum` members carry no data, so the parameters of `{ident}` have no use\nhelp: remove them"
        ),
    )
}

/// A variant with a payload under `CoercibleEnum`.
pub(crate) fn payload(variant: &str, count: usize, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`CoercibleEnum` members carry no fields, and `{variant}` has {count}\nhelp: keep the data with `Serial`, or split the enum"
        ),
    )
}

/// `coerce(value = 'x')`.
pub(crate) fn value_of_no_kind(span: Span) -> syn::Error {
    at(
        span,
        "the value of a member is an integer, a float, text or a bool\nhelp: write text in double quotes, `coerce(value = \"...\")`",
    )
}

/// Parsing ended with neither a model nor a message, which no input should bring about.
pub(crate) fn nothing_to_derive() -> syn::Error {
    at(
        Span::call_site(),
        "this item could not be read\nhelp: this is a bug of `rerun-safe`; a report with the item is welcome",
    )
}
