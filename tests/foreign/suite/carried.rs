//! A type of ours inside of a serde type, in the formats of other crates.

use std::collections::BTreeMap;

use rerun_safe::{RawText, Serial};
use serde::{Deserialize, Serialize};

#[derive(Serial, Debug, PartialEq, Clone)]
struct Inner {
    name: String,
    ratio: f32,
    limit: f64,
    big: i64,
    maybe: Option<u8>,
    kind: Kind,
    tags: Vec<char>,
    points: BTreeMap<(i8, i8), bool>,
    named: BTreeMap<String, u32>,
}

#[derive(Serial, Debug, PartialEq, Clone)]
enum Kind {
    Plain,
    Pair(u8, String),
    Record { deep: Option<Option<u8>> },
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Outer {
    id: u32,
    #[serde(with = "rerun_safe::serde")]
    inner: Inner,
    after: bool,
}

fn outers() -> Vec<Outer> {
    let kinds = [
        Kind::Plain,
        Kind::Pair(1, "\"\n\u{1F980}".into()),
        Kind::Record { deep: None },
        Kind::Record { deep: Some(None) },
    ];
    let floats = [0.1, f64::NAN, f64::NEG_INFINITY, 1e300];
    let outer = |(id, (kind, limit))| Outer {
        id,
        inner: Inner {
            name: "é".into(),
            ratio: 0.1,
            limit,
            big: i64::MIN,
            maybe: (id % 2 == 0).then_some(7),
            kind,
            tags: vec!['a', '"'],
            points: BTreeMap::from([((1, -1), true)]),
            named: BTreeMap::from([("two words".into(), 1)]),
        },
        after: true,
    };
    (0..).zip(kinds.into_iter().zip(floats)).map(outer).collect()
}

/// NaN is not equal to itself, its text is.
#[track_caller]
fn is_same(back: &Outer, outer: &Outer) {
    assert_eq!(back.inner.to_str(), outer.inner.to_str());
    assert_eq!((back.id, back.after), (outer.id, outer.after));
}

#[test]
fn serde_json_has_the_structure() {
    for outer in outers() {
        let text = serde_json::to_string(&outer).unwrap();
        assert_eq!(
            text,
            format!(r#"{{"id":{},"inner":{},"after":true}}"#, outer.id, outer.inner.to_str())
        );
        is_same(&serde_json::from_str(&text).unwrap(), &outer);
        is_same(
            &serde_json::from_value(serde_json::to_value(&outer).unwrap()).unwrap(),
            &outer,
        );
    }
}

#[test]
fn toml_has_the_structure() {
    for outer in outers().into_iter().take(3) {
        let text = toml::to_string(&outer).unwrap();
        assert!(text.contains("[inner]\n"), "{text}");
        is_same(&toml::from_str(&text).unwrap(), &outer);
    }
}

#[test]
fn toml_refuses_what_it_would_lose() {
    let some_none = With(BTreeMap::from([("a".to_owned(), Some(None::<u8>))]));
    assert!(toml::to_string(&some_none).is_err());
    assert!(toml::to_string(&With(BTreeMap::from([("a".to_owned(), vec![None::<u8>])]))).is_err());
    let wide = With(BTreeMap::from([("a".to_owned(), u64::MAX)]));
    assert_eq!(
        toml::from_str::<With<_>>(&toml::to_string(&wide).unwrap()).unwrap(),
        wide
    );
}

#[test]
fn floats_of_32_bits_come_back() {
    for value in [1e14f32, 0.1, f32::MAX, f32::MIN_POSITIVE, 1e-45, 16_777_217.0, -0.0] {
        let text = serde_json::to_string(&With(value)).unwrap();
        assert_eq!(
            serde_json::from_str::<With<f32>>(&text).unwrap().0.to_bits(),
            value.to_bits(),
            "{text}"
        );
    }
}

#[test]
fn postcard_has_one_string() {
    for outer in outers() {
        let bytes = postcard::to_stdvec(&outer).unwrap();
        let text = outer.inner.to_str();
        assert!(bytes.windows(text.len()).any(|window| window == text.as_bytes()));
        is_same(&postcard::from_bytes(&bytes).unwrap(), &outer);
    }
}

#[test]
fn our_own_format_has_the_structure() {
    for outer in outers() {
        let text = rerun_safe::serde::to_str(&outer).unwrap();
        assert_eq!(text, serde_json::to_string(&outer).unwrap());
        is_same(&rerun_safe::serde::from_str(&text).unwrap(), &outer);
    }
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct With<T: rerun_safe::Codec>(#[serde(with = "rerun_safe::serde")] T);

#[test]
fn numbers_that_a_format_would_change_are_carried() {
    let value = With((u128::MAX, i128::MIN, u64::MAX, -0.0f64, f64::MIN_POSITIVE));
    let text = serde_json::to_string(&value).unwrap();
    assert!(
        text.starts_with(r#"[{"$rerun_safe::number":"340282366920938463463374607431768211455"},"#),
        "{text}"
    );
    assert_eq!(
        serde_json::from_str::<With<(u128, i128, u64, f64, f64)>>(&text).unwrap(),
        value
    );

    let raw = RawText::new("[1e999,0.10000000000000000000000001,-0,1E2]").unwrap();
    let text = serde_json::to_string(&With(raw)).unwrap();
    let back: With<RawText> = serde_json::from_str(&text).unwrap();
    assert_eq!(back.0.as_str(), "[1e999,0.10000000000000000000000001,-0.0,100.0]");
}

#[test]
fn floats_come_back_from_a_format_that_has_no_word_for_them() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.1] {
        let text = serde_json::to_string(&With(value)).unwrap();
        let back: With<f64> = serde_json::from_str(&text).unwrap();
        assert_eq!(back.0.to_bits(), value.to_bits(), "{text}");
    }
}

#[test]
fn numbers_of_serde_json_at_arbitrary_precision_are_read() {
    // What its deserializer hands out when any crate turns that feature on.
    let map = BTreeMap::from([("$serde_json::private::Number", "0.1")]);
    let deserializer = serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new(map.into_iter());
    let value: f64 = rerun_safe::serde::deserialize(deserializer).unwrap();
    assert_eq!(value.to_bits(), 0.1f64.to_bits());
    for bad in ["", "1x", "1 ", "nan", "[1]"] {
        let map = [("$serde_json::private::Number", bad)];
        let deserializer = serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new(map.into_iter());
        assert!(
            rerun_safe::serde::deserialize::<RawText, _>(deserializer).is_err(),
            "{bad}"
        );
    }
}

#[test]
fn errors_name_the_path_inside_of_our_value() {
    let text = r#"{"id":1,"inner":{"name":"x","ratio":"high"},"after":true}"#;
    let error = serde_json::from_str::<Outer>(text).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("expected a number at `ratio`, found a string at line 1"),
        "{error}"
    );
}

#[test]
fn depth_is_bounded_in_foreign_formats() {
    let deep = RawText::new(&format!("{}{}", "[".repeat(128), "]".repeat(128))).unwrap();
    // The same bound as that of `serde_json`, whose own newtype adds no level.
    let text = serde_json::to_string(&With(deep)).unwrap();
    assert!(serde_json::from_str::<With<RawText>>(&text).is_err());
    let deep = RawText::new(&format!("{}{}", "[".repeat(127), "]".repeat(127))).unwrap();
    let text = serde_json::to_string(&With(deep)).unwrap();
    assert_eq!(serde_json::from_str::<With<RawText>>(&text).unwrap().0.as_str(), text);
}
