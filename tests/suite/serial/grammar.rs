//! Which texts are JSON: exactly those that serde_json takes.

use proptest::prelude::*;
use rerun_safe::{RawText, Serial, from_str};
use serde::de::IgnoredAny;

#[test]
fn broken_texts_are_refused_and_the_rest_is_not() {
    let accepted = [
        "[]",
        " [ ] ",
        "[1]",
        "[-0]",
        "[-0.0]",
        "[1e5]",
        "[1E+5]",
        "[1e-5]",
        "[0.5]",
        "[\"\\u0041\\uD83D\\uDE00\"]",
        "[\"\\/\"]",
        "[\"\u{7f}\"]",
        "[null,true,false]",
        "{\"\":0}",
        "{\"a\":{},\"a\":1}",
        "\"x\"",
        "[1e999]",
        "[123456789012345678901234567890]",
        "\r\n\t [1\n]",
    ];
    for text in accepted {
        assert!(RawText::new(text).is_ok(), "{text}");
    }
    let refused = [
        "",
        " ",
        "[",
        "]",
        "{",
        "}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "[01]",
        "[-01]",
        "[1.]",
        "[.5]",
        "[1e]",
        "[1e+]",
        "[+1]",
        "[-]",
        "[0x1]",
        "[1_000]",
        "[NaN]",
        "[Infinity]",
        "[nul]",
        "[truee]",
        "[True]",
        "\"",
        "\"\\\"",
        "\"\\q\"",
        "\"\\u12\"",
        "\"\\u123g\"",
        "\"\\uD800\"",
        "\"\\uDC00\"",
        "\"\\uD800\\uD800\"",
        "\"\\uD800x\"",
        "\"\n\"",
        "\"\u{0}\"",
        "\"\t\"",
        "[1]]",
        "[1] 2",
        "{} {}",
        "\u{feff}[]",
        "[1]//",
        "[1,/**/2]",
        "[\u{a0}1]",
        "[\u{b}1]",
        "1a",
        "--1",
        "[\"a\" \"b\"]",
        "{\"a\":1 \"b\":2}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "[1;2]",
        "nulll",
    ];
    for text in refused {
        assert!(RawText::new(text).is_err(), "{text}");
    }
}

#[derive(Serial, Debug)]
struct Named {
    #[rerun(rename = "a")]
    _a: u8,
}

#[test]
fn a_key_stands_between_two_quotes() {
    assert!(from_str::<Named>(r#"{"a":1}"#).is_ok());
    for text in [r#"{'a":1}"#, r#"{"a':1}"#, r#"{a":1}"#, r#"{"a:1}"#, r#"{a:1}"#] {
        assert!(from_str::<Named>(text).is_err(), "{text}");
    }
}

/// Pieces of JSON in any order, which are sometimes JSON.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\":",
        "\"b\"",
        "\"\\u0061\"",
        "1",
        "-",
        "0",
        ".5",
        "e3",
        "null",
        "true",
        " ",
        "\\",
        "\"",
        "[]",
        "{}",
        "[1,",
        "é",
        "\n",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn the_grammar_is_that_of_serde_json(text in pieces()) {
        prop_assert_eq!(RawText::new(&text).is_ok(), serde_json::from_str::<IgnoredAny>(&text).is_ok());
    }
}
