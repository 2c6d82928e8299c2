//! Mistakes in `#[cache_resource(..)]`, and in the functions it stands on.

use proc_macro2::Span;
use quote::ToTokens;
use syn::LitStr;

use super::{at, on, quoted};
use crate::cache_resource::keys::KEYS;
use crate::suggest::nearest;

/// A struct, a constant, a statement.
pub(crate) fn not_a_function(span: Span) -> syn::Error {
    at(
        span,
        "`cache_resource` caches functions\nhelp: write it on a `fn` that returns `Arc<T>` or `Result<Arc<T>, E>`",
    )
}

/// `fn get();` in a trait.
pub(crate) fn trait_method(span: Span) -> syn::Error {
    at(
        span,
        "a method of a trait cannot be cached, because each implementation has its own body\nhelp: cache an associated function or a free one, and call it from the method",
    )
}

/// `fn get(&self)`.
pub(crate) fn method(span: Span) -> syn::Error {
    at(
        span,
        "a method cannot be cached, because `self` would be part of the key\nhelp: make it an associated function, and pass it what it needs",
    )
}

/// `async fn`.
pub(crate) fn asynchronous(span: Span) -> syn::Error {
    at(
        span,
        "an `async fn` cannot be cached, because those who wait for a value block their thread\nhelp: cache a function that returns an `Arc` of the client, and do what awaits with it",
    )
}

/// `const fn`.
pub(crate) fn constant(span: Span) -> syn::Error {
    at(span, "a `const fn` cannot be cached\nhelp: remove `const`")
}

/// An argument like `(a, b): (u8, u8)`.
pub(crate) fn pattern(span: Span) -> syn::Error {
    at(
        span,
        "an argument of a cached function needs a name\nhelp: take it apart in the body",
    )
}

/// `list: &mut Vec<u8>`.
pub(crate) fn changed_argument(name: &str, ty: &impl ToTokens) -> syn::Error {
    on(
        ty,
        format_args!(
            "only the first call would change `{name}`, because the later ones return what is kept\nhelp: take it by `&`, or write `_{name}` to leave it out of the key"
        ),
    )
}

/// `-> impl Fn()`, `-> Arc<impl Fn()>`.
pub(crate) fn returns_unnamed(span: Span) -> syn::Error {
    at(
        span,
        "what a cached function keeps has a type with a name, and an `impl` has none\nhelp: return an `Arc` of the type itself, or of `dyn Trait + Send + Sync`",
    )
}

/// A function without a return type.
pub(crate) fn returns_nothing(span: Span) -> syn::Error {
    at(
        span,
        "a cached function returns what is to be kept, and this one returns nothing\nhelp: return `Arc<T>` or `Result<Arc<T>, E>`",
    )
}

/// Something that is no key.
pub(crate) fn expected_key(span: Span) -> syn::Error {
    at(span, format_args!("expected one of {}", quoted(&KEYS)))
}

/// A key that `cache_resource` does not know.
pub(crate) fn unknown_key(name: &str, span: Span) -> syn::Error {
    let help = match nearest(name, &KEYS) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected one of {}", quoted(&KEYS)),
    };
    at(
        span,
        format_args!("unknown key `{name}` of `cache_resource`\nhelp: {help}"),
    )
}

/// A key twice.
pub(crate) fn duplicate(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("duplicate key `{name}`"))
}

/// A key alone.
pub(crate) fn needs_value(name: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{name}` needs a value\nhelp: write `{}`", example(name)),
    )
}

/// A literal of a kind that the key does not take.
pub(crate) fn wrong_value(name: &str, value: &impl ToTokens) -> syn::Error {
    on(
        value,
        format_args!("this is no value for `{name}`\nhelp: write `{}`", example(name)),
    )
}

/// `ttl = 0`, `max_entries = 0`.
pub(crate) fn keeps_nothing(name: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "with `{name} = 0` nothing is ever kept\nhelp: remove `cache_resource`, or write `{}`",
            example(name)
        ),
    )
}

/// `ttl = "300"`.
pub(crate) fn ttl_without_unit(text: &LitStr) -> syn::Error {
    let number = text.value();
    let number = number.trim();
    at(
        text.span(),
        format_args!(
            "the ttl `{number}` has no unit\nhelp: write `\"{number}s\"`, or the number of seconds without quotes"
        ),
    )
}

/// `ttl = "1 fortnight"`.
pub(crate) fn ttl_of_unknown_unit(unit: &str, text: &LitStr) -> syn::Error {
    at(
        text.span(),
        format_args!("`{unit}` is no unit of time\nhelp: expected one of `ns`, `us`, `ms`, `s`, `m`, `h`, `d`, `w`"),
    )
}

/// `ttl = "soon"`.
pub(crate) fn ttl_without_number(text: &LitStr) -> syn::Error {
    at(
        text.span(),
        "a ttl is one or more numbers, each with its unit\nhelp: write a time like `\"5m\"` or `\"1h30m\"`",
    )
}

fn example(name: &str) -> &'static str {
    match name {
        "ttl" => "ttl = \"5m\"",
        "max_entries" => "max_entries = 8",
        "validate" => "validate = Pool::is_open",
        "on_release" => "on_release = Pool::close",
        _ => "crate = ::rerun_safe",
    }
}
