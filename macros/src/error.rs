//! Everything that a derive says: the collector here, the messages in the modules below, one function a mistake.
//!
//! The style is rustc's: lower case, no full stop, code in backticks; the first line says what is wrong, a second one after
//! `help: ` says what to write. Messages about `#[rerun(...)]` do not name the derive: rustc then prints one for all derives.

pub(crate) mod attr;
pub(crate) mod cache;
pub(crate) mod conflict;
pub(crate) mod name;
mod peers;
pub(crate) mod shape;

use std::fmt::Display;

use proc_macro2::Span;
use quote::ToTokens;

/// A message about one token.
fn at(span: Span, message: impl Display) -> syn::Error {
    syn::Error::new(span, message)
}

/// A message that underlines all tokens of a node, which a span of several tokens cannot do on stable.
fn on(node: &impl ToTokens, message: impl Display) -> syn::Error {
    syn::Error::new_spanned(node, message)
}

/// A list of code words: `` `a`, `b`, `c` ``.
fn quoted(names: &[&str]) -> String {
    let mut text = String::new();
    for name in names {
        let comma = if text.is_empty() { "" } else { ", " };
        text = format!("{text}{comma}`{name}`");
    }
    text
}

/// A type or a path as the user would write it, more or less.
pub(crate) fn shown(node: &impl ToTokens) -> String {
    let text = node.to_token_stream().to_string();
    text.replace("& ", "&")
        .replace(" <", "<")
        .replace("< ", "<")
        .replace(" >", ">")
        .replace(" :: ", "::")
}

/// Collects the mistakes of one item, so that one compilation tells all of them.
pub(crate) struct Errors {
    found: Option<syn::Error>,
    finished: bool,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Errors {
            found: None,
            finished: false,
        }
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.found {
            Some(found) => found.combine(error),
            None => self.found = Some(error),
        }
    }

    /// Takes the error of a result, if there is one.
    pub(crate) fn absorb(&mut self, result: syn::Result<()>) {
        if let Err(error) = result {
            self.push(error);
        }
    }

    /// Tells whether anything was wrong, with all that was.
    pub(crate) fn finish(mut self) -> syn::Result<()> {
        self.finished = true;
        self.found.take().map_or(Ok(()), Err)
    }

    /// Everything that was wrong, with a mistake behind which nothing more can be found.
    pub(crate) fn and_last(mut self, error: syn::Error) -> syn::Error {
        self.finished = true;
        match self.found.take() {
            Some(mut found) => {
                found.combine(error);
                found
            }
            None => error,
        }
    }
}

impl Drop for Errors {
    /// A collector that nobody asks is a bug of ours that would hide mistakes of the user's.
    fn drop(&mut self) {
        debug_assert!(
            self.finished || std::thread::panicking(),
            "errors were collected and not reported"
        );
    }
}

#[cfg(test)]
mod tests;
