//! What is generated at places of the user's, so that rustc tells mistakes there.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

/// The place of the user's tokens, for a message to point at, with the hygiene of generated code: a local that stands beside
/// a type which `macro_rules!` brought must still be found.
pub(super) fn place_of(node: &impl Spanned) -> Span {
    node.span().resolved_at(Span::call_site())
}

/// Generated tokens at a place of the user's, all of them: rustc underlines the derive for a path or a call that begins or
/// ends elsewhere.
pub(super) fn located(tokens: &impl ToTokens, span: Span) -> TokenStream {
    let mut moved = TokenStream::new();
    for mut token in tokens.to_token_stream() {
        // `$crate` means the crate of the place where it was written.
        if token.to_string() != "$crate" {
            token.set_span(span);
        }
        moved.append(token);
    }
    moved
}

/// The place of the last token. What begins at the first one and ends here is underlined as rustc underlines the node, and
/// told once with it.
pub(super) fn last_place(node: &impl ToTokens) -> Span {
    let last = node.to_token_stream().into_iter().last();
    last.map_or_else(Span::call_site, |token| token.span())
}

/// What the user gives under a key, with the type that it must have: a value of another one is told where it stands, with
/// the key as the reason.
pub(super) fn expected(key: &Ident, ty: &TokenStream, value: &impl ToTokens) -> TokenStream {
    let ty = located(ty, key.span());
    quote_spanned! {value.span()=>
        {
            let __given: #ty = #value;
            __given
        }
    }
}

/// A function of the user's, to call. One that does not fit is told at its path before any argument is looked at.
pub(super) fn function(krate: &Path, key: &Ident, ty: &TokenStream, path: &impl ToTokens) -> TokenStream {
    let function = expected(key, &quote!(#krate::__private::#ty), path);
    quote_spanned!(path.span()=> (#function))
}
