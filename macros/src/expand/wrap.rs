//! What stands around everything that is generated.

use proc_macro2::TokenStream;
use quote::quote;

/// The one wrapper: helper items stay invisible to the user.
pub(super) fn wrap(items: &TokenStream) -> TokenStream {
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
pub(super) fn lints() -> TokenStream {
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
            clippy::all, clippy::pedantic, clippy::nursery,
            // Of the lints that are to be asked for, the one that sees generated code, if `macro_rules!` wrote the item.
            clippy::question_mark_used
        )]
    }
}
