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
        Some(layout) => look_up(container, names.len(), &layout, ignore_case),
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
    let krate = &container.krate;
    let count = Literal::usize_unsuffixed(count);
    let multiplier = Literal::u64_unsuffixed(layout.multiplier);
    // One literal each: the compiler checks a byte string in the time of one number.
    let displacements = Literal::byte_string(&layout.displacements);
    let slots = Literal::byte_string(&layout.slots);
    quote! {
        let __table = const {
            &#krate::__private::NameTable::<#count>::of::<Self>(#multiplier, #displacements, #slots, #ignore_case)
        };
        match #krate::__private::NameTable::position(__table, __name) {
            ::core::option::Option::Some(__index) => <Self as #krate::CoercibleEnum>::from_index(__index),
            ::core::option::Option::None => ::core::option::Option::None,
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
