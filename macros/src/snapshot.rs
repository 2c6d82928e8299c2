//! The expansions that are pinned, one file a derive and shape, in `macros/snapshots/`.
//!
//! `UPDATE_EXPECT=1 cargo test -p rerun-safe-macros` writes them anew; the difference is then read like any other change.

use expect_test::ExpectFile;
use proc_macro2::TokenStream;

use crate::ast::{Container, Derive};
use crate::error::Errors;
use crate::{checked, expand};

/// One test a shape: the expansion of the derive on the item is what the file of the shape's name in the folder says.
macro_rules! snapshots {
    ($derive:ident in $folder:literal: $($shape:ident { $($item:tt)* })*) => {
        $(
            #[test]
            fn $shape() {
                let file = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/", $folder, "/", stringify!($shape), ".rs");
                $crate::snapshot::check(
                    $crate::ast::Derive::$derive,
                    quote::quote! { $($item)* },
                    &expect_test::expect_file![file],
                );
            }
        )*
    };
}

pub(crate) use snapshots;

/// Expands the derive on the item as [`crate::run`] does, and compares it with the file, printed as a person would write it.
pub(crate) fn check(derive: Derive, item: TokenStream, expected: &ExpectFile) {
    let mut input: syn::DeriveInput = syn::parse2(item).expect("the item of a snapshot is well formed");
    let container = checked(derive, &mut input).unwrap_or_else(|refused| panic!("{}", refused.mistakes));
    let tokens = expand::expand(derive, &container);
    let file = syn::parse2(tokens).expect("an expansion is a list of items");
    expected.assert_eq(&prettyplease::unparse(&file));
}

/// Expands the derive on the item without the rules, one of which refuses `serial(serde)` as long as the feature `serde` is
/// off.
pub(crate) fn unchecked(derive: Derive, item: TokenStream) -> syn::File {
    let input: syn::DeriveInput = syn::parse2(item).expect("the item is well formed");
    let mut errors = Errors::new();
    let Ok(container) = Container::from_syn(&input, &mut errors) else {
        panic!("nothing is written for a union");
    };
    errors.finish().unwrap_or_else(|mistakes| panic!("{mistakes}"));
    syn::parse2(expand::expand(derive, &container)).expect("an expansion is a list of items")
}

/// Parses and checks the item, and gives the messages, a line each.
pub(crate) fn mistakes(derive: Derive, item: TokenStream) -> Vec<String> {
    let mut input: syn::DeriveInput = syn::parse2(item).expect("the item is well formed");
    match checked(derive, &mut input) {
        Ok(_) => Vec::new(),
        Err(refused) => refused
            .mistakes
            .into_iter()
            .map(|mistake| mistake.to_string())
            .collect(),
    }
}

mod tests {
    use quote::quote;

    use super::mistakes;
    use crate::ast::Derive;
    use crate::attr::key::{KEYS, Key, Place};

    /// An item with the key at the place; what else the key needs beside it is its own message, not this test's.
    fn item(key: &Key, place: Place) -> proc_macro2::TokenStream {
        let attribute: proc_macro2::TokenStream = key
            .example()
            .replace("...", "1")
            .parse()
            .expect("an example is well formed");
        match place {
            Place::Container if key.list == Some("coerce") || ["tag", "content", "untagged"].contains(&key.name) => {
                quote!(#attribute enum E { A, B })
            }
            Place::Container => quote!(#attribute struct S { a_b: u8 }),
            Place::Variant => quote!(enum E { #attribute A { a_b: String }, B }),
            Place::Field => quote!(struct S { #attribute a_b: u8, c: u8 }),
        }
    }

    /// The table of keys and the three `accept`s say the same about every key at every place.
    #[test]
    fn each_key_is_taken_where_the_table_says_and_nowhere_else() {
        for key in KEYS {
            for place in [Place::Container, Place::Variant, Place::Field] {
                let told = mistakes(Derive::Serial, item(key, place));
                let misplaced = told.iter().any(|message| message.contains("belongs on"));
                let unknown = told.iter().any(|message| message.starts_with("unknown"));
                assert!(!unknown, "{}: {told:?}", key.example());
                assert_eq!(
                    misplaced,
                    !key.places.contains(&place),
                    "{} on a {place}: {told:?}",
                    key.example()
                );
            }
        }
    }
}
