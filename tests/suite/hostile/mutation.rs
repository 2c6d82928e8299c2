//! A rich text, cut and changed at every byte. Nothing may panic, and nothing that is no JSON may be read.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rerun_safe::{Codec, RawText, Serial, Unknown, from_str, from_str_all, load, to_str};

#[derive(Serial, Debug)]
struct Rich {
    id: u64,
    #[rerun(alias = "title")]
    name: String,
    ratio: f64,
    #[rerun(default = 3)]
    size: i8,
    nested: Option<Option<char>>,
    kinds: Vec<Kind>,
    tagged: Tagged,
    any: Vec<Any>,
    by_key: BTreeMap<i32, f32>,
    by_pair: BTreeMap<(u8, bool), ()>,
    #[rerun(flatten)]
    point: Point,
    #[rerun(keep_unknown)]
    rest: Unknown,
}

#[derive(Serial, Debug)]
struct Point {
    x: i32,
    y: Option<i32>,
}

#[derive(Serial, Debug)]
enum Kind {
    Unit,
    Newtype(String),
    Tuple(u8, u8),
    Record {
        a: Option<u8>,
    },
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug)]
#[rerun(tag = "t")]
enum Tagged {
    A { v: Vec<u8> },
    B,
}

#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Any {
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Any>),
}

const RICH: &str = r#"{"id":18446744073709551615,"title":"a\"b\\\u00e9\ud83d\ude00é","ratio":-1.5e-7,"size":null,"nested":{"Some":"x"},"kinds":["Unit",{"Newtype":""},{"Tuple":[1,2]},{"Record":{}},{"New":[{}]}],"tagged":{"v":[0],"t":"A"},"any":[true,0.1,"NaN",[[]]],"by_key":{"-1":0.1,"7":1e10},"by_pair":[[[1,true],null]],"x":1,"y":null,"more":{"deep":[null,{"k":-0}]}}"#;

/// No panic, and what is read is what is written.
fn holds<T: Codec>(text: &str) -> bool {
    let read = from_str::<T>(text);
    let loaded = load::<T>(text);
    let all = from_str_all::<T>(text);
    assert_eq!(read.is_ok(), all.is_ok(), "{text}");
    match &read {
        Ok(value) => {
            let written = to_str(value);
            assert_eq!(to_str(&from_str::<T>(&written).expect(&written)), written, "{text}");
            assert_eq!(to_str(&*loaded.expect(text)), written, "{text}");
        }
        Err(error) => {
            assert!(!format!("{error:#}{error:?}").is_empty());
            assert!(text.is_char_boundary(error.offset()));
        }
    }
    if let Err(errors) = all {
        assert!(!errors.is_empty(), "{text}");
    }
    read.is_ok()
}

#[test]
fn the_rich_text_is_read() {
    let rich = from_str::<Rich>(RICH).unwrap();
    assert_eq!(
        from_str::<Rich>(&to_str(&rich)).map(|rich| to_str(&rich)).unwrap(),
        to_str(&rich)
    );
    assert_eq!(rich.rest.len(), 1);
}

#[test]
fn a_text_that_is_cut_is_refused_everywhere() {
    for end in (0..RICH.len()).filter(|&end| RICH.is_char_boundary(end)) {
        let cut = &RICH[..end];
        assert!(!holds::<Rich>(cut), "{cut}");
        assert!(load::<Rich>(cut).is_err(), "{cut}");
        assert!(from_str::<RawText>(cut).is_err(), "{cut}");
        holds::<Rich>(&RICH[end..]);
    }
}

#[test]
fn a_text_with_any_byte_changed_never_panics() {
    let bytes: Vec<u8> = (0..=0x7f).collect();
    for at in 0..RICH.len() {
        for &byte in bytes
            .iter()
            .filter(|byte| b"\0\t\n \"+,-./019:[\\]aeEfntu{}\x7f".contains(byte))
        {
            let mut changed = RICH.as_bytes().to_vec();
            changed[at] = byte;
            let Ok(changed) = String::from_utf8(changed) else {
                continue;
            };
            if holds::<Rich>(&changed) {
                assert!(from_str::<RawText>(&changed).is_ok(), "read, and no JSON: {changed}");
            }
        }
    }
}

#[test]
fn a_text_without_any_one_token_never_panics() {
    for start in 0..RICH.len() {
        for length in 1..12 {
            let (Some(before), Some(after)) = (RICH.get(..start), RICH.get(start + length..)) else {
                continue;
            };
            let text = format!("{before}{after}");
            if holds::<Rich>(&text) {
                assert!(from_str::<RawText>(&text).is_ok(), "read, and no JSON: {text}");
            }
        }
    }
}

#[test]
fn broken_strings_are_refused() {
    let broken = [
        "\\ud800",
        "\\ud800x",
        "\\ud800\\n",
        "\\ud800\\u0041",
        "\\udc00",
        "\\udc00\\ud800",
        "\\ud800\\ud800",
        "\\ude00x",
        "\\u",
        "\\u1",
        "\\u12",
        "\\u123",
        "\\u123g",
        "\\u 123",
        "\\u+123",
        "\\u-123",
        "\\uD8",
        "\\U0041",
        "\\x41",
        "\\'",
        "\\0",
        "\\a",
        "\\v",
        "\\é",
        "\\",
        "\\\n",
        "\n",
        "\t",
        "\0",
        "\u{1f}",
        "\\u{41}",
    ];
    for string in broken {
        for filler in [
            "",
            "1234567",
            "a long run of characters before the fault, longer than a block of 64 bytes",
        ] {
            let text = format!("\"{filler}{string}\"");
            assert!(from_str::<String>(&text).is_err(), "{text}");
            assert!(from_str::<RawText>(&text).is_err(), "{text}");
            assert!(from_str::<char>(&text).is_err(), "{text}");
            let key = format!("{{{text}:1,\"id\":1}}");
            assert!(from_str::<BTreeMap<String, u8>>(&key).is_err(), "{key}");
            assert!(load::<Rich>(&key).is_err(), "{key}");
            assert!(load::<Vec<u8>>(&format!("[1,{text}]")).is_err(), "{text}");
        }
    }
}

#[test]
fn escapes_of_every_spelling_are_read() {
    for (text, value) in [
        ("\"\\uD83D\\uDE00\"", "\u{1f600}"),
        (
            "\"\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\\\"\\\\\"",
            "\u{1f600}/\u{8}\u{c}\n\r\t\"\\",
        ),
        ("\"\\uffff\\u0000\\u00E9\"", "\u{ffff}\0é"),
        ("\"\u{7f}\u{feff}\u{10ffff}\"", "\u{7f}\u{feff}\u{10ffff}"),
    ] {
        assert_eq!(from_str::<String>(text).unwrap(), value);
    }
}

/// Pieces of JSON in any order: mostly wrong, and near enough to being right to come far.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1",
            "-0",
            "1.5",
            "1e400",
            "\"\"",
            "\"a\"",
            "\"t\":\"A\"",
            "\"id\":1",
            "\"Some\":",
            "\"x\":1",
            "\"v\":[0]",
            "\"NaN\"",
            "\"\\ud800\"",
            " ",
            "\\",
            "\"",
            "\"Unit\"",
            "\"Record\":",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "\\PC{0,8}".prop_map(|text| format!("{text:?}")),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_panics(text in prop_oneof![any::<String>(), pieces()]) {
        holds::<Rich>(&text);
        holds::<Kind>(&text);
        holds::<Tagged>(&text);
        holds::<Any>(&text);
        holds::<Vec<Option<Option<f32>>>>(&text);
        holds::<BTreeMap<String, RawText>>(&text);
        holds::<Unknown>(&text);
    }
}
