//! Items and variants of a kind that a derive cannot serve.

use proc_macro2::Span;
use syn::Type;

use super::{at, on};

/// A union, under any derive.
pub(crate) fn union(union_token: Span) -> syn::Error {
    at(
        union_token,
        "nothing can be derived for a union, because its active field is not known",
    )
}

/// `[u8; if WIDE { 16 } else { 8 }]`.
pub(crate) fn expression_in_type(span: Span) -> syn::Error {
    at(
        span,
        "an expression of this kind cannot be read in a type\nhelp: write the name of a `const` that has its value",
    )
}

/// `Serial` with a field of type `&str` or `&[T]`.
pub(crate) fn borrowed(place: &Type, ty: &str, owned: &str) -> syn::Error {
    on(
        place,
        format_args!("a `{ty}` cannot be read, because nothing would own what it points to\nhelp: write `{owned}`"),
    )
}

/// `Serial` with a last field of type `str`, `[T]`, `dyn Trait` or `T: ?Sized`.
pub(crate) fn unsized_field(place: &Type, ty: &str) -> syn::Error {
    on(
        place,
        format_args!("a `{ty}` cannot be read, because its size is not known\nhelp: hold it in a `Box`"),
    )
}

/// `flatten` on a field of a type without fields.
pub(crate) fn nothing_to_flatten(place: &Type, ty: &str) -> syn::Error {
    on(
        place,
        format_args!(
            "`flatten` puts the fields of a record or the entries of a map beside the others, and a `{ty}` has none\nhelp: remove `flatten`"
        ),
    )
}

/// `flatten` on a field that holds another value of the type.
pub(crate) fn flattens_itself(place: &Type, ident: &str) -> syn::Error {
    on(
        place,
        format_args!(
            "`flatten` would put the fields of one `{ident}` among those of another, and each name would stand there twice\nhelp: remove `flatten`"
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

/// `A()` or `A {}` under `CoercibleEnum`.
pub(crate) fn empty_payload(variant: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`CoercibleEnum` members are names alone\nhelp: write `{variant}`"),
    )
}

/// `coerce(value = 'x')`.
pub(crate) fn value_of_no_kind(span: Span) -> syn::Error {
    at(
        span,
        "the value of a member is an integer, a float, text or a bool\nhelp: write text in double quotes, `coerce(value = \"...\")`",
    )
}
