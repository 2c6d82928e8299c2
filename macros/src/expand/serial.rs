//! Tokens of `impl Codec` and `impl Serial`.
//!
//! Writing is a run of literals and calls. Reading tries the fields in the order of the definition, each behind its literal
//! text, and hands over to the table-driven reader of the runtime as soon as the text differs.

mod field;
mod parts;
mod read;
mod shape;
mod variant;
mod write;

use proc_macro2::TokenStream;
use quote::quote;

use self::field::Model;
use self::parts::Parts;
use crate::ast::{Container, Data, Item};
use crate::{arguments, bound};

pub(super) fn expand(container: &Container<'_>) -> TokenStream {
    let Item {
        ident, generics, krate, ..
    } = &container.item;
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
    let ((impl_generics, _, _), ty_generics) = (generics.split_for_impl(), arguments::of(generics));
    let where_clause = bound::where_clause(generics, &bounds(container));
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
fn bounds(container: &Container<'_>) -> TokenStream {
    let (attrs, krate) = (&container.attrs, &container.item.krate);
    bound::given(&attrs.serial_bound, &attrs.bound).unwrap_or_else(|| {
        let written = bound::inferred(container, &|field| field.role.is_codec(), &quote!(#krate::Codec));
        let filled = bound::inferred(container, &field::needs_default, &quote!(::core::default::Default));
        quote!(#written #filled)
    })
}

pub(super) fn stub(item: &Item<'_>) -> TokenStream {
    // A type without a size cannot have the impl, not even one that does nothing.
    if !item.is_sized {
        return TokenStream::new();
    }
    let Item {
        ident, generics, krate, ..
    } = item;
    let ((impl_generics, _, where_clause), ty_generics) = (generics.split_for_impl(), arguments::of(generics));
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
