//! What the keys bring: values, each beside its key.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{Expr, Token, WherePredicate};

/// A value beside the key that brought it, so that a message about the key can point at it.
#[derive(Clone)]
pub(crate) struct Keyed<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// A key that may be given once.
pub(crate) type Slot<T> = Option<Keyed<T>>;

/// A key without a value; its span is where it stands.
pub(crate) type Flag = Option<Keyed<()>>;

/// `default`, or `default = expression`.
#[derive(Clone)]
pub(crate) enum Fallback {
    /// `Default::default()`.
    Trait,
    Value(Box<Expr>),
}

/// The where-predicates that replace the inferred ones.
pub(crate) type Bound = Punctuated<WherePredicate, Token![,]>;

/// The span of a flag that is set.
pub(crate) fn span_of<T>(slot: &Slot<T>) -> Option<Span> {
    slot.as_ref().map(|keyed| keyed.key.span())
}

/// The span of the first of a key that may be given several times.
pub(crate) fn span_of_first<T>(list: &[Keyed<T>]) -> Option<Span> {
    list.first().map(|keyed| keyed.key.span())
}

/// Those of the keys that were given, by the name for messages.
pub(crate) fn given<'k>(keys: &[(&'k str, Option<Span>)]) -> Vec<(&'k str, Span)> {
    let mut given = Vec::new();
    for &(key, span) in keys {
        if let Some(span) = span {
            given.push((key, span));
        }
    }
    given
}
