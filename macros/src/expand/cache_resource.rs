//! Tokens of a cached function and of the two that clear it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprLit, ItemFn, Lit, Signature};

use crate::cache_resource::{Cached, Plan};

/// The function of the user's, with its body behind the cache:
///
/// ```text
/// fn get(url: &str) -> Arc<Pool> {
///     match begin(plan, &[argument(&url)]) {
///         Found::Hit(__value) => __value,
///         Found::Miss(__ticket) => __ticket.fill(move || -> Arc<Pool> { body }),
///     }
/// }
/// ```
pub(crate) fn expand(cached: &Cached) -> TokenStream {
    let ItemFn {
        attrs, vis, sig, block, ..
    } = &cached.function;
    let output = &cached.output;
    let cache = path(&cached.plan);
    let plan = plan(cached);
    let key = key(cached);
    let clear = clear(cached);
    let clear_for = clear_for(cached);
    quote! {
        #(#attrs)*
        #vis #sig {
            match #cache::begin::<#output>(#plan, &#key) {
                #cache::Found::Hit(__value) => __value,
                #cache::Found::Miss(__ticket) => #cache::Ticket::fill(__ticket, move || -> #output #block),
            }
        }
        #clear
        #clear_for
    }
}

/// The module of the runtime that the generated code calls.
fn path(plan: &Plan) -> TokenStream {
    let krate = &plan.krate;
    quote!(#krate::__private::cache)
}

fn plan(cached: &Cached) -> TokenStream {
    let cache = path(&cached.plan);
    let site = site(cached, &cached.function.sig.ident);
    let ttl = ttl(&cached.plan);
    let option = |value: &Option<Expr>| {
        value.as_ref().map_or_else(
            || quote!(::core::option::Option::None),
            |value| quote!(::core::option::Option::Some(#value)),
        )
    };
    let [max_entries, validate, on_release] =
        [&cached.plan.max_entries, &cached.plan.validate, &cached.plan.on_release].map(option);
    quote! {
        #cache::Plan {
            site: #site,
            ttl: #ttl,
            max_entries: #max_entries,
            validate: #validate,
            on_release: #on_release,
        }
    }
}

/// Text is read in a constant, so that a mistake in it is an error of the build.
fn ttl(plan: &Plan) -> TokenStream {
    let cache = path(plan);
    match &plan.ttl {
        None => quote!(#cache::Ttl::FOREVER),
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        })) => {
            quote_spanned! { text.span() => const { #cache::Ttl::of_literal(#text) } }
        }
        Some(Expr::Lit(ExprLit {
            lit: Lit::Int(seconds), ..
        })) => {
            quote!(<#cache::Ttl as ::core::convert::From<::core::primitive::u64>>::from(#seconds))
        }
        Some(ttl) => quote!(<#cache::Ttl as ::core::convert::From<_>>::from(#ttl)),
    }
}

/// Which function is cached, told from inside of one of the three.
fn site(cached: &Cached, inside: &Ident) -> TokenStream {
    let cache = path(&cached.plan);
    let inside = inside.unraw().to_string();
    let name = cached.function.sig.ident.unraw().to_string();
    quote!(#cache::Site::of(&|| {}, #inside, #name))
}

/// The arguments that make the key, borrowed.
fn key(cached: &Cached) -> TokenStream {
    let cache = path(&cached.plan);
    let arguments = cached.key().map(|argument| {
        let (ty, name) = (&argument.ty, name(&argument.pat));
        quote_spanned! { ty.span() => #cache::argument(&#name) }
    });
    quote!([#(#arguments),*])
}

fn name(pattern: &syn::Pat) -> Option<&Ident> {
    match pattern {
        syn::Pat::Ident(argument) => Some(&argument.ident),
        _ => None,
    }
}

/// `NAME_clear`.
fn clear(cached: &Cached) -> TokenStream {
    let cache = path(&cached.plan);
    let ident = format_ident!("{}_clear", cached.function.sig.ident.unraw());
    let site = site(cached, &ident);
    let doc = format!("Forgets all values that `{}` keeps.", cached.function.sig.ident.unraw());
    sibling(cached, &ident, &doc, &TokenStream::new(), &quote!(#cache::clear(#site)))
}

/// `NAME_clear_for`.
fn clear_for(cached: &Cached) -> TokenStream {
    let cache = path(&cached.plan);
    let output = &cached.output;
    let ident = format_ident!("{}_clear_for", cached.function.sig.ident.unraw());
    let site = site(cached, &ident);
    let key = key(cached);
    let doc = format!(
        "Forgets the value that `{}` keeps for these arguments.",
        cached.function.sig.ident.unraw()
    );
    let arguments = cached.key().map(|argument| {
        let (ty, name) = (&argument.ty, name(&argument.pat));
        quote!(#name: #ty)
    });
    sibling(
        cached,
        &ident,
        &doc,
        &quote!(#(#arguments),*),
        &quote!(#cache::clear_for::<#output>(#site, &#key)),
    )
}

/// A function beside the user's, with its visibility and generics.
fn sibling(cached: &Cached, ident: &Ident, doc: &str, arguments: &TokenStream, body: &TokenStream) -> TokenStream {
    let ItemFn {
        vis,
        sig: Signature { generics, .. },
        ..
    } = &cached.function;
    let where_clause = &generics.where_clause;
    quote! {
        #[doc = #doc]
        // Not everybody clears; and what the arguments are like was the user's choice.
        #[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
        #vis fn #ident #generics (#arguments) #where_clause {
            #body
        }
    }
}
