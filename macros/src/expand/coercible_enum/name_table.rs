//! `from_name`: a `match` for few names, a perfect hash for more, and for names that have none the binary search that every
//! enum has, or a comparison of each where case is ignored.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};

use super::perfect_hash::{self, Layout};
use crate::ast::{Container, Variant};
use crate::expand::list::names_of;

/// Up to this many names a `match` is as fast as a table, and smaller.
const FEW: usize = 3;

pub(super) fn from_name(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let ignore_case = container.attrs.coerce_ignore_case.is_some();
    let names = names_of(variants);
    let few = names.len() <= FEW;
    let layout = (!few).then(|| perfect_hash::search(&names, ignore_case)).flatten();
    let body = match layout {
        Some(layout) => return look_up(container, names.len(), &layout, ignore_case),
        None if ignore_case => compare_each(variants),
        None if few => match_names(variants),
        None => return TokenStream::new(),
    };
    quote! {
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            #body
        }
    }
}

fn look_up(container: &Container<'_>, count: usize, layout: &Layout, ignore_case: bool) -> TokenStream {
    let krate = &container.item.krate;
    let count = Literal::usize_unsuffixed(count);
    let multiplier = Literal::u64_unsuffixed(layout.multiplier);
    // One literal each: the compiler checks a byte string in the time of one number.
    let displacements = Literal::byte_string(&layout.displacements);
    let slots = Literal::byte_string(&layout.slots);
    quote! {
        const LAYOUT: #krate::__private::Layout = #krate::__private::Layout {
            multiplier: #multiplier,
            displacements: #displacements,
            slots: #slots,
            ignore_case: #ignore_case,
        };

        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            #krate::__private::look_up::<Self, #count>(__name)
        }
    }
}

fn match_names(variants: &[Variant<'_>]) -> TokenStream {
    let mut arms = TokenStream::new();
    for Variant { ident, name, .. } in variants {
        quote!(#name => ::core::option::Option::Some(Self::#ident),).to_tokens(&mut arms);
    }
    quote! {
        match __name {
            #arms
            _ => ::core::option::Option::None,
        }
    }
}

fn compare_each(variants: &[Variant<'_>]) -> TokenStream {
    let mut arms = TokenStream::new();
    for Variant { ident, name, .. } in variants {
        let arm = quote! {
            _ if ::core::primitive::str::eq_ignore_ascii_case(__name, #name) => {
                ::core::option::Option::Some(Self::#ident)
            }
        };
        arm.to_tokens(&mut arms);
    }
    quote! {
        match __name {
            #arms
            _ => ::core::option::Option::None,
        }
    }
}
