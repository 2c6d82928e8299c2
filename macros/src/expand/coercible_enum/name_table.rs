//! `from_name`: a `match` for few names, a perfect hash for more, and for names that have none the binary search that every enum has.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::perfect_hash::{self, Layout};
use crate::ast::{Container, Variant};

/// Up to this many names a `match` is as fast as a table, and smaller.
const FEW: usize = 3;

pub(super) fn from_name(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let ignore_case = container.attrs.coerce_ignore_case.is_some();
    let names: Vec<&str> = variants.iter().map(|variant| variant.name.as_str()).collect();
    let few = names.len() <= FEW;
    let layout = (!few).then(|| perfect_hash::search(&names, ignore_case)).flatten();
    let body = match layout {
        Some(layout) => return look_up(container, names.len(), &layout, ignore_case),
        None if ignore_case => compare_each(variants, &names),
        None if few => match_names(variants, &names),
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

fn match_names(variants: &[Variant<'_>], names: &[&str]) -> TokenStream {
    let idents = variants.iter().map(|variant| variant.ident);
    quote! {
        match __name {
            #(#names => ::core::option::Option::Some(Self::#idents),)*
            _ => ::core::option::Option::None,
        }
    }
}

fn compare_each(variants: &[Variant<'_>], names: &[&str]) -> TokenStream {
    let idents = variants.iter().map(|variant| variant.ident);
    quote! {
        match __name {
            #(_ if ::core::primitive::str::eq_ignore_ascii_case(__name, #names) => {
                ::core::option::Option::Some(Self::#idents)
            })*
            _ => ::core::option::Option::None,
        }
    }
}
