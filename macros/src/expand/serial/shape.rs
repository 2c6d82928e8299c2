//! Structs: records, tuples, newtypes, units.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};

use super::field::{Model, claims, parts_flatten};
use super::parts::Parts;
use super::read::Start;
use super::write::json_key;
use crate::ast::{Field, Role, Style};
use crate::expand::place::place_of;

pub(super) fn expand(model: &Model<'_>) -> Parts {
    if let Some(field) = model.newtype() {
        return newtype(model, field);
    }
    if model.is_unit() {
        return unit(model);
    }
    match model.fields.style {
        Style::Named => record(model),
        Style::Tuple | Style::Unit => tuple(model),
    }
}

fn record(model: &Model<'_>) -> Parts {
    let (krate, table) = (model.krate, &model.table);
    let read = model.read_record(Start::Value);
    let (parts, flattens) = (claims(krate, &model.flat), parts_flatten(krate, &model.flat));
    let typical_len = typical_len(model);
    Parts {
        tables: model.table(),
        hooks: quote! {
            const TYPICAL_LEN: ::core::primitive::usize = #typical_len;

            fn assert_flattens<__W>() {
                #flattens
            }

            fn claim(__key: &::core::primitive::str) -> #krate::__private::serial::Claim {
                #table.claim(__key)#parts
            }
        },
        write: model.write_record("{", &|field| model.through_self(field)),
        read: quote!(::core::result::Result::Ok(#read)),
    }
}

/// The names and the punctuation, and what the values say of themselves.
fn typical_len(model: &Model<'_>) -> TokenStream {
    let krate = model.krate;
    let mut literal = 2;
    let mut values = TokenStream::new();
    for field in &model.own {
        literal += json_key(&field.name).len() + 1;
        if matches!(field.role, Role::Codec) {
            let ty = field.ty;
            quote!(+ <#ty as #krate::Codec>::TYPICAL_LEN).to_tokens(&mut values);
        }
    }
    quote!(#literal #values)
}

fn tuple(model: &Model<'_>) -> Parts {
    let krate = model.krate;
    let read = model.read_tuple(Start::Value);
    Parts {
        tables: TokenStream::new(),
        hooks: quote! {
            const KIND: #krate::__private::serial::Kind = #krate::__private::serial::Kind::SEQUENCE;
        },
        write: model.write_tuple(&|field| model.through_self(field)),
        read: quote!(::core::result::Result::Ok(#read)),
    }
}

fn unit(model: &Model<'_>) -> Parts {
    let krate = model.krate;
    let value = model.construct_unit();
    Parts {
        tables: TokenStream::new(),
        hooks: quote! {
            const KIND: #krate::__private::serial::Kind = #krate::__private::serial::Kind::UNIT;
        },
        write: quote!(<() as #krate::Codec>::write(&(), __out)),
        read: quote! {
            __input.unit()?;
            ::core::result::Result::Ok(#value)
        },
    }
}

/// A newtype is its field in every respect, but for a missing one: only a transparent struct is its field there too.
fn newtype(model: &Model<'_>, field: &Field<'_>) -> Parts {
    let (krate, ty) = (model.krate, field.ty);
    let read = model.read_newtype(field);
    Parts {
        tables: TokenStream::new(),
        hooks: match &field.role {
            Role::Codec => forwarded(model, field),
            Role::Display => quote! {
                const KIND: #krate::__private::serial::Kind = #krate::__private::serial::Kind::TEXT;
            },
            _ => quote_spanned! {place_of(ty)=>
                const KIND: #krate::__private::serial::Kind = #krate::__private::serial::Kind::foreign();
            },
        },
        write: model.write_value(field, &model.through_self(field)),
        read: quote!(::core::result::Result::Ok(#read)),
    }
}

fn forwarded(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (krate, ty) = (model.krate, field.ty);
    let value = model.through_self(field);
    let inner = quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>);
    let of = |value: TokenStream| model.construct(&|_| value.clone());
    let (key, flat) = (
        of(quote!(#inner::read_key(__input)?)),
        of(quote!(#inner::read_flat(__input)?)),
    );
    let absent = model.is_transparent().then(|| {
        let value = of(quote!(#inner::absent()?));
        quote! {
            fn absent() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(#value)
            }
        }
    });
    let kind = if model.is_transparent() {
        quote!(#inner::KIND)
    } else {
        quote!(#inner::KIND.newtype())
    };
    quote! {
        const KIND: #krate::__private::serial::Kind = #kind;

        fn write_key(&self, __out: &mut #krate::Writer<'_>) {
            #inner::write_key(#value, __out);
        }

        fn read_key(__input: &mut #krate::Reader<'_>) -> ::core::result::Result<Self, #krate::ReadError> {
            ::core::result::Result::Ok(#key)
        }

        fn assert_flattens<__W>() {
            #inner::assert_flattens::<__W>();
        }

        fn claim(__key: &::core::primitive::str) -> #krate::__private::serial::Claim {
            #inner::claim(__key)
        }

        fn read_flat(__input: &mut #krate::Reader<'_>) -> ::core::result::Result<Self, #krate::ReadError> {
            ::core::result::Result::Ok(#flat)
        }

        #absent
    }
}
