//! `Some` of something that may be nothing itself, and of what looks like it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::has_text;

#[test]
fn nested_options_are_told_apart() {
    type Nested = Option<Option<Option<u8>>>;
    has_text::<Nested>(&None, "null");
    has_text::<Nested>(&Some(None), r#"{"Some":null}"#);
    has_text::<Nested>(&Some(Some(None)), r#"{"Some":{"Some":null}}"#);
    has_text::<Nested>(&Some(Some(Some(1))), r#"{"Some":{"Some":1}}"#);
    has_text(&[Some(()), None], r#"[{"Some":null},null]"#);
    has_text(&Some(vec![Some(1), None]), "[1,null]");
}

#[test]
fn the_text_is_that_of_serial() {
    let values = [None, Some(None), Some(Some(1.5))];
    assert_eq!(rerun_safe::serde::to_str(&values).unwrap(), rerun_safe::to_str(&values));
}

#[test]
fn both_forms_are_read() {
    let read = rerun_safe::serde::from_str::<Option<Option<u8>>>;
    assert_eq!(read("1").unwrap(), Some(Some(1)));
    assert_eq!(read("{ \"Some\" : 1 }").unwrap(), Some(Some(1)));
    assert_eq!(
        rerun_safe::serde::from_str::<Option<u8>>(r#"{"Some":1}"#).unwrap(),
        Some(1)
    );
    assert!(read(r#"{"Some":1,"More":2}"#).is_err());
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Newtype(Option<u8>);

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Unit;

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[allow(non_snake_case)]
struct Lookalike {
    Some: Option<Box<Lookalike>>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
enum Mine {
    Some(u8),
    Other { a: u8 },
    None,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Nothing,
    Number(u8),
    Map(BTreeMap<String, u8>),
}

#[test]
fn newtypes_and_units_are_seen_through() {
    has_text(&Some(Newtype(None)), r#"{"Some":null}"#);
    has_text(&Some(Newtype(Some(1))), r#"{"Some":1}"#);
    has_text(&[Some(Unit), None], r#"[{"Some":null},null]"#);
}

#[test]
fn what_looks_like_a_wrapper_gets_one() {
    has_text(&Some(Lookalike { Some: None }), r#"{"Some":{"Some":null}}"#);
    let deep = Lookalike {
        Some: Some(Box::new(Lookalike { Some: None })),
    };
    has_text(&Some(deep), r#"{"Some":{"Some":{"Some":{"Some":null}}}}"#);
    has_text(&Some(Mine::Some(1)), r#"{"Some":{"Some":1}}"#);
    has_text(&Some(Mine::Other { a: 1 }), r#"{"Other":{"a":1}}"#);
    has_text(&Some(Mine::None), r#""None""#);
    has_text(
        &Some(BTreeMap::from([("Some".to_owned(), 1)])),
        r#"{"Some":{"Some":1}}"#,
    );
    has_text(
        &Some(BTreeMap::from([("Some".to_owned(), 1), ("a".to_owned(), 2)])),
        r#"{"Some":1,"a":2}"#,
    );
    // Without one, as `serde_json` writes it, it is read as well.
    assert_eq!(
        rerun_safe::serde::from_str::<Option<Mine>>(r#"{"Some":1}"#).unwrap(),
        Some(Mine::Some(1))
    );
}

#[test]
fn untagged_values_are_told_apart_by_what_they_are() {
    has_text(&Some(Untagged::Nothing), r#"{"Some":null}"#);
    has_text(&Some(Untagged::Number(1)), "1");
    let map = |key: &str| Untagged::Map(BTreeMap::from([(key.to_owned(), 1)]));
    has_text(&Some(map("a")), r#"{"a":1}"#);
    has_text(&Some(map("Some")), r#"{"Some":{"Some":1}}"#);
    has_text(&map("Some"), r#"{"Some":1}"#);
}

#[test]
fn the_limit_of_depth_counts_wrappers() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Nest(Option<Option<Box<Nest>>>);

    let nest = |levels: usize| (0..levels).fold(Nest(None), |inner, _| Nest(Some(Some(Box::new(inner)))));
    let text = rerun_safe::serde::to_str(&nest(64)).unwrap();
    assert_eq!(rerun_safe::serde::from_str::<Nest>(&text).unwrap(), nest(64));
    let error = rerun_safe::serde::to_str(&nest(65)).unwrap_err();
    assert!(error.to_string().starts_with("the value is nested too deep"), "{error}");

    let lookalike = |levels: usize| {
        (1..levels).fold(Lookalike { Some: None }, |inner, _| Lookalike {
            Some: Some(Box::new(inner)),
        })
    };
    assert!(rerun_safe::serde::to_str(&lookalike(64)).is_ok());
    assert!(rerun_safe::serde::to_str(&lookalike(65)).is_err());
}
