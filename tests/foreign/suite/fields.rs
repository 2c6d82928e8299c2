//! `serial(serde)` at every place that a field can have.

use std::collections::HashMap;

use rerun_safe::Serial;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone, Default)]
struct Foreign {
    n: f64,
    #[serde(rename = "kind")]
    tag: Option<String>,
}

fn foreign() -> Foreign {
    Foreign {
        n: f64::NEG_INFINITY,
        tag: None,
    }
}

const TEXT: &str = r#"{"n":"-Infinity","kind":null}"#;

#[derive(Serial, Debug, PartialEq)]
struct Tuple(u8, #[rerun(serial(serde))] Foreign);

#[derive(Serial, Debug, PartialEq)]
enum Shape {
    Newtype(#[rerun(serial(serde))] Foreign),
    Tuple(#[rerun(serial(serde))] Foreign, u8),
    Record {
        #[rerun(serial(serde), rename = "f")]
        foreign: Foreign,
    },
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "type")]
enum Tagged {
    Record {
        #[rerun(serial(serde))]
        foreign: HashMap<(u8, u8), Foreign>,
    },
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(serial(bound = "T: Serialize + serde::de::DeserializeOwned"))]
struct Generic<T> {
    #[rerun(serial(serde))]
    values: Vec<T>,
}

#[track_caller]
fn has_text<T: Serial + PartialEq + std::fmt::Debug>(value: T, text: &str) {
    assert_eq!(value.to_str(), text);
    assert_eq!(T::from_str(text).unwrap(), value);
}

#[test]
fn every_place_has_the_text_of_the_foreign_type() {
    has_text(Tuple(1, foreign()), &format!("[1,{TEXT}]"));
    has_text(Shape::Newtype(foreign()), &format!(r#"{{"Newtype":{TEXT}}}"#));
    has_text(Shape::Tuple(foreign(), 2), &format!(r#"{{"Tuple":[{TEXT},2]}}"#));
    has_text(
        Shape::Record { foreign: foreign() },
        &format!(r#"{{"Record":{{"f":{TEXT}}}}}"#),
    );
    let tagged = Tagged::Record {
        foreign: HashMap::from([((1, 2), foreign())]),
    };
    has_text(tagged, &format!(r#"{{"type":"Record","foreign":[[[1,2],{TEXT}]]}}"#));
    has_text(
        Generic {
            values: vec![foreign(); 2],
        },
        &format!(r#"{{"values":[{TEXT},{TEXT}]}}"#),
    );
}

#[test]
fn other_orders_are_read() {
    let text = r#"{"Record": {"x": 0, "f": {"kind": "k", "more": [], "n": 1.5}}}"#;
    let expected = Foreign {
        n: 1.5,
        tag: Some("k".into()),
    };
    assert_eq!(Shape::from_str(text).unwrap(), Shape::Record { foreign: expected });
}

#[test]
fn an_impl_by_hand_leans_on_serde() {
    use rerun_safe::{Codec, ReadError, Reader, Writer};

    #[derive(Debug, PartialEq)]
    struct Mine(Foreign);

    impl Codec for Mine {
        fn write(&self, out: &mut Writer<'_>) {
            rerun_safe::serde::write(&self.0, out);
        }

        fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            rerun_safe::serde::read(input).map(Self)
        }
    }

    assert_eq!(rerun_safe::to_str(&vec![Mine(foreign())]), format!("[{TEXT}]"));
    assert_eq!(
        rerun_safe::from_str::<Vec<Mine>>(&format!("[{TEXT}]")).unwrap(),
        [Mine(foreign())]
    );
}

#[test]
fn a_value_that_is_too_deep_is_told_by_try_to_str() {
    #[derive(Serial, Debug)]
    struct Holder {
        #[rerun(serial(serde))]
        value: serde_json::Value,
    }

    let nest = |levels: usize| Holder {
        value: (0..levels).fold(serde_json::Value::Null, |inner, _| vec![inner].into()),
    };
    assert_eq!(
        Holder::from_str(&nest(127).try_to_str().unwrap()).unwrap().value,
        nest(127).value
    );
    assert!(nest(128).try_to_str().is_err());
    assert!(Holder::from_str(&nest(128).to_str()).is_err());
}

#[test]
fn all_errors_of_a_text_are_found() {
    let errors = rerun_safe::from_str_all::<Vec<Shape>>(
        r#"[{"Record":{"f":1}},{"Newtype":{"n":0.5,"kind":7}},{"Record":{"f":{"n":0.5,"kind":null}}}]"#,
    )
    .unwrap_err();
    let paths: Vec<_> = errors.iter().map(|error| error.path()).collect();
    assert_eq!(paths, ["[0].Record.f", "[1].Newtype.kind"]);
}
