//! Tokens of a cached function and of the two that clear it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprLit, ItemFn, Lit, Signature};

use super::place::{expected, last_place, located};
use super::wrap::lints;
use crate::attr::slot::{Keyed, Slot};
use crate::cache_resource::{self, Cached, Plan};

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
    let ItemFn {
        attrs, vis, sig, block, ..
    } = &cached.function;
    let output = &cached.output;
    let cache = path(cached);
    let plan = plan(cached);
    let key = key(cached);
    let clear = clear(cached);
    let clear_for = clear_for(cached);
    // From the first token of the type to the last one, as rustc underlines the type: what it says of both, it then says once.
    let begin = quote_spanned!(last_place(output)=> begin(&#plan, &#key));
    let call = quote_spanned! { output.span() =>
        match <#output as #cache::Cacheable>::#begin {
            #cache::Found::Hit(__value) => __value,
            #cache::Found::Miss(__ticket) => #cache::Ticket::fill(__ticket, move || -> #output #block),
        }
    };
    quote! {
        #(#attrs)*
        #vis #sig {
            #call
        }
        #clear
        #clear_for
    }
}

/// The mistakes, and the function as it is, uncached, with two that do nothing beside it: uses of the three add no errors.
pub(crate) fn stub(mistakes: TokenStream, item: TokenStream) -> TokenStream {
    let mut tokens = mistakes;
    if let Ok(function) = syn::parse2::<ItemFn>(item.clone()) {
        let arguments = cache_resource::key(&function).map(|argument| {
            let ty = &argument.ty;
            quote!(_: #ty)
        });
        let arguments = quote!(#(#arguments),*);
        let nothing = TokenStream::new();
        tokens.extend(sibling(&function, &clear_name(&function), "", &nothing, &nothing));
        tokens.extend(sibling(&function, &clear_for_name(&function), "", &arguments, &nothing));
    }
    tokens.extend(item);
    tokens
}

/// The module of the runtime that the generated code calls, under the return type: one that cannot be cached is then told there, and once.
fn path(cached: &Cached) -> TokenStream {
    path_at(cached, cached.output.span())
}

fn path_at(cached: &Cached, span: Span) -> TokenStream {
    let krate = located(&cached.plan.krate, span);
    quote_spanned!(span=> #krate::__private::cache)
}

fn plan(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let site = site(cached, &cached.function.sig.ident);
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

/// Text is read in a constant, so that a mistake in it is an error of the build.
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
    let name = cached.function.sig.ident.unraw().to_string();
    quote! {
        #cache::Site::of(&|| {}, #inside, #name, (::core::file!(), ::core::line!(), ::core::column!()))
    }
}

/// The arguments that make the key, borrowed.
fn key(cached: &Cached) -> TokenStream {
    let cache = path(cached);
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

fn clear_name(function: &ItemFn) -> Ident {
    format_ident!("{}_clear", function.sig.ident.unraw())
}

fn clear_for_name(function: &ItemFn) -> Ident {
    format_ident!("{}_clear_for", function.sig.ident.unraw())
}

/// `NAME_clear`.
fn clear(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let function = &cached.function;
    let ident = clear_name(function);
    let site = site(cached, &ident);
    let doc = format!("Forgets all values that `{}` keeps.", function.sig.ident.unraw());
    sibling(
        function,
        &ident,
        &doc,
        &TokenStream::new(),
        &quote!(#cache::clear(#site)),
    )
}

/// `NAME_clear_for`.
fn clear_for(cached: &Cached) -> TokenStream {
    let cache = path(cached);
    let function = &cached.function;
    let ident = clear_for_name(function);
    let site = site(cached, &ident);
    let key = key(cached);
    let doc = format!(
        "Forgets the value that `{}` keeps for these arguments.",
        function.sig.ident.unraw()
    );
    let arguments = cached.key().map(|argument| {
        let (ty, name) = (&argument.ty, name(&argument.pat));
        quote!(#name: #ty)
    });
    sibling(
        function,
        &ident,
        &doc,
        &quote!(#(#arguments),*),
        &quote!(#cache::clear_for(#site, &#key)),
    )
}

/// A function beside the user's, with its visibility and generics, and at its place: in the impl of a trait rustc says there that the trait has no
/// such function.
fn sibling(function: &ItemFn, ident: &Ident, doc: &str, arguments: &TokenStream, body: &TokenStream) -> TokenStream {
    let ItemFn {
        vis,
        sig: Signature { generics, .. },
        ..
    } = function;
    let where_clause = &generics.where_clause;
    let lints = lints();
    quote_spanned! { ident.span() =>
        #[doc = #doc]
        #lints
        #vis fn #ident #generics (#arguments) #where_clause {
            #body
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;
    use quote::quote;

    use crate::cache_resource::Cached;

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
        let tokens = super::expand(&cached.unwrap_or_else(|mistakes| panic!("{mistakes}")));
        let file = syn::parse2(tokens).expect("an expansion is a list of items");
        let expected = expect_file![concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/snapshots/cache_resource/function.rs"
        )];
        expected.assert_eq(&prettyplease::unparse(&file));
    }
}
