//! Tokens of `impl Codec` and `impl Serial`.
//!
//! Writing is a run of literals and calls. Reading tries the fields in the order of the definition, each behind its literal
//! text, and hands over to the table-driven reader of the runtime as soon as the text differs.

mod field;
mod read;
mod shape;
mod variant;
mod write;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Path};

use crate::ast::{Container, Data};
use crate::bound;
use crate::expand::serial::field::{Model, Role};
use crate::size::is_unsized;

/// The parts of an `impl Codec`.
struct Parts {
    /// Tables of names, beside the impl.
    tables: TokenStream,
    /// Constants and hooks, where they differ from what the trait provides.
    hooks: TokenStream,
    write: TokenStream,
    read: TokenStream,
}

pub(super) fn expand(container: &Container<'_>) -> TokenStream {
    let krate = &container.krate;
    let ident = container.ident;
    let Parts {
        tables,
        hooks,
        write,
        read,
    } = match &container.data {
        Data::Struct(fields) => shape::expand(&Model::of_struct(container, fields)),
        Data::Enum(variants) => variant::expand(container, variants),
    };
    let read = match container.attrs.strict {
        Some(_) => quote!(#krate::__private::serial::strict(__input, |__input| { #read })),
        None => read,
    };
    let generics = generics(container);
    let (_, ty_generics, _) = container.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        #tables

        #[automatically_derived]
        impl #impl_generics #krate::Codec for #ident #ty_generics #where_clause {
            #hooks

            fn write(&self, __out: &mut #krate::Writer<'_>) {
                #write
            }

            fn read(__input: &mut #krate::Reader<'_>) -> ::core::result::Result<Self, #krate::ReadError> {
                #read
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::Serial for #ident #ty_generics #where_clause {}
    }
}

/// The parameters of fields that are written have a text; those of fields that are filled in have a default.
fn generics(container: &Container<'_>) -> syn::Generics {
    let attrs = &container.attrs;
    if let Some(generics) = bound::given(container.generics, &attrs.serial_bound, &attrs.bound) {
        return generics;
    }
    let krate = &container.krate;
    let written = container.fields().filter(|field| Role::of(field).is_codec());
    let filled = container.fields().filter(|field| field::needs_default(field));
    let generics = bound::inferred(container.generics, written, &quote!(#krate::Codec));
    bound::inferred(&generics, filled, &quote!(::core::default::Default))
}

pub(super) fn stub(input: &DeriveInput, krate: &Path) -> TokenStream {
    // A type without a size cannot have the impl, not even one that does nothing.
    if let syn::Data::Struct(data) = &input.data {
        if data.fields.iter().any(|field| is_unsized(&field.ty, &input.generics)) {
            return TokenStream::new();
        }
    }
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

#[cfg(test)]
mod tests;
