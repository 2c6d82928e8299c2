//! Keys that cancel, contradict or need one another, and keys without effect.

use proc_macro2::Span;

use super::at;

/// Two keys, the first of which does nothing beside the second.
pub(crate) fn no_effect_with(key: &str, with: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{key}` has no effect together with `{with}`\nhelp: remove one of the two"),
    )
}

/// Two keys that ask for different things.
pub(crate) fn contradicts(key: &str, with: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{key}` contradicts `{with}`\nhelp: remove one of the two"),
    )
}

/// A key that only means something beside another.
pub(crate) fn needs(key: &str, needed: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{key}` has no effect without `{needed}`\nhelp: add `{needed}`, or remove `{key}`"),
    )
}

/// A key for which the runtime has nothing without one of its features.
pub(crate) fn needs_feature(key: &str, feature: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`{key}` needs the feature `{feature}` of `rerun-safe`\nhelp: write `rerun-safe = {{ version = \"{}\", features = [\"{feature}\"] }}` in Cargo.toml",
            env!("CARGO_PKG_VERSION"),
        ),
    )
}

/// A key for enums on a struct, or the other way round.
pub(crate) fn wrong_kind(key: &str, right: &str, wrong: &str, span: Span) -> syn::Error {
    at(span, format_args!("`{key}` belongs on {right}, not on {wrong}"))
}

/// A key that needs fields with names.
pub(crate) fn needs_named_field(key: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{key}` belongs on a field with a name\nhelp: the fields of a tuple are known by their position"),
    )
}

/// `rename_all` where nothing has a name.
pub(crate) fn nothing_to_rename(span: Span) -> syn::Error {
    at(
        span,
        "`rename_all` has no effect, because nothing here has a name\nhelp: remove it",
    )
}

/// `default` on a container without fields of its own.
pub(crate) fn nothing_to_default(span: Span) -> syn::Error {
    at(
        span,
        "`default` has no effect, because there are no fields to fill\nhelp: remove it",
    )
}

/// `transparent` on anything but a struct with one field left.
pub(crate) fn not_transparent(count: usize, span: Span) -> syn::Error {
    let left = if count == 0 {
        "none is".to_owned()
    } else {
        format!("{count} are\nhelp: write `#[rerun(skip)]` on all but one")
    };
    at(
        span,
        format_args!("`transparent` needs exactly one field that is not skipped, and here {left}"),
    )
}

/// Names mean nothing where only the content of the one field is data.
pub(crate) fn hidden_by_transparent(key: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{key}` has no effect in a `transparent` struct, which is its one field\nhelp: remove it"),
    )
}

/// Two fields that both want the rest of the text.
pub(crate) fn second_keep_unknown(span: Span) -> syn::Error {
    at(
        span,
        "only one field can keep what is unknown\nhelp: remove this `keep_unknown`",
    )
}

/// Two variants that both want what is unknown.
pub(crate) fn second_other(span: Span) -> syn::Error {
    at(
        span,
        "only one variant can stand for what is unknown\nhelp: remove this `other`",
    )
}

/// `other` on a variant that has no room for the raw text.
pub(crate) fn other_needs_raw_text(variant: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`other` needs a variant with one unnamed field to keep the text in\nhelp: write `{variant}(RawText)`"
        ),
    )
}

/// `tag` with a variant whose payload is no record.
pub(crate) fn tag_without_record(variant: &str, held: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "a tag needs a record to stand in, and `{variant}` holds {held}\nhelp: name the fields, or add `content = \"...\"`"
        ),
    )
}

/// `tag` with the name of a field of a variant, or equal to `content`.
pub(crate) fn tag_taken(name: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("the name `{name}` belongs to the tag already\nhelp: rename one of the two"),
    )
}
