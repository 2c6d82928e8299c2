//! From the checked model to tokens. Nothing in here can fail.

pub(crate) mod cache_resource;
mod coercible_enum;
mod list;
mod place;
mod rerun_eq;
mod serial;
mod wrap;

use proc_macro2::TokenStream;
use quote::ToTokens as _;

use self::wrap::wrap;
use crate::ast::{Container, Derive};
use crate::check::Refused;

/// Writes the impls of a derive.
pub(crate) fn expand(derive: Derive, container: &Container<'_>) -> TokenStream {
    wrap(&match derive {
        Derive::RerunEq => rerun_eq::expand(container),
        Derive::Serial => serial::expand(container),
        Derive::CoercibleEnum => coercible_enum::expand(container),
    })
}

/// Writes the mistakes, and impls that compile and do nothing: uses of the type then add no errors of their own.
pub(crate) fn stub(derive: Derive, refused: &Refused<'_>) -> TokenStream {
    let mut tokens = refused.mistakes.to_compile_error();
    let stub = wrap(&match derive {
        Derive::RerunEq => rerun_eq::stub(&refused.item),
        Derive::Serial => serial::stub(&refused.item),
        Derive::CoercibleEnum => coercible_enum::stub(&refused.item),
    });
    stub.to_tokens(&mut tokens);
    tokens
}
