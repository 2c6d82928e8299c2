//! From the checked model to tokens. Nothing in here can fail.

pub(crate) mod cache_resource;
pub(crate) mod coercible_enum;
pub(crate) mod rerun_eq;
pub(crate) mod serial;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::DeriveInput;
use syn::spanned::Spanned;

use crate::ast::{Container, Derive};
use crate::attr::ContainerAttrs;
use crate::error::Errors;

/// Writes the impls of a derive.
pub(crate) fn expand(derive: Derive, container: &Container<'_>) -> TokenStream {
    wrap(&match derive {
        Derive::RerunEq => rerun_eq::expand(container),
        Derive::Serial => serial::expand(container),
        Derive::CoercibleEnum => coercible_enum::expand(container),
    })
}

/// Writes impls that compile and do nothing, for an item with mistakes: uses of the type then add no errors of their own.
pub(crate) fn stub(derive: Derive, input: &DeriveInput) -> TokenStream {
    // The mistakes in the attributes are told already; here they only matter for `crate = path`.
    let mut told = Errors::new();
    let attrs = ContainerAttrs::parse(&input.attrs, &mut told);
    drop(told.finish(Some(())));
    let krate = attrs.krate();
    wrap(&match derive {
        Derive::RerunEq => rerun_eq::stub(input, &krate),
        Derive::Serial => serial::stub(input, &krate),
        Derive::CoercibleEnum => coercible_enum::stub(input, &krate),
    })
}

/// The place of the user's tokens, for a message to point at, with the hygiene of generated code: a local that stands beside
/// a type which `macro_rules!` brought must still be found.
fn place_of(node: &impl Spanned) -> Span {
    node.span().resolved_at(Span::call_site())
}

/// The one wrapper: helper items stay invisible to the user, and the one list of lints is here.
fn wrap(items: &TokenStream) -> TokenStream {
    quote! {
        #[doc(hidden)]
        #[allow(
            // A deprecated field or variant is still data.
            deprecated,
            // Names in helper items are the user's own, in whatever style.
            non_camel_case_types, non_snake_case, non_upper_case_globals,
            // Paths are absolute, whatever the user has in scope.
            unused_qualifications,
            // Generated code is read by few; how it is written is not the user's business.
            clippy::all, clippy::pedantic, clippy::nursery
        )]
        const _: () = {
            #items
        };
    }
}
