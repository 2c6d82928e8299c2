//! Tokens for enums.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Path, parse_quote};

use super::Target;
use super::fields::{self, Layout, Row};
use crate::ast::{Field, Variant};

/// As many elements as the tuples of std with `Data` have.
const LONGEST_TUPLE: usize = 16;

/// All impls for an enum.
pub(super) fn expand(target: &Target<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return target.data(&quote!(_), &quote!(match *self {}));
    }
    let krate = target.krate;
    let payloads: Vec<_> = variants.iter().map(|variant| Payload::of(variant, krate)).collect();
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
    /// An expression for a reference to the payload.
    value: TokenStream,
    /// The item of a type for the payload, where no type of std serves.
    type_: TokenStream,
}

impl Payload {
    fn of(variant: &Variant<'_>, krate: &Path) -> Option<Self> {
        // What an unknown variant held is text for another build, no data of this one.
        let layout = if variant.attrs.other.is_some() {
            Layout::Unit
        } else {
            Layout::of(&variant.fields, false)
        };
        let counted: Vec<&Field<'_>> = variant
            .fields
            .list
            .iter()
            .filter(|field| !field.attrs.is_skipped_by_eq())
            .collect();
        let (ident, members, bindings) = (
            variant.ident,
            counted.iter().map(|field| &field.member),
            counted.iter().map(|field| &field.binding),
        );
        let pattern = quote!(Self::#ident { #(#members: #bindings,)* .. });
        let values = counted.iter().map(|field| value(field));
        let (value, type_) = match layout {
            Layout::Unit => return None,
            Layout::Inner => (quote!(#(#values)*), TokenStream::new()),
            Layout::Tuple if (1..=LONGEST_TUPLE).contains(&counted.len()) => {
                (quote!(&(#(#values,)*)), TokenStream::new())
            }
            Layout::Tuple | Layout::Record => {
                let helper = format_ident!("__Payload{}", ident);
                (
                    quote!(&#helper(#(#values),*)),
                    payload_type(&helper, layout, &counted, krate),
                )
            }
        };
        Some(Payload { pattern, value, type_ })
    }
}

/// A reference to the value of a bound field, or what its `eq(by = path)` makes of it.
fn value(field: &Field<'_>) -> TokenStream {
    let binding = &field.binding;
    field.attrs.eq_by.as_ref().map_or_else(
        || quote!(#binding),
        |by| {
            let path = &by.value;
            quote!(&#path(#binding))
        },
    )
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
/// fn active(..)  { match self { Self::A { 0: __0, .. } => Some(__F::variant::<0, _>(__each, __0)), .., _ => None } }
/// fn payload(..) { match __P::INDEX { 0 => match self { Self::A { 0: __0, .. } => Some(Data::accept(__0, __visitor)), _ => None }, .., _ => None } }
/// ```
fn enum_impl(target: &Target<'_>, variants: &[Variant<'_>], payloads: &[Option<Payload>]) -> TokenStream {
    let krate = target.krate;
    let ident = variants.iter().map(|variant| variant.ident);
    let index = (0..variants.len()).map(Literal::usize_unsuffixed);
    let carries = payloads.iter().map(Option::is_some);
    let active = active(payloads);
    let payload = payload(krate, payloads);
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
    let arms = payloads.iter().enumerate().filter_map(|(index, payload)| {
        let Payload { pattern, value, .. } = payload.as_ref()?;
        let index = Literal::usize_unsuffixed(index);
        Some(quote!(#pattern => ::core::option::Option::Some(__F::variant::<#index, _>(__each, #value)),))
    });
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

fn payload(krate: &Path, payloads: &[Option<Payload>]) -> TokenStream {
    // An `_` after the only variant would be unreachable.
    let rest = (payloads.len() > 1).then(|| quote!(_ => ::core::option::Option::None,));
    let arms = payloads.iter().enumerate().filter_map(|(index, payload)| {
        let Payload { pattern, value, .. } = payload.as_ref()?;
        let index = Literal::usize_unsuffixed(index);
        Some(quote! {
            #index => match self {
                #pattern => ::core::option::Option::Some(#krate::Data::accept(#value, __visitor)),
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
