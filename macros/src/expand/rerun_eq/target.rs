//! The type that the impls are for, and the impls that every shape has.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident, Path};

use crate::ast::{Container, Item};
use crate::attr::ContainerAttrs;
use crate::bound;
use crate::name::hash;

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
pub(super) struct Target<'a> {
    pub(super) krate: &'a Path,
    pub(super) ident: &'a Ident,
    /// With the bounds.
    pub(super) generics: Generics,
    /// The constant that `class(..)` asks for.
    pub(super) flavor: Option<TokenStream>,
}

impl<'a> Target<'a> {
    pub(super) fn of(container: &'a Container<'a>) -> Self {
        let Container { item, attrs, .. } = container;
        let Item {
            ident, generics, krate, ..
        } = item;
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
    pub(super) fn implement(&self, path: &TokenStream, items: &TokenStream) -> TokenStream {
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
    pub(super) fn data(&self, visitor: &TokenStream, body: &TokenStream) -> TokenStream {
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
    pub(super) fn names(&self, names: &[&str]) -> TokenStream {
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
