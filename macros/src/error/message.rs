//! How a message gets its place, and shows names.

use std::fmt::Display;

use proc_macro2::Span;
use quote::ToTokens;

/// A message about one token.
pub(super) fn at(span: Span, message: impl Display) -> syn::Error {
    syn::Error::new(span, message)
}

/// A message that underlines all tokens of a node, which a span of several tokens cannot do on stable.
pub(super) fn on(node: &impl ToTokens, message: impl Display) -> syn::Error {
    syn::Error::new_spanned(node, message)
}

/// A list of code words: `` `a`, `b`, `c` ``.
pub(super) fn quoted(names: &[&str]) -> String {
    let mut text = String::new();
    for name in names {
        let comma = if text.is_empty() { "" } else { ", " };
        text = format!("{text}{comma}`{name}`");
    }
    text
}
