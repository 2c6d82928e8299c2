//! The keys of names: numbers that constants compare at a thousandth of the cost. `coerce/key.rs` of the runtime computes the same.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Path;

use crate::ast::Variant;
use crate::name::hash;

/// The value of `BY_KEY`. It is empty where two long names have one hash: then the runtime compares the names themselves.
pub(super) fn by_key(krate: &Path, variants: &[Variant<'_>]) -> TokenStream {
    let mut keys: Vec<(u128, usize)> = variants.iter().map(|variant| key(&variant.name)).zip(0..).collect();
    keys.sort_unstable();
    if keys.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return quote!(&[]);
    }
    let positions: Option<Vec<u8>> = keys.iter().map(|&(_, index)| u8::try_from(index).ok()).collect();
    if let Some(positions) = positions {
        let keys = keys.iter().map(|&(key, _)| Literal::u128_unsuffixed(key));
        let positions = Literal::byte_string(&positions);
        return quote!(&#krate::__private::by_key([#(#keys),*], #positions));
    }
    let pairs = keys.into_iter().map(|(key, index)| {
        let (key, index) = (Literal::u128_unsuffixed(key), Literal::usize_unsuffixed(index));
        quote!((#key, #index))
    });
    quote!(&[#(#pairs),*])
}

/// Length and bytes of a name of up to 15 bytes; a mark and a hash of a longer one.
fn key(name: &str) -> u128 {
    let bytes = name.as_bytes();
    let mut key = [0; 16];
    match u8::try_from(bytes.len()) {
        Ok(length) if length <= 15 => {
            key[0] = length;
            key[1..=bytes.len()].copy_from_slice(bytes);
        }
        _ => {
            key[0] = u8::MAX;
            key[8..].copy_from_slice(&hash(name).to_be_bytes());
        }
    }
    u128::from_be_bytes(key)
}
