//! The macros of `rerun-safe`, which re-exports and documents them.
//!
//! One derive runs through these stages, each a module of its name: `receiver` writes `Self` out, `ast` gives the
//! item our own shape with its attributes read by `attr`, `check` applies the rules that need more than one key,
//! and `expand` writes the impl. Everything before `expand` may find mistakes, all of them in one go; `expand` cannot fail.

mod arguments;
mod ast;
mod attr;
mod bound;
mod cache_resource;
mod check;
mod error;
mod expand;
mod expression;
mod name;
#[cfg(test)]
mod page;
mod receiver;
mod size;
#[cfg(test)]
mod snapshot;
mod sorted;
mod suggest;

use proc_macro::TokenStream;
use syn::DeriveInput;

use crate::ast::{Container, Derive};
use crate::check::Refused;
use crate::error::Errors;

/// Derives `Data`, and with it `RerunEq`.
#[proc_macro_derive(RerunEq, attributes(rerun))]
pub fn derive_rerun_eq(input: TokenStream) -> TokenStream {
    run(Derive::RerunEq, input)
}

/// Derives `Codec` and `Serial`.
#[proc_macro_derive(Serial, attributes(rerun))]
pub fn derive_serial(input: TokenStream) -> TokenStream {
    run(Derive::Serial, input)
}

/// Derives `CoercibleEnum`.
#[proc_macro_derive(CoercibleEnum, attributes(rerun))]
pub fn derive_coercible_enum(input: TokenStream) -> TokenStream {
    run(Derive::CoercibleEnum, input)
}

/// Caches the value of a function.
#[proc_macro_attribute]
pub fn cache_resource(attribute: TokenStream, item: TokenStream) -> TokenStream {
    match cache_resource::Cached::from_syn(attribute.into(), item.into()) {
        Ok(cached) => expand::cache_resource::expand(&cached).into(),
        Err(refused) => expand::cache_resource::stub(&refused).into(),
    }
}

/// Expands what was read and checked; on mistakes, tells them all and leaves a stub impl, so that uses of the type add none.
fn run(derive: Derive, input: TokenStream) -> TokenStream {
    let mut input: DeriveInput = match syn::parse(input) {
        Ok(input) => input,
        Err(error) => return expression::unread(error).into_compile_error().into(),
    };
    match checked(derive, &mut input) {
        Ok(container) => expand::expand(derive, &container).into(),
        Err(refused) => expand::stub(derive, &refused).into(),
    }
}

/// Everything before `expand`.
fn checked(derive: Derive, input: &mut DeriveInput) -> Result<Container<'_>, Refused<'_>> {
    receiver::write_out(input);
    let mut errors = Errors::new();
    let read = Container::from_syn(input, &mut errors);
    check::check(derive, read, errors)
}
