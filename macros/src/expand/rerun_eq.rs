//! Tokens of `impl Data`, and of the traits of `visit` behind it.
//!
//! The derive says what the data is and names no operation: equality, hash, order and all the rest are written over these
//! traits once, in the runtime.

mod enum_;
mod fields;
mod target;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use self::fields::{Layout, Row};
use self::target::Target;
use crate::ast::{Container, Data, Item, Kind};

pub(super) fn expand(container: &Container<'_>) -> TokenStream {
    let target = Target::of(container);
    match &container.data {
        Data::Struct(declared) => {
            let mut rows = Vec::with_capacity(declared.list.len());
            for field in &declared.list {
                if !field.attrs.is_skipped_by_eq() {
                    let member = &field.member;
                    // A field of a packed struct cannot be borrowed, only copied.
                    let place = if container.packed {
                        quote!(&{ self.#member })
                    } else {
                        quote!(&self.#member)
                    };
                    rows.push(Row::of(field, &place, target.krate));
                }
            }
            let layout = Layout::of(declared, container.attrs.transparent.is_some());
            fields::expand(&target, layout, &rows)
        }
        Data::Enum(variants) => enum_::expand(&target, variants),
    }
}

pub(super) fn stub(item: &Item<'_>) -> TokenStream {
    let target = Target::with(item, &TokenStream::new());
    let mut tokens = target.data(&quote!(_), &quote!(::core::unreachable!()));
    match item.kind {
        Kind::Struct => fields::stub(&target).to_tokens(&mut tokens),
        Kind::Enum => enum_::stub(&target).to_tokens(&mut tokens),
        Kind::Union => {}
    }
    tokens
}

#[cfg(test)]
mod tests;
