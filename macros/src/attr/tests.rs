//! What the walk says where two messages are near each other.

use proc_macro2::TokenStream;

use crate::ast::Derive;
use crate::snapshot::mistakes;

#[test]
fn each_slip_has_the_help_that_mends_it() {
    for (attribute, expected) in [
        ("#[rerun()]", "`rerun` without keys has no effect"),
        ("#[rerun]", "`rerun` without keys has no effect"),
        ("#[rerun = \"skip\"]", "`rerun` takes its keys in parentheses"),
        ("#[rerun(eq)]", "`eq` takes its keys in parentheses"),
        ("#[rerun(eq())]", "`eq` without keys has no effect"),
        ("#[rerun(rename)]", "`rename` needs a value"),
        ("#[rerun(rename =)]", "`rename` needs a value"),
        ("#[rerun(rename = word)]", "write `#[rerun(rename = \"word\")]`"),
        ("#[rerun(rename = word!())]", "write `#[rerun(rename = \"...\")]`"),
        ("#[rerun(rename = 5)]", "write `#[rerun(rename = \"...\")]`"),
        ("#[rerun(rename(\"word\"))]", "takes its value behind `=`"),
        ("#[rerun(rename(word = \"word\"))]", "takes its value behind `=`"),
        (
            "#[rerun(rename(serialize = \"word\"))]",
            "the same for writing and reading",
        ),
        (
            "#[rerun(rename(deserialize = \"word\"))]",
            "the same for writing and reading",
        ),
        ("#[rerun(skip = true)]", "`skip` takes no value"),
        ("#[rerun(skip(true))]", "`skip` takes no value"),
        ("#[rerun(skip default)]", "expected a comma after `skip`"),
        ("#[rerun(default = 1 2)]", "expected a comma after `default`"),
        ("#[rerun(default = +)]", "takes an expression"),
        ("#[rerun(default(1))]", "takes its value behind `=`"),
        ("#[rerun(serde::skip)]", "a key is one word"),
        ("#[rerun(!skip)]", "expected a key"),
    ] {
        let attribute: TokenStream = attribute.parse().expect("these are tokens");
        let told = mistakes(Derive::Serial, quote::quote!(struct S { #attribute a: u8, b: u8 }));
        assert_eq!(told.len(), 1, "{attribute}: {told:?}");
        assert!(told[0].contains(expected), "{attribute}: {told:?}");
    }
}

/// A mistake costs one key; those behind it are read, and told.
#[test]
fn the_walk_goes_on_behind_a_mistake() {
    let told = mistakes(
        Derive::Serial,
        quote::quote!(
            struct S {
                #[rerun(renme = "x" y, skip skip, eq(bye, !), , alias = "a", alias = "a")]
                a: u8,
                b: u8,
            }
        ),
    );
    let expected = [
        "unknown field attribute `renme`",
        "expected a comma after `skip`",
        "unknown field attribute `eq(bye)`",
        "expected a key",
        "expected a key",
    ];
    assert!(told.len() > expected.len(), "{told:?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told}");
    }
}
