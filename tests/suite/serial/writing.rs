//! What is written, byte for byte, and how deep it may be nested.

use rerun_safe::{Limits, RawText, from_str, to_str};

#[test]
fn escapes_are_those_of_serde_json() {
    let value = "\"\\/\u{8}\t\n\u{c}\r\u{1}\u{1f}\u{7f}é";
    let text = "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7f}é\"";
    assert_eq!(to_str(&value.to_owned()), text);
    assert_eq!(from_str::<String>(text).as_deref(), Ok(value));
    for char in '\0'..='\u{ff}' {
        assert_eq!(to_str(&char), serde_json::to_string(&char).unwrap());
    }
}

#[test]
fn only_what_is_open_at_once_counts_as_depth() {
    let rows = [[1], [2], [3]];
    assert_eq!(Limits { depth: 2 }.to_str(&rows).as_deref(), Ok("[[1],[2],[3]]"));
    let error = Limits { depth: 1 }.to_str(&rows).unwrap_err();
    assert_eq!(error.to_string(), "the value is nested deeper than 1 levels");
}

#[test]
fn raw_text_counts_with_the_brackets_that_it_has() {
    for (text, levels) in [
        ("1", 0),
        ("[]", 1),
        (r#"{"a":[1],"b":[2],"c":{}}"#, 2),
        (r#"[[[1]],[[2]],[[3]]]"#, 3),
        // Those of a string are none.
        (r#"["[[{{", "\"[[", "]]"]"#, 1),
        (r#"{"[[":{"\\":["]"]}}"#, 3),
    ] {
        let value = [RawText::new(text).unwrap()];
        let fits = Limits { depth: levels + 1 }.to_str(&value);
        assert_eq!(fits, Ok(format!("[{text}]")));
        assert!(Limits { depth: levels }.to_str(&value).is_err(), "{text}");
    }
}
