//! The type that the impls are for, and the impls that every shape has.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Ident, Path};

use crate::ast::{Container, Field, Item};
use crate::attr::ContainerAttrs;
use crate::expand::list::texts;
use crate::name::hash;
use crate::{arguments, bound};

/// Which flavor of Python class the type stands for, unless it is the default.
fn flavor(attrs: &ContainerAttrs, krate: &Path) -> Option<TokenStream> {
    attrs.class_flags().first()?;
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
    /// `<T: Clone>`, `<T>` and `where T: Data`.
    pub(super) impl_generics: TokenStream,
    pub(super) ty_generics: TokenStream,
    pub(super) where_clause: TokenStream,
    /// The constant that `class(..)` asks for.
    pub(super) flavor: Option<TokenStream>,
}

impl<'a> Target<'a> {
    pub(super) fn of(container: &'a Container<'a>) -> Self {
        let Container { item, attrs, .. } = container;
        let krate = &item.krate;
        let is_held = |field: &Field<'_>| !field.attrs.is_skipped_by_eq() && field.attrs.eq_by.is_none();
        let bounds = bound::given(&attrs.eq_bound, &attrs.bound)
            .unwrap_or_else(|| bound::inferred(container, &is_held, &quote!(#krate::Data)));
        Target {
            flavor: flavor(attrs, krate),
            ..Target::with(item, &bounds)
        }
    }

    /// The type with more bounds than the item has.
    pub(super) fn with(item: &'a Item<'a>, bounds: &TokenStream) -> Self {
        let (impl_generics, _, _) = item.generics.split_for_impl();
        Target {
            krate: &item.krate,
            ident: item.ident,
            impl_generics: impl_generics.to_token_stream(),
            ty_generics: arguments::of(item.generics),
            where_clause: bound::where_clause(item.generics, bounds),
            flavor: None,
        }
    }

    /// One impl of one of the traits.
    pub(super) fn implement(&self, path: &TokenStream, items: &TokenStream) -> TokenStream {
        let Target {
            krate,
            ident,
            impl_generics,
            ty_generics,
            where_clause,
            ..
        } = self;
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

    /// `impl Names`: what the derive knows about the names, as literals, because a constant would be evaluated once per pair
    /// of types.
    pub(super) fn names(&self, names: &[&str]) -> TokenStream {
        let mut hashes = TokenStream::new();
        for name in names {
            let hash = hash(name);
            quote!(#hash,).to_tokens(&mut hashes);
        }
        let names = texts(names);
        self.implement(
            &quote!(__private::Names),
            &quote! {
                const NAMES: &'static [&'static ::core::primitive::str] = &[#names];
                const HASHES: &'static [::core::primitive::u64] = &[#hashes];
            },
        )
    }
}
