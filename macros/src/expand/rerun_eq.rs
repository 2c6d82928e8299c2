//! Tokens of `impl Data`.

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
        impl #impl_generics #krate::Data for #ident #ty_generics #where_clause {
            fn accept<__V: #krate::Visitor>(&self, _: __V) -> __V::Output {
                ::core::unreachable!()
            }
        }
    }
}
