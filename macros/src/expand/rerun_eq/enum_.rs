//! Tokens for enums.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Path, parse_quote};

use super::fields::{self, Layout, Row};
use super::target::Target;
use crate::ast::{Field, Variant};
use crate::expand::place::{last_place, located};

/// All impls for an enum.
pub(super) fn expand(target: &Target<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return target.data(&quote!(_), &quote!(match *self {}));
    }
    let krate = target.krate;
    let payloads: Vec<_> = variants
        .iter()
        .enumerate()
        .map(|(index, variant)| Payload::of(index, variant, krate))
        .collect();
    let data = target.data(
        &quote!(__visitor),
        &quote!(#krate::__private::Visitor::variant(__visitor, self)),
    );
    let names = target.names(&variants.iter().map(|variant| &*variant.name).collect::<Vec<_>>());
    let enum_ = enum_impl(target, variants, &payloads);
    let types = payloads.iter().flatten().map(|payload| &payload.type_);
    quote!(#data #names #enum_ #(#types)*)
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
        let index = Literal::usize_unsuffixed(index);
        let fields: Vec<&Field<'_>> = variant
            .fields
            .list
            .iter()
            .filter(|field| !field.attrs.is_skipped_by_eq())
            .collect();
        let (members, bindings) = (
            fields.iter().map(|field| &field.member),
            fields.iter().map(|field| &field.binding),
        );
        let ident = variant.ident;
        let pattern = quote!(Self::#ident { #(#members: #bindings,)* .. });
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
        let values = fields.iter().map(|field| lent(field, krate));
        let value = quote!(&#helper(#(#values),*));
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

/// A field beside others in a payload, lent through its `Data`. All of the call stands where the type does, because rustc underlines the path
/// for the type without `Data` and the call for what it would return: in one place they are one error.
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

/// A tuple struct of references that is the payload as data. It is generic over the fields' types and so free of the enum's own generics.
fn payload_type(helper: &Ident, layout: Layout, fields: &[&Field<'_>], krate: &Path) -> TokenStream {
    let parameters: Vec<_> = (0..fields.len()).map(|index| format_ident!("__T{}", index)).collect();
    let rows = fields.iter().enumerate().map(|(index, field)| {
        let member = Literal::usize_unsuffixed(index);
        Row::bare(field, quote!(&self.#member), krate)
    });
    let generics = parse_quote!(<#(#parameters: #krate::Data),*>);
    let target = Target {
        krate,
        ident: helper,
        generics,
        flavor: None,
    };
    let impls = fields::expand(&target, layout, &rows.collect::<Vec<_>>());
    quote! {
        struct #helper<#(#parameters),*>(#(#parameters),*);
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
    let krate = target.krate;
    let ident = variants.iter().map(|variant| variant.ident);
    let index = (0..variants.len()).map(Literal::usize_unsuffixed);
    let carries = payloads.iter().map(Option::is_some);
    let active = active(payloads);
    let payload = payload(payloads);
    target.implement(
        &quote!(__private::Enum),
        &quote! {
            const PAYLOADS: &'static [::core::primitive::bool] = &[#(#carries),*];
            #[inline]
            fn index(&self) -> ::core::primitive::usize {
                match self {
                    #(Self::#ident { .. } => #index,)*
                }
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
    let arms = payloads
        .iter()
        .flatten()
        .map(|Payload { pattern, show, .. }| quote!(#pattern => ::core::option::Option::Some(#show),));
    let rest = payloads
        .iter()
        .any(Option::is_none)
        .then(|| quote!(_ => ::core::option::Option::None,));
    quote! {
        match self {
            #(#arms)*
            #rest
        }
    }
}

fn payload(payloads: &[Option<Payload>]) -> TokenStream {
    // An `_` after the only variant would be unreachable.
    let rest = (payloads.len() > 1).then(|| quote!(_ => ::core::option::Option::None,));
    let arms = payloads.iter().enumerate().filter_map(|(index, payload)| {
        let Payload { pattern, accept, .. } = payload.as_ref()?;
        let index = Literal::usize_unsuffixed(index);
        Some(quote! {
            #index => match self {
                #pattern => ::core::option::Option::Some(#accept),
                #rest
            },
        })
    });
    quote! {
        match __P::INDEX {
            #(#arms)*
            _ => ::core::option::Option::None,
        }
    }
}
