//! Tokens for enums.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned as _;

use super::fields::{self, Layout, Row};
use super::target::Target;
use crate::ast::{Field, Variant};
use crate::expand::list::{names_of, number};
use crate::expand::place::{last_place, located};

/// All impls for an enum.
pub(super) fn expand(target: &Target<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return target.data(&quote!(_), &quote!(match *self {}));
    }
    let krate = target.krate;
    let mut payloads = Vec::with_capacity(variants.len());
    for (index, variant) in variants.iter().enumerate() {
        payloads.push(Payload::of(index, variant, krate));
    }
    let data = target.data(
        &quote!(__visitor),
        &quote!(#krate::__private::Visitor::variant(__visitor, self)),
    );
    let names = target.names(&names_of(variants));
    let enum_ = enum_impl(target, variants, &payloads);
    let mut tokens = quote!(#data #names #enum_);
    for payload in payloads.iter().flatten() {
        payload.type_.to_tokens(&mut tokens);
    }
    tokens
}

/// The traits behind `Data`, of an enum that was refused.
pub(super) fn stub(target: &Target<'_>) -> TokenStream {
    let (names, nothing) = (target.names(&[]), quote!(::core::unreachable!()));
    let enum_ = enum_of(target, &TokenStream::new(), [&nothing, &nothing, &nothing]);
    quote!(#names #enum_)
}

/// What a variant carries.
struct Payload {
    /// The pattern of the variant with the fields that count bound.
    pattern: TokenStream,
    /// An expression that shows the payload to `__each`.
    show: TokenStream,
    /// An expression that visits the payload with `__visitor`.
    accept: TokenStream,
    /// The item of a type for the payload of several fields.
    type_: TokenStream,
}

impl Payload {
    fn of(index: usize, variant: &Variant<'_>, krate: &Path) -> Option<Self> {
        // What an unknown variant held is text for another build, no data of this one.
        if variant.attrs.other.is_some() {
            return None;
        }
        let layout = Layout::of(&variant.fields, false);
        let index = number(index);
        let mut fields = Vec::with_capacity(variant.fields.list.len());
        let mut bindings = TokenStream::new();
        for field in &variant.fields.list {
            if !field.attrs.is_skipped_by_eq() {
                let Field { member, binding, .. } = field;
                quote!(#member: #binding,).to_tokens(&mut bindings);
                fields.push(field);
            }
        }
        let ident = variant.ident;
        let pattern = quote!(Self::#ident { #bindings .. });
        if let (Layout::Inner, [field]) = (layout, &fields[..]) {
            let data = fields::data(field, krate);
            let value = fields::bound_value(field, krate);
            let show = quote!(#data::show_variant::<#index, _>(#value, __each));
            let accept = quote!(#data::accept(#value, __visitor));
            return Some(Payload {
                pattern,
                show,
                accept,
                type_: TokenStream::new(),
            });
        }
        if layout == Layout::Unit {
            return None;
        }
        let helper = format_ident!("__Payload{}", ident);
        let mut values = TokenStream::new();
        for field in &fields {
            let value = lent(field, krate);
            quote!(#value,).to_tokens(&mut values);
        }
        let value = quote!(&#helper(#values));
        let show = quote!(__F::variant::<#index, _>(__each, #value));
        let accept = quote!(#krate::Data::accept(#value, __visitor));
        let type_ = payload_type(&helper, layout, &fields, krate);
        Some(Payload {
            pattern,
            show,
            accept,
            type_,
        })
    }
}

/// A field beside others in a payload, lent through its `Data`. All of the call stands where the type does, because rustc
/// underlines the path for the type without `Data` and the call for what it would return: in one place they are one error.
fn lent(field: &Field<'_>, krate: &Path) -> TokenStream {
    let value = fields::bound_value(field, krate);
    if let Some(by) = &field.attrs.eq_by {
        let krate = located(krate, by.value.span());
        return quote_spanned!(by.value.span()=> #krate::Data::lend(#value));
    }
    let ty = field.ty;
    let lend = quote_spanned!(last_place(ty)=> lend(#value));
    quote_spanned!(ty.span()=> <#ty as #krate::Data>::#lend)
}

/// A tuple struct of references that is the payload as data. It is generic over the fields' types and so free of the enum's
/// own generics.
fn payload_type(helper: &Ident, layout: Layout, fields: &[&Field<'_>], krate: &Path) -> TokenStream {
    let mut bounded = TokenStream::new();
    let mut parameters = TokenStream::new();
    let mut rows = Vec::with_capacity(fields.len());
    for (index, field) in fields.iter().enumerate() {
        let member = number(index);
        let parameter = format_ident!("__T{}", index);
        quote!(#parameter,).to_tokens(&mut parameters);
        quote!(#parameter: #krate::Data,).to_tokens(&mut bounded);
        rows.push(Row::bare(field, quote!(&self.#member), krate));
    }
    let target = Target {
        krate,
        ident: helper,
        impl_generics: quote!(<#bounded>),
        ty_generics: quote!(<#parameters>),
        where_clause: TokenStream::new(),
        flavor: None,
    };
    let impls = fields::expand(&target, layout, &rows);
    quote! {
        struct #helper<#parameters>(#parameters);
        #impls
    }
}

/// `impl Enum`:
///
/// ```text
/// fn active(..)  { match self { Self::A { 0: __0, .. } => Some(<A as Data>::show_variant::<0, _>(__0, __each)), .., _ => None } }
/// fn payload(..) { match __P::INDEX { 0 => match self { Self::A { 0: __0, .. } => Some(<A as Data>::accept(__0, __visitor)), _ => None }, .., _ => None } }
/// ```
fn enum_impl(target: &Target<'_>, variants: &[Variant<'_>], payloads: &[Option<Payload>]) -> TokenStream {
    let mut indices = TokenStream::new();
    let mut carries = TokenStream::new();
    for (index, variant) in variants.iter().enumerate() {
        let (ident, has_payload, index) = (variant.ident, payloads[index].is_some(), number(index));
        quote!(Self::#ident { .. } => #index,).to_tokens(&mut indices);
        quote!(#has_payload,).to_tokens(&mut carries);
    }
    let index = quote! {
        match self {
            #indices
        }
    };
    enum_of(target, &carries, [&index, &active(payloads), &payload(payloads)])
}

/// `impl Enum` with these bodies.
fn enum_of(target: &Target<'_>, carries: &TokenStream, [index, active, payload]: [&TokenStream; 3]) -> TokenStream {
    let krate = target.krate;
    target.implement(
        &quote!(__private::Enum),
        &quote! {
            const PAYLOADS: &'static [::core::primitive::bool] = &[#carries];
            #[inline]
            fn index(&self) -> ::core::primitive::usize {
                #index
            }
            #[inline]
            fn active<__F: #krate::__private::EachVariant>(&self, __each: __F) -> ::core::option::Option<__F::Output> {
                #active
            }
            #[inline]
            fn payload<__P: #krate::__private::Pick, __V: #krate::__private::Visitor>(
                &self,
                __visitor: __V,
            ) -> ::core::option::Option<__V::Output> {
                #payload
            }
        },
    )
}

fn active(payloads: &[Option<Payload>]) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut carry_all = true;
    for payload in payloads {
        if let Some(Payload { pattern, show, .. }) = payload {
            quote!(#pattern => ::core::option::Option::Some(#show),).to_tokens(&mut arms);
        } else {
            carry_all = false;
        }
    }
    if !carry_all {
        quote!(_ => ::core::option::Option::None,).to_tokens(&mut arms);
    }
    quote! {
        match self {
            #arms
        }
    }
}

fn payload(payloads: &[Option<Payload>]) -> TokenStream {
    // An `_` after the only variant would be unreachable.
    let rest = (payloads.len() > 1).then(|| quote!(_ => ::core::option::Option::None,));
    let mut arms = TokenStream::new();
    for (index, payload) in payloads.iter().enumerate() {
        if let Some(Payload { pattern, accept, .. }) = payload {
            let index = number(index);
            let arm = quote! {
                #index => match self {
                    #pattern => ::core::option::Option::Some(#accept),
                    #rest
                },
            };
            arm.to_tokens(&mut arms);
        }
    }
    quote! {
        match __P::INDEX {
            #arms
            _ => ::core::option::Option::None,
        }
    }
}
