//! Tokens of a cached function and of the two that clear it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprLit, Lit};

use super::place::{expected, last_place, located};
use super::wrap::lints;
use crate::attr::slot::{Keyed, Slot};
use crate::cache_resource::{Cached, Function, Pattern, Plan, Refused, Signature};

/// The function of the user's, with its body behind the cache:
///
/// ```text
/// fn get(url: &str) -> Arc<Pool> {
///     match <Arc<Pool> as Cacheable>::begin(plan, &[argument(&url)]) {
///         Found::Hit(__value) => __value,
///         Found::Miss(__ticket) => __ticket.fill(move || -> Arc<Pool> { body }),
///     }
/// }
/// ```
pub(crate) fn expand(cached: &Cached) -> TokenStream {
    let Function { head, body, .. } = &cached.function;
    let output = &cached.output;
    let cache = path(cached);
    let plan = plan(cached);
    let key = key(cached);
    let clear = clear(cached);
    let clear_for = clear_for(cached);
    // From the first token of the type to the last one, as rustc underlines the type: what it says of both, it then says
    // once.
    let begin = quote_spanned!(last_place(output)=> begin(&#plan, &#key));
    let call = quote_spanned! { output.span() =>
        match <#output as #cache::Cacheable>::#begin {
            #cache::Found::Hit(__value) => __value,
            #cache::Found::Miss(__ticket) => #cache::Ticket::fill(__ticket, move || -> #output #body),
        }
    };
    quote! {
        #head {
            #call
        }
        #clear
        #clear_for
    }
}

/// The mistakes, and the function as it is, uncached, with two that do nothing beside it: uses of the three add no errors.
pub(crate) fn stub(refused: &Refused) -> TokenStream {
    let mut tokens = refused.mistakes.to_compile_error();
    if let Some(signature) = &refused.signature {
        let mut arguments = TokenStream::new();
        for argument in &signature.arguments {
            if !matches!(argument.pattern, Pattern::LeftOut) {
                let ty = &argument.ty;
                quote!(_: #ty,).to_tokens(&mut arguments);
            }
        }
        let nothing = TokenStream::new();
        sibling(signature, &clear_name(signature), "", &nothing, &nothing).to_tokens(&mut tokens);
        sibling(signature, &clear_for_name(signature), "", &arguments, &nothing).to_tokens(&mut tokens);
    }
    refused.item.to_tokens(&mut tokens);
    tokens
}

/// The module of the runtime that the generated code calls, under the return type: one that cannot be cached is then told
/// there, and once.
fn path(cached: &Cached) -> TokenStream {
    path_at(cached, cached.output.span())
}

fn path_at(cached: &Cached, span: Span) -> TokenStream {
    let krate = located(&cached.plan.krate, span);
    quote_spanned!(span=> #krate::__private::cache)
}

fn plan(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let site = site(cached, &cached.function.signature.ident);
    let ttl = ttl(cached);
    let output = &cached.output;
    let Plan {
        max_entries,
        validate,
        on_release,
        ..
    } = &cached.plan;
    let max_entries = optional(cached, max_entries, &quote!(Count));
    let validate = optional(cached, validate, &quote!(Validate<#output>));
    let on_release = optional(cached, on_release, &quote!(OnRelease<#output>));
    quote_spanned! { cached.output.span() =>
        #cache::Plan {
            site: #site,
            ttl: #ttl,
            max_entries: #max_entries,
            validate: #validate,
            on_release: #on_release,
        }
    }
}

/// What a key gives, if it was given.
fn optional(cached: &Cached, given: &Slot<Expr>, ty: &TokenStream) -> TokenStream {
    let Some(Keyed { key, value }) = given else {
        return quote!(::core::option::Option::None);
    };
    let cache = path_at(cached, key.span());
    let value = expected(key, &quote!(#cache::#ty), value);
    quote!(::core::option::Option::Some(#value))
}

/// Text is read in a constant, once. A mistake in it has been told before.
fn ttl(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    match cached.plan.ttl.as_ref().map(|ttl| &ttl.value) {
        None => quote!(#cache::Ttl::FOREVER),
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        })) => {
            quote_spanned! { text.span() => { const __TTL: #cache::Ttl = #cache::Ttl::of_literal(#text); __TTL } }
        }
        Some(ttl) => {
            let cache = path_at(cached, ttl.span());
            quote_spanned!(ttl.span()=> #cache::ttl(#ttl))
        }
    }
}

/// Which function is cached, told from inside of one of the three. The place is that of the attribute in all three.
fn site(cached: &Cached, inside: &Ident) -> TokenStream {
    let cache = path(cached);
    let inside = inside.unraw().to_string();
    let name = cached.function.signature.ident.unraw().to_string();
    quote! {
        #cache::Site::of(&|| {}, #inside, #name, (::core::file!(), ::core::line!(), ::core::column!()))
    }
}

/// The arguments that make the key, borrowed.
fn key(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let mut borrowed = TokenStream::new();
    for argument in &cached.function.signature.arguments {
        if let Pattern::Name(name) = &argument.pattern {
            quote_spanned!(argument.ty.span()=> #cache::argument(&#name),).to_tokens(&mut borrowed);
        }
    }
    quote!([#borrowed])
}

fn clear_name(signature: &Signature) -> Ident {
    format_ident!("{}_clear", signature.ident.unraw())
}

fn clear_for_name(signature: &Signature) -> Ident {
    format_ident!("{}_clear_for", signature.ident.unraw())
}

/// `NAME_clear`.
fn clear(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let signature = &cached.function.signature;
    let ident = clear_name(signature);
    let site = site(cached, &ident);
    let doc = format!("Forgets all values that `{}` keeps.", signature.ident.unraw());
    sibling(
        signature,
        &ident,
        &doc,
        &TokenStream::new(),
        &quote!(#cache::clear(#site)),
    )
}

/// `NAME_clear_for`.
fn clear_for(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let signature = &cached.function.signature;
    let ident = clear_for_name(signature);
    let site = site(cached, &ident);
    let key = key(cached);
    let doc = format!(
        "Forgets the value that `{}` keeps for these arguments.",
        signature.ident.unraw()
    );
    let mut arguments = TokenStream::new();
    for argument in &signature.arguments {
        if let Pattern::Name(name) = &argument.pattern {
            let ty = &argument.ty;
            quote!(#name: #ty,).to_tokens(&mut arguments);
        }
    }
    sibling(
        signature,
        &ident,
        &doc,
        &arguments,
        &quote!(#cache::clear_for(#site, &#key)),
    )
}

/// A function beside the user's, with its visibility and generics, and at its place: in the impl of a trait rustc says there
/// that the trait has no such function.
fn sibling(
    signature: &Signature,
    ident: &Ident,
    doc: &str,
    arguments: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let Signature {
        visibility, generics, ..
    } = signature;
    let where_clause = &generics.where_clause;
    let lints = lints();
    quote_spanned! { ident.span() =>
        #[doc = #doc]
        #lints
        #visibility fn #ident #generics (#arguments) #where_clause {
            #body
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{ExpectFile, expect_file};
    use proc_macro2::TokenStream;
    use quote::quote;

    use crate::cache_resource::Cached;

    fn check(tokens: TokenStream, expected: &ExpectFile) {
        let file = syn::parse2(tokens).expect("an expansion is a list of items");
        expected.assert_eq(&prettyplease::unparse(&file));
    }

    #[test]
    fn a_cached_function_and_the_two_beside_it() {
        let attribute = quote!(ttl = "5m", max_entries = 8, on_release = Pool::close);
        let item = quote! {
            /// Opens a pool.
            pub fn open<T: Clone>(url: &str, _log: &Log) -> Result<Arc<Pool<T>>, Error> {
                Pool::connect(url).map(Arc::new)
            }
        };
        let cached = Cached::from_syn(attribute, item);
        let tokens = super::expand(&cached.unwrap_or_else(|refused| panic!("{}", refused.mistakes)));
        check(
            tokens,
            &expect_file![concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/snapshots/cache_resource/function.rs"
            )],
        );
    }

    #[test]
    fn what_is_refused_is_left_with_two_beside_it_that_do_nothing() {
        let item = quote! {
            pub fn open<T>(url: &str, _log: &Log, (a, b): Pair<T>) -> Arc<T> where T: Clone {
                Arc::default()
            }
        };
        let refused = Cached::from_syn(quote!(ttl = 0), item).err();
        check(
            super::stub(&refused.expect("a pattern is no part of a key")),
            &expect_file![concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/snapshots/cache_resource/refused.rs"
            )],
        );
    }

    #[test]
    fn what_is_no_function_is_left_alone() {
        let refused = Cached::from_syn(
            quote!(),
            quote!(
                struct Pool;
            ),
        )
        .err();
        let stub = super::stub(&refused.expect("a struct has no body"));
        let file: syn::File = syn::parse2(stub).expect("a stub is a list of items");
        assert!(matches!(&file.items[..], [syn::Item::Macro(_), syn::Item::Struct(_)]));
    }
}
