//! Any text is read or refused: no panic, no overflow, no work out of proportion, and an error at a place of the text.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Everything<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
    numbers: (i8, u128, f32, f64),
    maybe: Option<Option<Box<Everything<'a>>>>,
    map: HashMap<u8, Vec<char>>,
    pairs: BTreeMap<(bool, ()), Unit>,
    kind: Option<Kind>,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Unit;

#[derive(Serialize, Deserialize, Debug, PartialEq)]
enum Kind {
    Plain,
    Some(Box<Kind>),
    Record { a: Untagged },
    Tuple(u8, Tagged),
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged {
    None,
    Integer(i64),
    Nested(Option<Option<u8>>),
    Map(BTreeMap<String, Untagged>),
    List(Vec<Untagged>),
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Tagged {
    A(serde_bytes::ByteBuf),
    B { x: char },
}

const GOOD: &str = r#"{"text":"a\nb","numbers":[-1,2,0.5,"NaN"],"maybe":{"Some":{"text":"x","numbers":[0,0,1.0,1e3],"maybe":null,"map":[],"pairs":{},"kind":null}},"map":{"1":["x","\u00e9"],"200":[]},"pairs":[[[true,null],null],[[false,null],null]],"kind":{"Some":{"Some":{"Tuple":[1,{"t":"A","c":[1,2]}]}}},"more":[1,{"Some":null}],"k":{"Record":{"a":{"Some":{"x":[null,-5]}}}}}"#;

/// Reads a text as each of the types, and looks at the errors.
fn read_all(text: &str) {
    fn read<'de, T: Deserialize<'de>>(text: &'de str) {
        if let Err(error) = rerun_safe::serde::from_str::<T>(text) {
            assert!(
                error.offset() <= text.len() && text.is_char_boundary(error.offset()),
                "{error:?} in {text:?}"
            );
            assert!(error.line() > 0 && error.column() > 0);
            assert!(!format!("{error:#}").is_empty());
        }
    }
    read::<Everything<'_>>(text);
    read::<Vec<Everything<'_>>>(text);
    read::<Kind>(text);
    read::<Option<Option<Kind>>>(text);
    read::<Untagged>(text);
    read::<Tagged>(text);
    read::<serde_json::Value>(text);
    read::<HashMap<String, serde::de::IgnoredAny>>(text);
    read::<BTreeMap<Vec<u8>, Option<Option<f64>>>>(text);
    read::<(u64, &str, bool)>(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    drop(rerun_safe::serde::deserialize::<rerun_safe::RawText, _>(
        &mut deserializer,
    ));
}

#[test]
fn the_good_text_is_good() {
    let value: Everything<'_> = rerun_safe::serde::from_str(GOOD).unwrap();
    let text = rerun_safe::serde::to_str(&value).unwrap();
    let again: Everything<'_> = rerun_safe::serde::from_str(&text).unwrap();
    assert_eq!(rerun_safe::serde::to_str(&again).unwrap(), text);
}

#[test]
fn the_good_text_cut_anywhere_is_refused() {
    for (end, _) in GOOD.char_indices() {
        let cut = GOOD.get(..end).unwrap();
        assert!(rerun_safe::serde::from_str::<Everything<'_>>(cut).is_err(), "{cut}");
        read_all(cut);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        read_all(&text);
    }

    #[test]
    fn any_tokens_are_read_or_refused(tokens in proptest::collection::vec(prop_oneof![
        Just("{"), Just("}"), Just("["), Just("]"), Just(","), Just(":"), Just("\"Some\""), Just("null"), Just("{\"Some\":"),
        Just("\"t\""), Just("\"c\""), Just("\"A\""), Just("1"), Just("-"), Just("1e999"), Just("\"\\ud800\""), Just("\"NaN\""),
        Just("\"$unwritten\""), Just("true"), Just(" "), Just("\"$serde_json::private::Number\""), Just("[["), Just("]]"),
    ], 0..40)) {
        read_all(&tokens.concat());
    }

    #[test]
    fn a_changed_byte_is_read_or_refused(at in 0..GOOD.len(), byte in 0u8..128, length in 0usize..4) {
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes.splice(at..(at + length).min(GOOD.len()), [byte]);
        read_all(&String::from_utf8(bytes).unwrap());
    }
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [
        ("[", "]"),
        ("{\"Some\":", "}"),
        ("{\"a\":", "}"),
        ("[[", "]]"),
        ("{\"Record\":{\"a\":", "}}"),
    ] {
        read_all(&open.repeat(200_000));
        read_all(&format!("{}1{}", open.repeat(200_000), close.repeat(200_000)));
        read_all(&format!("{}1{}", open.repeat(100), close.repeat(100)));
    }
    let text = format!("{}{}", "[".repeat(129), "]".repeat(129));
    let error = rerun_safe::serde::from_str::<serde_json::Value>(&text).unwrap_err();
    assert!(error.to_string().starts_with("the text is nested too deep"), "{error}");
    assert!(rerun_safe::serde::from_str::<serde_json::Value>(&text[1..257]).is_ok());
}

#[test]
fn work_is_bounded() {
    #[derive(Deserialize)]
    #[allow(dead_code)]
    enum Nest {
        Some(Option<Box<Nest>>),
    }
    let start = Instant::now();
    let wide = format!("[{}0]", "{\"Some\":1},".repeat(100_000));
    read_all(&wide);
    let long = format!(
        "{}{}null{}{}",
        "{\"Some\":".repeat(100),
        " ".repeat(1_000_000),
        " ".repeat(1_000_000),
        "}".repeat(100)
    );
    assert!(rerun_safe::serde::from_str::<Nest>(&long).is_err());
    let digits = "7".repeat(3_000_000);
    read_all(&digits);
    read_all(&format!("\"{digits}"));
    // Far more than is needed, and far less than anything but linear work would take.
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn a_reason_in_place_of_a_value_is_only_that() {
    use rerun_safe::Serial;

    #[derive(Serial, Debug)]
    struct Holder(#[rerun(serial(serde))] BTreeMap<String, u8>);

    assert!(
        Holder::from_str(r#"{"$unwritten":"x"}"#)
            .unwrap_err()
            .to_string()
            .contains("could not be written: x")
    );
    assert_eq!(Holder::from_str(r#"{"$unwritten":1}"#).unwrap().0["$unwritten"], 1);
    for text in [
        r#"{"$unwritten":"#,
        r#"{"$unwritten":"x""#,
        r#"{"$unwritten":"x","y":1}"#,
    ] {
        assert!(
            !Holder::from_str(text)
                .unwrap_err()
                .to_string()
                .contains("could not be written"),
            "{text}"
        );
    }
}
