//! Lists of tokens, made by loops.
//!
//! A loop that appends to a list costs nothing but itself. Each closure under an iterator is a type of its own, for which a
//! dozen generic functions of the standard library are compiled anew, and whoever builds this crate waits for that: in here
//! lists are made by loops.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ast::Variant;

/// An index or a count.
pub(super) fn number(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// String literals, each with a comma behind it.
pub(super) fn texts(texts: &[&str]) -> TokenStream {
    quote!(#(#texts,)*)
}

/// The names of an enum's variants as data.
pub(super) fn names_of<'v>(variants: &'v [Variant<'_>]) -> Vec<&'v str> {
    let mut names = Vec::with_capacity(variants.len());
    for variant in variants {
        names.push(variant.name.as_str());
    }
    names
}
