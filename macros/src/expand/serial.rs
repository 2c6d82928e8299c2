//! Tokens of `impl Codec` and `impl Serial`.

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
        impl #impl_generics #krate::Codec for #ident #ty_generics #where_clause {
            fn write(&self, _: &mut #krate::Writer<'_>) {
                ::core::unreachable!()
            }
            fn read(_: &mut #krate::Reader<'_>) -> ::core::result::Result<Self, #krate::ReadError> {
                ::core::unreachable!()
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::Serial for #ident #ty_generics #where_clause {}
    }
}
