//! The text behind a fallback: written back as long as the fallback stands, and only then.

use std::collections::BTreeMap;

use rerun_safe::{Serial, load};

#[derive(Serial, Debug, PartialEq)]
struct Pair(u8, Option<u8>);

#[test]
fn an_unreadable_element_of_a_tuple_comes_back_until_it_is_set() {
    let mut loaded = load::<Pair>(r#"[1,"x"]"#).unwrap();
    assert_eq!(*loaded, Pair(1, None));
    assert_eq!(loaded.to_str(), r#"[1,"x"]"#);
    loaded.0 = 2;
    assert_eq!(loaded.to_str(), r#"[2,"x"]"#);
    loaded.1 = Some(3);
    assert_eq!(loaded.to_str(), "[2,3]");
}

fn is_zero(size: &u8) -> bool {
    *size == 0
}

#[derive(Serial, Debug, PartialEq)]
struct Window {
    #[rerun(default = 5, serial(skip_if = is_zero))]
    size: u8,
}

#[test]
fn a_field_that_is_not_written_any_more_takes_its_old_text_along() {
    let mut loaded = load::<Window>(r#"{"size":"x"}"#).unwrap();
    assert_eq!(loaded.to_str(), r#"{"size":"x"}"#);
    loaded.size = 0;
    assert_eq!(loaded.to_str(), "{}");
    assert_eq!(loaded.orphans().len(), 1);
}

#[derive(Serial, Debug, PartialEq)]
struct Lazy {
    #[rerun(default, serial(skip_if = is_zero))]
    size: u8,
}

#[test]
fn a_fallback_that_is_not_written_stands_as_well() {
    let mut loaded = load::<Lazy>(r#"{"size":"x"}"#).unwrap();
    assert_eq!(loaded.to_str(), r#"{"size":"x"}"#);
    loaded.size = 1;
    assert_eq!(loaded.to_str(), r#"{"size":1}"#);
}

#[test]
fn an_unreadable_double_of_a_key_stands_behind_the_first_until_the_key_goes_or_is_given_anew() {
    let text = r#"{"a":[1],"a":2,"b":3}"#;
    let mut loaded = load::<BTreeMap<String, Vec<u8>>>(text).unwrap();
    assert_eq!(loaded.to_str(), r#"{"a":[1],"a":2,"b":3}"#);
    assert_eq!(
        load::<BTreeMap<String, Vec<u8>>>(&loaded.to_str()).unwrap().to_str(),
        text
    );
    // What was left out without a first makes way for an entry of its key.
    loaded.insert("b".to_owned(), vec![]);
    assert_eq!(loaded.to_str(), r#"{"a":[1],"b":[],"a":2}"#);
    loaded.remove("a");
    assert_eq!(loaded.to_str(), r#"{"b":[],"a":2}"#);
    assert!(loaded.orphans().is_empty());
}
