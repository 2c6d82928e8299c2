//! From the checked model to tokens. Nothing in here can fail.

pub(crate) mod cache_resource;
pub(crate) mod coercible_enum;
pub(crate) mod rerun_eq;
pub(crate) mod serial;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Path};

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

/// Generated tokens at a place of the user's, all of them: rustc underlines the derive for a path or a call that begins or ends elsewhere.
fn located(tokens: &impl ToTokens, span: Span) -> TokenStream {
    let tokens = tokens.to_token_stream().into_iter().map(|mut token| {
        // `$crate` means the crate of the place where it was written.
        if token.to_string() != "$crate" {
            token.set_span(span);
        }
        token
    });
    tokens.collect()
}

/// The place of the last token. What begins at the first one and ends here is underlined as rustc underlines the node, and told once with it.
fn last_place(node: &impl ToTokens) -> Span {
    let last = node.to_token_stream().into_iter().last();
    last.map_or_else(Span::call_site, |token| token.span())
}

/// What the user gives under a key, with the type that it must have: a value of another one is told where it stands, with the key as the reason.
fn expected(key: &Ident, ty: &TokenStream, value: &impl ToTokens) -> TokenStream {
    let ty = located(ty, key.span());
    quote_spanned! {value.span()=>
        {
            let __given: #ty = #value;
            __given
        }
    }
}

/// A function of the user's, to call. One that does not fit is told at its path before any argument is looked at.
fn function(krate: &Path, key: &Ident, ty: &TokenStream, path: &impl ToTokens) -> TokenStream {
    let function = expected(key, &quote!(#krate::__private::#ty), path);
    quote_spanned!(path.span()=> (#function))
}

/// The one wrapper: helper items stay invisible to the user.
fn wrap(items: &TokenStream) -> TokenStream {
    let lints = lints();
    quote! {
        #[doc(hidden)]
        #lints
        const _: () = {
            #items
        };
    }
}

/// The one list of lints that generated code is free of.
fn lints() -> TokenStream {
    quote! {
        #[allow(
            // A deprecated field or variant is still data.
            deprecated,
            // Names in helper items are the user's own, in whatever style.
            non_camel_case_types, non_snake_case, non_upper_case_globals,
            // Paths are absolute, whatever the user has in scope.
            unused_qualifications,
            // Not everybody clears a cache.
            dead_code,
            // Generated code is read by few; how it is written is not the user's business.
            clippy::all, clippy::pedantic, clippy::nursery
        )]
    }
}
