//! JSON itself: what is one, what is none, and what is left to the reader.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rerun_safe::{Codec, RawText, Serial, Unknown, from_str, load};

/// Every JSON text is a value of this type.
#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Any {
    Null,
    Flag(bool),
    Number(RawNumber),
    Text(String),
    List(Vec<Any>),
    Map(BTreeMap<String, Any>),
}

/// A number with as many digits as it has.
#[derive(Debug)]
struct RawNumber(RawText);

impl Codec for RawNumber {
    fn write(&self, out: &mut rerun_safe::Writer<'_>) {
        self.0.write(out);
    }

    fn read(input: &mut rerun_safe::Reader<'_>) -> Result<Self, rerun_safe::ReadError> {
        let raw = RawText::read(input)?;
        match raw.as_str().bytes().next() {
            Some(b'-' | b'0'..=b'9') => Ok(Self(raw)),
            _ => Err(input.error("not a number")),
        }
    }
}

/// Takes nothing, so that everything is skipped.
#[derive(Serial, Debug)]
struct Nothing {}

/// Whether the text is passed over.
fn skips(text: &str) -> bool {
    from_str::<RawText>(text).is_ok()
}

/// Every way of reading any text agrees on whether it is one. Duplicate keys are JSON, and are refused where they are read.
fn all_agree(text: &str, is_json: bool) {
    assert_eq!(skips(text), is_json, "{text}");
    assert_eq!(RawText::new(text).is_ok(), is_json, "{text}");
    assert_eq!(load::<RawText>(text).is_ok(), is_json, "{text}");
    let inside = format!("{{\"unknown\":{text}}}");
    assert_eq!(from_str::<Nothing>(&inside).is_ok(), is_json, "{text}");
    assert_eq!(load::<Nothing>(&inside).is_ok(), is_json, "{text}");
    assert_eq!(from_str::<Unknown>(&inside).is_ok(), is_json, "{text}");
    if !is_json {
        assert!(from_str::<Any>(text).is_err(), "{text}");
        assert!(load::<Any>(text).is_err(), "{text}");
        assert!(from_str::<Vec<u8>>(text).is_err(), "{text}");
        assert!(load::<Vec<u8>>(text).is_err(), "{text}");
        assert!(load::<Option<String>>(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_json_is_read() {
    for text in [
        "null",
        " null ",
        "true",
        "false",
        "0",
        "-0",
        "0.0",
        "0e0",
        "0E+0",
        "-1.5e-7",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"\u{7f}\u{2028}\u{feff}\"",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "\t\n\r [\t\n\r 1\t\n\r ,\t\n\r 2\t\n\r ]\t\n\r ",
        "{\"\":0}",
        "{\"a\":{\"a\":[]}}",
        "[null,true,false]",
        "{\"\\u0061\":1}",
    ] {
        all_agree(text, true);
        assert!(from_str::<Any>(text).is_ok(), "{text}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "nullx",
        "Null",
        "NULL",
        "True",
        "undefined",
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "-",
        "--1",
        "- 1",
        "01",
        "-01",
        "00",
        "1.",
        ".1",
        "-.1",
        "1.e1",
        "1e",
        "1e+",
        "1e1.5",
        "1E",
        "0x1",
        "1_000",
        "1,",
        "1 2",
        "1.2.3",
        "1e1e1",
        "1a",
        "\"",
        "\"\\\"",
        "'a'",
        "a",
        "\"a\"b",
        "\"\t\"",
        "\"\n\"",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1}",
        "[1;2]",
        "[]]",
        "[1]2",
        "[1:2]",
        "[a]",
        "[[]",
        "{",
        "}",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{,}",
        "{,\"a\":1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{\"a\",1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\":1]",
        "{\"a\":}",
        "{}}",
        "{\"a\":1}{}",
        "{\"a\"}",
        "//\n1",
        "/**/1",
        "1//",
        "#1",
        "\u{feff}1",
        "\u{a0}1",
        "1\u{a0}",
        "\u{b}1",
        "1\u{c}",
        "1\0",
        "\0",
        "\u{2028}1",
        "[1]\u{85}",
    ] {
        all_agree(text, false);
    }
}

/// The i_ cases that are text: whether they are skipped, and what a typed reader makes of them.
const LEFT_TO_US: &[(&str, bool, &str)] = &[
    (
        "i_number_double_huge_neg_exp.json",
        true,
        "a float too small for any is zero, the nearest one",
    ),
    (
        "i_number_huge_exp.json",
        true,
        "kept as text; out of range for every number",
    ),
    (
        "i_number_neg_int_huge_exp.json",
        true,
        "kept as text; out of range for every number",
    ),
    (
        "i_number_pos_double_huge_exp.json",
        true,
        "kept as text; out of range for every number",
    ),
    (
        "i_number_real_neg_overflow.json",
        true,
        "kept as text; out of range for every number",
    ),
    (
        "i_number_real_pos_overflow.json",
        true,
        "kept as text; out of range for every number",
    ),
    (
        "i_number_real_underflow.json",
        true,
        "a float too small for any is zero, the nearest one",
    ),
    (
        "i_number_too_big_neg_int.json",
        true,
        "an `i128`; too long for an `i64`, and no float is exactly that",
    ),
    (
        "i_number_too_big_pos_int.json",
        true,
        "a `u128`; too long for a `u64`, and no float is exactly that",
    ),
    (
        "i_number_very_big_negative_int.json",
        true,
        "kept as text; exact in no type",
    ),
    (
        "i_object_key_lone_2nd_surrogate.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_1st_surrogate_but_2nd_missing.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_1st_valid_surrogate_2nd_invalid.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_incomplete_surrogate_and_escape_valid.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_incomplete_surrogate_pair.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_incomplete_surrogates_escape_valid.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_invalid_lonely_surrogate.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_invalid_surrogate.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_inverted_surrogates_U+1D11E.json",
        false,
        "half a surrogate pair is no character",
    ),
    (
        "i_string_lone_second_surrogate.json",
        false,
        "half a surrogate pair is no character",
    ),
    ("i_structure_500_nested_arrays.json", false, "deeper than 128 levels"),
    (
        "i_structure_UTF-8_BOM_empty_object.json",
        false,
        "a byte order mark is no white space",
    ),
];

/// The cases of JSONTestSuite, which stand beside the repository where they are there at all.
#[test]
fn the_json_test_suite_is_read_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/json-test-suite/test_parsing");
    let Ok(files) = fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    let mut counts = BTreeMap::new();
    for file in files {
        let path = file.expect("a file").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        let kind = name.chars().next().expect("a kind");
        *counts.entry(kind).or_insert(0) += 1;
        // What is no UTF-8 is no `&str`, and so refused before it comes to us.
        let Ok(text) = String::from_utf8(fs::read(&path).expect("a text")) else {
            assert_ne!(kind, 'y', "{name}");
            continue;
        };
        match kind {
            'y' => {
                all_agree(&text, true);
                let has_twice = name.contains("duplicated_key");
                assert_eq!(from_str::<Any>(&text).is_ok(), !has_twice, "{name}");
            }
            'n' => all_agree(&text, false),
            _ => {
                let found = LEFT_TO_US.iter().find(|(known, ..)| *known == name);
                let (_, is_read, why) = found.unwrap_or_else(|| panic!("{name} is in no table"));
                assert_eq!(skips(&text), *is_read, "{name}: {why}");
                assert_eq!(from_str::<Any>(&text).is_ok(), *is_read, "{name}: {why}");
            }
        }
    }
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [('i', 35), ('n', 188), ('y', 95)]
    );
}

#[test]
fn numbers_at_the_edge_are_read_exactly_or_not_at_all() {
    assert_eq!(from_str::<f64>("123.456e-789").unwrap().to_bits(), 0);
    assert!(from_str::<f64>("1e400").is_err());
    assert!(from_str::<f64>("100000000000000000000").is_ok());
    assert!(from_str::<f64>("100000000000000000001").is_err());
    assert_eq!(
        from_str::<u128>("100000000000000000001").unwrap(),
        100_000_000_000_000_000_001
    );
    assert!(from_str::<i64>("100000000000000000001").is_err());
}
