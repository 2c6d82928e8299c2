//! What the rules refuse and what they leave, on both sides of each condition.

use proc_macro2::{Delimiter, Group};
use quote::quote;

use crate::ast::Derive;
use crate::snapshot::mistakes;

/// The derive refuses each of the items, with one message that has these words; without words it takes them.
fn check(derive: Derive, words: Option<&str>, items: &[&str]) {
    for item in items {
        let told = mistakes(derive, item.parse().expect("these are tokens"));
        match words {
            Some(words) => assert!(matches!(&told[..], [only] if only.contains(words)), "{item}: {told:?}"),
            None => assert!(told.is_empty(), "{item}: {told:?}"),
        }
    }
}

#[test]
fn a_name_belongs_to_one_field() {
    check(
        Derive::Serial,
        Some("the name `b` already belongs"),
        &[
            "struct S { #[rerun(rename = \"b\")] a: u8, b: u8 }",
            "struct S { #[rerun(alias = \"b\")] a: u8, b: u8 }",
            "struct S { #[rerun(serial(also_write = \"b\"))] a: u8, b: u8 }",
            "struct S { #[rerun(serial(also_write = \"b\"))] a: u8, #[rerun(alias = \"b\")] c: u8 }",
            "struct S { #[rerun(serial(also_write = \"b\"))] b: u8 }",
        ],
    );
    check(
        Derive::Serial,
        None,
        &[
            "struct S { #[rerun(alias = \"b\", serial(also_write = \"b\"))] a: u8 }",
            "struct S { #[rerun(rename = \"b\")] a: u8, #[rerun(skip)] b: u8 }",
            "struct S { #[rerun(rename = \"b\")] a: u8, #[rerun(flatten)] b: Page }",
            "struct S { #[rerun(rename = \"b\")] a: u8, #[rerun(keep_unknown)] b: Unknown }",
        ],
    );
}

#[test]
fn a_hash_belongs_to_one_field_that_is_compared() {
    let item = |key: &str| {
        format!(
            "struct S {{
                #[rerun(rename = \"8yn0iYCKYHlIj4-BwPqk\")] a: u8,
                #[rerun(rename = \"GReLUrM4wMqfg9yzV3KQ\"{key})] b: u8,
            }}"
        )
    };
    check(Derive::RerunEq, Some("has the same hash"), &[&item("")]);
    check(Derive::RerunEq, None, &[&item(", eq(skip)")]);
    check(Derive::Serial, None, &[&item("")]);
}

#[test]
fn where_case_is_ignored_two_spellings_are_one_name_of_one_member() {
    check(
        Derive::CoercibleEnum,
        None,
        &[
            "#[rerun(coerce(ignore_case))] enum E { #[rerun(alias = \"big\")] Big, Small }",
            "enum E { Big, BIG }",
        ],
    );
    check(
        Derive::CoercibleEnum,
        Some("differ in case only"),
        &["#[rerun(coerce(ignore_case))] enum E { Big, BIG }"],
    );
    // Told by the rule for all names, and by no other one.
    check(
        Derive::CoercibleEnum,
        Some("the name `Big` already belongs"),
        &["#[rerun(coerce(ignore_case))] enum E { Big, #[rerun(rename = \"Big\")] Small }"],
    );
}

#[test]
fn what_stands_among_fields_has_fields() {
    let flattened = |ty: &str| format!("struct S {{ #[rerun(flatten)] a: {ty} }}");
    let tagged = |field: &str| format!("#[rerun(tag = \"t\")] enum E {{ A({field}) }}");
    for ty in ["u8", "String", "Vec<u8>", "[u8; 2]", "[u8]", "(u8, u8)"] {
        check(Derive::RerunEq, Some("`flatten` "), &[&flattened(ty)]);
        check(Derive::RerunEq, Some("a tag needs a record"), &[&tagged(ty)]);
    }
    for ty in [
        "()",
        "Page",
        "Box<u8>",
        "pages::String",
        "String::Page",
        "<Page>::String",
    ] {
        check(Derive::RerunEq, None, &[&flattened(ty), &tagged(ty)]);
    }
    for ty in ["Option<Box<S>>", "std::rc::Rc<Self>", "S"] {
        check(Derive::RerunEq, Some("`flatten` would put"), &[&flattened(ty)]);
    }
    for ty in ["Box<E>", "Self", "Cow<'a, E>"] {
        check(Derive::RerunEq, Some("a tag needs a record"), &[&tagged(ty)]);
    }
    for ty in ["BTreeMap<u8, S>", "Box<Page<S>>", "other::S", "Option<other::S>"] {
        check(Derive::RerunEq, None, &[&flattened(ty)]);
    }
    for key in ["skip", "serial(skip)", "serial(with = module)"] {
        check(Derive::RerunEq, None, &[&tagged(&format!("#[rerun({key})] u8"))]);
    }
    // A fragment of `macro_rules!` comes in a group that nobody sees.
    let ty = Group::new(Delimiter::None, quote!(u8));
    let told = mistakes(Derive::RerunEq, quote!(struct S { #[rerun(flatten)] a: #ty }));
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn the_name_of_a_tag_belongs_to_no_field() {
    let variant = |field: &str| format!("#[rerun(tag = \"t\")] enum E {{ A {{ {field} }} }}");
    for field in [
        "t: u8",
        "#[rerun(rename = \"t\")] a: u8",
        "#[rerun(alias = \"s\", alias = \"t\")] a: u8",
        "#[rerun(serial(also_write = \"t\"))] a: u8",
    ] {
        check(Derive::Serial, Some("belongs to the tag"), &[&variant(field)]);
    }
    for field in [
        "#[rerun(skip)] t: u8",
        "#[rerun(serial(skip))] t: u8",
        "#[rerun(flatten)] t: Page",
        "#[rerun(keep_unknown)] t: Unknown",
    ] {
        check(Derive::Serial, None, &[&variant(field)]);
    }
    let adjacent = "#[rerun(tag = \"t\", content = \"c\")] enum E { A { t: u8, #[rerun(alias = \"c\")] b: u8 } }";
    check(Derive::Serial, None, &[adjacent]);
}

#[test]
fn a_variant_for_the_unknown_holds_one_text() {
    check(Derive::Serial, None, &["enum E { #[rerun(other)] A(RawText) }"]);
    check(
        Derive::Serial,
        Some("`other` "),
        &[
            "enum E { #[rerun(other)] A }",
            "enum E { #[rerun(other)] A(RawText, u8) }",
            "enum E { #[rerun(other)] A { a: RawText } }",
        ],
    );
}

#[test]
fn rename_all_is_about_names() {
    let key = "#[rerun(rename_all = \"UPPERCASE\")]";
    for item in ["struct S { a: u8 }", "enum E { A }"] {
        check(Derive::Serial, None, &[&format!("{key} {item}")]);
    }
    check(Derive::Serial, None, &[&format!("enum E {{ {key} A {{ a: u8 }} }}")]);
    for item in ["struct S;", "struct S {}", "struct S(u8);", "enum E {}"] {
        check(Derive::Serial, Some("`rename_all` "), &[&format!("{key} {item}")]);
    }
    for variant in ["A", "A(u8)"] {
        check(
            Derive::Serial,
            Some("`rename_all` "),
            &[&format!("enum E {{ {key} {variant} }}")],
        );
    }
}
