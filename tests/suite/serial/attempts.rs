//! How often the variants of untagged enums may be tried, where failures count only where they multiply; and what is left of a
//! variant that did not fit: nothing.

use rerun_safe::{Codec, Serial, from_str, load};

use super::corners::keeps;

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Six<T> {
    A(T),
    B(T),
    C(T),
    D(T),
    E(T),
    F(T),
}

#[track_caller]
fn told<T: Codec + std::fmt::Debug>(text: &str) -> String {
    let error = from_str::<T>(text).unwrap_err().to_string();
    error.chars().take_while(|&char| char != '(' && char != ';').collect()
}

/// The text is as short as can be, so that what fails at its first byte is all that there is to count.
#[test]
fn failures_at_the_first_byte_count_from_the_fourth_enum_on() {
    assert_eq!(told::<Six<Six<Six<u8>>>>("\"\""), "no variant fits ");
    assert_eq!(
        told::<Six<Six<Six<Six<u8>>>>>("\"\""),
        "the text takes too many readings to tell its variants apart"
    );
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Either {
    Flag(bool),
    Number(u8),
}

/// An enum behind another is not inside of it.
#[test]
fn a_long_list_of_enums_is_read_whose_first_variant_never_fits() {
    let count = 5_000;
    let text = format!("[{}1]", "1,".repeat(count - 1));
    let read: Vec<Either> = from_str(&text).unwrap();
    assert_eq!(read.len(), count);
    assert!(read.iter().all(|either| *either == Either::Number(1)));
}

#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Outer {
    Either(Either),
    List(Vec<u8>),
}

#[test]
fn an_error_tells_why_each_variant_of_an_enum_inside_does_not_fit() {
    let error = from_str::<Outer>("\"x\"").unwrap_err().to_string();
    for reason in [
        "`Either`: no variant fits (",
        "`Flag`: expected a bool",
        "`Number`: expected an integer",
        "`List`: expected an array",
    ] {
        assert!(error.contains(reason), "{error}");
    }
}

#[derive(Serial, Debug, PartialEq)]
struct Price {
    cents: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct Span {
    cents: u16,
    #[rerun(default)]
    days: u8,
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Offer {
    Prices { items: Vec<Price>, unit: String },
    Spans { items: (Span, Span) },
}

/// The first variant has found out how its elements are known again, if they move. Those of the second one stay in place.
#[test]
fn nothing_is_left_of_a_variant_that_did_not_fit() {
    let text = r#"{"items":[{"cents":1,"old":"a"},{"cents":2,"old":"b"}]}"#;
    let saved = r#"{"items":[{"cents":1,"days":0,"old":"a"},{"cents":2,"days":0,"old":"b"}]}"#;
    keeps::<Offer>(text, saved);
    let mut loaded = load::<Offer>(text).unwrap();
    if let Offer::Spans { items } = &mut *loaded {
        items.0.days = 7;
    }
    assert_eq!(loaded.to_str(), saved.replacen("\"days\":0", "\"days\":7", 1));
    assert_eq!(loaded.orphans().len(), 0);
}
