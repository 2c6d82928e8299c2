//! The keys of names: numbers that constants compare at a thousandth of the cost. `coerce/key.rs` of the runtime computes
//! the same.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};
use syn::Path;

use crate::ast::Variant;
use crate::name::hash;
use crate::sorted;

/// `BY_KEY`, unless two long names have one hash: then the runtime compares the names themselves.
pub(super) fn by_key(krate: &Path, variants: &[Variant<'_>]) -> Option<TokenStream> {
    let sorted = sorted::by_key(variants.len(), &|index| key(&variants[index].name));
    if !sorted::are_unique(&sorted) {
        return None;
    }
    // The runtime tells the two widths apart by the number of bytes.
    let width = if sorted.len() <= 256 { 1 } else { 4 };
    let mut keys = TokenStream::new();
    let mut positions = Vec::with_capacity(width * sorted.len());
    for &(key, index) in &sorted {
        let key = Literal::u128_unsuffixed(key);
        quote!(#key,).to_tokens(&mut keys);
        positions.extend_from_slice(&index.to_le_bytes()[..width]);
    }
    let positions = Literal::byte_string(&positions);
    Some(quote! {
        const BY_KEY: #krate::__private::ByKey<'static> = #krate::__private::ByKey {
            keys: &[#keys],
            positions: #positions,
        };
    })
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
