//! Text that is kept as it stands, looked at from outside.

use rerun_safe::{RawText, Serial, Unknown, from_str};

#[test]
fn raw_text_is_shown_as_it_stands() {
    let raw: RawText = from_str(r#" {"a": [1, 2]} "#).unwrap();
    assert_eq!(raw.to_string(), r#"{"a": [1, 2]}"#);
    assert_eq!(format!("{raw:?}"), r#"RawText({"a": [1, 2]})"#);
}

#[test]
fn what_is_unknown_is_a_map_of_texts() {
    let mut unknown: Unknown = from_str(r#"{"b":1,"a":[true]}"#).unwrap();
    assert_eq!(format!("{unknown:?}"), r#"{"a": RawText([true]), "b": RawText(1)}"#);
    assert_eq!((unknown.len(), unknown.is_empty()), (2, false));
    assert_eq!(unknown.remove("c"), None);
    assert_eq!(unknown.remove("b"), RawText::new("1").ok());
    assert!(
        unknown
            .iter()
            .map(|(key, raw)| (key, raw.as_str()))
            .eq([("a", "[true]")])
    );
    unknown.remove("a");
    assert!(unknown.is_empty());
}

#[derive(Serial, Debug)]
struct Plugin {
    id: u8,
    settings: Unknown,
}

/// Without `keep_unknown` it is a field like any other, and a map that is not there is an empty one.
#[test]
fn an_unknown_that_is_not_there_is_empty() {
    let plugin: Plugin = from_str(r#"{"id":1}"#).unwrap();
    assert_eq!((plugin.id, plugin.settings.is_empty()), (1, true));
    assert_eq!(plugin.to_str(), r#"{"id":1,"settings":{}}"#);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "kind")]
enum Action {
    Quit,
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug, PartialEq)]
struct Entry {
    id: u8,
    #[rerun(flatten)]
    action: Action,
}

/// Fuzzing found that white space around a colon was there after loading, and not after saving and loading again.
#[test]
fn the_entries_of_an_unknown_variant_are_the_same_after_saving() {
    let old = r#"{ "id" : 1 , "kind" : "Print" , "copies"  :  [1, 2] }"#;
    let loaded = Entry::load(old).unwrap();
    let raw = RawText::new(r#"{"kind":"Print","copies":[1, 2]}"#).unwrap();
    assert_eq!(loaded.action, Action::Other(raw));
    let saved = loaded.to_str();
    assert_eq!(saved, r#"{"id":1,"kind":"Print","copies":[1, 2]}"#);
    let again = Entry::load(&saved).unwrap();
    assert_eq!(*again, *loaded);
    assert_eq!(again.to_str(), saved);
}
