//! Tokens of `impl Data`, and of the traits of `visit` behind it.
//!
//! The derive says what the data is and names no operation: equality, hash, order and all the rest are written over these traits once, in the runtime.

mod enum_;
mod fields;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Generics, Ident, Path};

use self::fields::{Layout, Row};
use crate::ast::{Container, Data};
use crate::attr::ContainerAttrs;
use crate::bound;

pub(super) fn expand(container: &Container<'_>) -> TokenStream {
    let target = Target::of(container);
    match &container.data {
        Data::Struct(declared) => {
            let krate = &container.krate;
            let rows = declared
                .list
                .iter()
                .filter(|field| !field.attrs.is_skipped_by_eq())
                .map(|field| {
                    let member = &field.member;
                    // A field of a packed struct cannot be borrowed, only copied.
                    let place = if container.packed {
                        quote!(&{ self.#member })
                    } else {
                        quote!(&self.#member)
                    };
                    Row::of(field, &place, krate)
                });
            let layout = Layout::of(declared, container.attrs.transparent.is_some());
            fields::expand(&target, layout, &rows.collect::<Vec<_>>())
        }
        Data::Enum(variants) => enum_::expand(&target, variants),
    }
}

pub(super) fn stub(input: &DeriveInput, krate: &Path) -> TokenStream {
    let target = Target {
        krate,
        ident: &input.ident,
        generics: input.generics.clone(),
        flavor: None,
    };
    target.data(&quote!(_), &quote!(::core::unreachable!()))
}

/// Which flavor of Python class the type stands for, unless it is the default.
fn flavor(attrs: &ContainerAttrs, krate: &Path) -> Option<TokenStream> {
    attrs.class_flags().next()?;
    let [plain, frozen, order] = [&attrs.class_plain, &attrs.class_frozen, &attrs.class_order].map(Option::is_some);
    Some(quote! {
        const FLAVOR: #krate::__private::Flavor = #krate::__private::Flavor {
            plain: #plain,
            frozen: #frozen,
            order: #order,
        };
    })
}

/// The type that the impls are for.
struct Target<'a> {
    krate: &'a Path,
    ident: &'a Ident,
    /// With the bounds.
    generics: Generics,
    /// The constant that `class(..)` asks for.
    flavor: Option<TokenStream>,
}

impl<'a> Target<'a> {
    fn of(container: &'a Container<'a>) -> Self {
        let Container {
            ident,
            generics,
            attrs,
            krate,
            ..
        } = container;
        let generics = bound::given(generics, &attrs.eq_bound, &attrs.bound).unwrap_or_else(|| {
            let held = container
                .fields()
                .filter(|field| !field.attrs.is_skipped_by_eq() && field.attrs.eq_by.is_none());
            bound::inferred(generics, held, &quote!(#krate::Data))
        });
        Target {
            krate,
            ident,
            generics,
            flavor: flavor(attrs, krate),
        }
    }

    /// One impl of one of the traits.
    fn implement(&self, path: &TokenStream, items: &TokenStream) -> TokenStream {
        let Target {
            krate, ident, generics, ..
        } = self;
        let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::#path for #ident #ty_generics #where_clause {
                #items
            }
        }
    }

    /// `impl Data` with this body; `visitor` is the pattern of the parameter.
    fn data(&self, visitor: &TokenStream, body: &TokenStream) -> TokenStream {
        let Target { krate, flavor, .. } = self;
        self.implement(
            &quote!(Data),
            &quote! {
                #flavor
                #[inline]
                fn accept<__V: #krate::__private::Visitor>(&self, #visitor: __V) -> __V::Output {
                    #body
                }
            },
        )
    }

    /// `impl Names`: what the derive knows about the names, as literals, because a constant would be evaluated once per pair of types.
    fn names(&self, names: &[&str]) -> TokenStream {
        let hashes = names.iter().map(|name| hash(name));
        self.implement(
            &quote!(__private::Names),
            &quote! {
                const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
                const HASHES: &'static [::core::primitive::u64] = &[#(#hashes),*];
            },
        )
    }
}

/// The hash of a name, as the runtime computes it (`name_hash` in its `name.rs`): FNV-1a, 64 bits.
pub(crate) fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests;
