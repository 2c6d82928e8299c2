//! Tokens of `impl CoercibleEnum`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Path};

use crate::ast::Container;

pub(super) fn expand(_container: &Container<'_>) -> TokenStream {
    TokenStream::new()
}

pub(super) fn stub(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::CoercibleEnum for #ident #ty_generics #where_clause {
            const NAME: &'static ::core::primitive::str = "";
            const MEMBERS: &'static [#krate::Member] = &[];
            fn index(&self) -> ::core::primitive::usize {
                ::core::unreachable!()
            }
            fn from_index(_: ::core::primitive::usize) -> ::core::option::Option<Self> {
                ::core::unreachable!()
            }
            fn from_name(_: &::core::primitive::str) -> ::core::option::Option<Self> {
                ::core::unreachable!()
            }
        }
    }
}
