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
