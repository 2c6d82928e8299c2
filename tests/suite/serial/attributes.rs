//! The keys of `#[rerun(...)]` that shape the text.

use std::collections::BTreeMap;
use std::time::Duration;

use rerun_safe::{RawText, Serial, Unknown};

use super::round;

#[derive(Serial, Debug, PartialEq, Clone)]
struct Inner {
    a: u8,
    b: Option<u8>,
}

#[derive(Serial, Debug, PartialEq)]
struct Flat {
    own: bool,
    #[rerun(flatten)]
    inner: Inner,
    #[rerun(flatten)]
    rest: BTreeMap<u32, u128>,
    last: char,
}

#[test]
fn flattened_structs_and_maps_share_the_object() {
    let flat = Flat {
        own: true,
        inner: Inner { a: 1, b: None },
        rest: BTreeMap::from([(7, u128::MAX), (10, 0)]),
        last: 'z',
    };
    round(
        &flat,
        r#"{"own":true,"a":1,"b":null,"7":340282366920938463463374607431768211455,"10":0,"last":"z"}"#,
    );
    let empty = Flat {
        rest: BTreeMap::new(),
        ..flat
    };
    round(&empty, r#"{"own":true,"a":1,"b":null,"last":"z"}"#);
}

#[derive(Serial, Debug, PartialEq)]
struct OnlyFlat {
    #[rerun(flatten)]
    rest: BTreeMap<String, Vec<u8>>,
    #[rerun(flatten)]
    time: Option<Duration>,
    #[rerun(flatten)]
    nested: Nested,
}

#[derive(Serial, Debug, PartialEq)]
struct Nested {
    #[rerun(flatten)]
    inner: Inner,
    #[rerun(flatten)]
    kind: Kind,
}

#[derive(Serial, Debug, PartialEq)]
enum Kind {
    Alone,
    One(u8),
    Many { x: u8 },
}

#[test]
fn flattening_nests_and_takes_what_is_its_own() {
    for (kind, text) in [
        (Kind::Alone, r#""Alone":null"#),
        (Kind::One(3), r#""One":3"#),
        (Kind::Many { x: 1 }, r#""Many":{"x":1}"#),
    ] {
        let nested = Nested {
            inner: Inner { a: 1, b: Some(2) },
            kind,
        };
        let value = OnlyFlat {
            rest: BTreeMap::from([("k".into(), vec![1])]),
            time: None,
            nested,
        };
        round(&value, &format!(r#"{{"k":[1],"a":1,"b":2,{text}}}"#));
        let value = OnlyFlat {
            rest: BTreeMap::new(),
            time: Some(Duration::new(1, 2)),
            ..value
        };
        round(&value, &format!(r#"{{"secs":1,"nanos":2,"a":1,"b":2,{text}}}"#));
    }
}

#[derive(Serial, Debug, PartialEq)]
struct Twins {
    #[rerun(flatten)]
    first: Inner,
    #[rerun(flatten)]
    second: Inner,
}

#[test]
fn an_entry_that_two_parts_name_is_read_by_both() {
    let twins = Twins::from_str(r#"{"a":1,"b":2}"#).unwrap();
    assert_eq!(twins.first, Inner { a: 1, b: Some(2) });
    assert_eq!(twins.second, twins.first);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "type", rename_all = "snake_case")]
enum Internal {
    Unit,
    NewType(Inner),
    Map(BTreeMap<u8, i128>),
    Fields { type_name: String, inner: Inner },
}

#[test]
fn internal_tags() {
    round(&Internal::Unit, r#"{"type":"unit"}"#);
    round(
        &Internal::NewType(Inner { a: 1, b: None }),
        r#"{"type":"new_type","a":1,"b":null}"#,
    );
    round(
        &Internal::Map(BTreeMap::from([(3, i128::MIN)])),
        r#"{"type":"map","3":-170141183460469231731687303715884105728}"#,
    );
    let fields = Internal::Fields {
        type_name: "t".into(),
        inner: Inner { a: 0, b: Some(1) },
    };
    round(&fields, r#"{"type":"fields","type_name":"t","inner":{"a":0,"b":1}}"#);
    let text = r#"{"inner":{"b":1,"a":0},"extra":[],"type_name":"t","type":"fields"}"#;
    assert_eq!(Internal::from_str(text).unwrap(), fields);
    let error = Internal::from_str(r#"{"a":1}"#).unwrap_err().to_string();
    assert!(error.starts_with("missing tag `type`"), "{error}");
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    NewType(Option<u8>),
    Tuple(u8, u8),
    Fields { a: u8 },
}

#[test]
fn adjacent_tags() {
    round(&Adjacent::Unit, r#"{"t":"Unit"}"#);
    round(&Adjacent::NewType(None), r#"{"t":"NewType","c":null}"#);
    round(&Adjacent::Tuple(1, 2), r#"{"t":"Tuple","c":[1,2]}"#);
    round(&Adjacent::Fields { a: 1 }, r#"{"t":"Fields","c":{"a":1}}"#);
    assert_eq!(
        Adjacent::from_str(r#"{"c":{"a":1},"t":"Fields"}"#).unwrap(),
        Adjacent::Fields { a: 1 }
    );
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Untagged {
    Number(i64),
    Text(String),
    Pair(u8, bool),
    Record { a: u8 },
    Wider { a: u8, b: u8 },
    Nothing,
}

#[test]
fn untagged_variants_are_tried_in_order() {
    round(&Untagged::Number(-1), "-1");
    round(&Untagged::Text("x".into()), "\"x\"");
    round(&Untagged::Pair(1, true), "[1,true]");
    round(&Untagged::Record { a: 1 }, r#"{"a":1}"#);
    round(&Untagged::Nothing, "null");
    round(&vec![Some(Untagged::Nothing), None], r#"[{"Some":null},null]"#);
    let error = Untagged::from_str("true").unwrap_err().to_string();
    for name in ["Number", "Text", "Pair", "Record", "Wider", "Nothing"] {
        assert!(error.contains(&format!("`{name}`: expected")), "{error}");
    }
}

#[derive(Serial, Debug, PartialEq)]
enum Open {
    Known(u8),
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t")]
enum OpenInternal {
    Known {
        a: u8,
    },
    #[rerun(other)]
    Other(RawText),
}

#[test]
fn unknown_variants_are_kept() {
    for text in [r#""New""#, r#"{"New":[1,{"x":null}]}"#, r#"{"Known":1}"#] {
        assert_eq!(Open::from_str(text).unwrap().to_str(), text);
    }
    assert!(Open::from_str("null").is_err());
    assert!(Open::from_str(r#"{"Known":"x"}"#).is_err());
    for text in [r#"{"t":"Known","a":1}"#, r#"{"b":1,"t":"New"}"#] {
        assert_eq!(OpenInternal::from_str(text).unwrap().to_str(), text);
    }
}

#[derive(Serial, Debug, PartialEq)]
struct Keeping {
    a: u8,
    #[rerun(keep_unknown)]
    rest: Unknown,
    b: u8,
}

#[test]
fn unknown_fields_are_kept() {
    let keeping = Keeping::from_str(r#"{"z":[1, 2],"a":1,"y":{},"b":2}"#).unwrap();
    assert_eq!(keeping.rest.len(), 2);
    assert_eq!(keeping.rest.get("z").unwrap().as_str(), "[1, 2]");
    assert_eq!(keeping.to_str(), r#"{"a":1,"y":{},"z":[1, 2],"b":2}"#);
    assert!(Keeping::from_str(r#"{"a":1,"b":2,"z":1,"z":2}"#).is_err());
}

mod hex {
    use rerun_safe::{Codec, ReadError, Reader, Writer};

    pub(super) fn write(value: &u32, out: &mut Writer<'_>) {
        format!("{value:x}").write(out);
    }

    pub(super) fn read(input: &mut Reader<'_>) -> Result<u32, ReadError> {
        let text = String::read(input)?;
        u32::from_str_radix(&text, 16).map_err(|error| input.error(error))
    }
}

#[derive(Serial, Debug, PartialEq)]
struct Ways {
    #[rerun(serial(with = hex))]
    hex: u32,
    #[rerun(serial(display))]
    version: std::net::Ipv4Addr,
    #[rerun(serial(with = hex), default = 16)]
    more: u32,
    #[rerun(serial(skip_if = Vec::is_empty), default)]
    list: Vec<u8>,
    #[rerun(serial(skip))]
    cache: u8,
    #[rerun(serial(also_write = "old"))]
    new: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct HexNewtype(#[rerun(serial(with = hex))] u32);

#[test]
fn fields_are_written_in_other_ways() {
    let mut ways = Ways {
        hex: 255,
        version: std::net::Ipv4Addr::LOCALHOST,
        more: 17,
        list: vec![],
        cache: 0,
        new: 1,
    };
    round(
        &ways,
        r#"{"hex":"ff","version":"127.0.0.1","more":"11","new":1,"old":1}"#,
    );
    ways.list.push(1);
    round(
        &ways,
        r#"{"hex":"ff","version":"127.0.0.1","more":"11","list":[1],"new":1,"old":1}"#,
    );
    let old = Ways::from_str(r#"{"old":9,"hex":"0","version":"0.0.0.0"}"#).unwrap();
    assert_eq!((old.new, old.more), (9, 16));
    let both = Ways::from_str(r#"{"old":9,"hex":"0","version":"0.0.0.0","new":8}"#).unwrap();
    assert_eq!(both.new, 8);
    let error = Ways::from_str(r#"{"hex":"xyz"}"#).unwrap_err();
    assert_eq!(error.path(), "hex");
    let error = Ways::from_str(r#"{"hex":"0","version":"1.2"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid IPv4 address syntax at `version` (line 1, column 22)"
    );
    round(&vec![Some(HexNewtype(1)), None], r#"[{"Some":"1"},null]"#);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(deny_unknown)]
struct Strict {
    a: u8,
    #[rerun(alias = "c")]
    b: Option<u8>,
}

#[test]
fn unknown_fields_are_refused() {
    round(&Strict { a: 1, b: None }, r#"{"a":1,"b":null}"#);
    let error = Strict::from_str(r#"{"a":1,"bb":2}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown field `bb`; expected one of `a`, `b` (line 1, column 8)"
    );
    assert_eq!(Strict::from_str(r#"{"c":3,"a":1}"#).unwrap().b, Some(3));
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(transparent)]
struct Transparent {
    #[rerun(skip)]
    cache: u8,
    value: Option<u8>,
}

#[derive(Serial, Debug, PartialEq)]
struct HasTransparent {
    field: Transparent,
    wrapped: Option<Transparent>,
}

#[test]
fn transparent_structs_are_their_field() {
    let value = |value| Transparent { cache: 0, value };
    round(&value(Some(1)), "1");
    assert_eq!(HasTransparent::from_str("{}").unwrap().field, value(None));
    round(
        &HasTransparent {
            field: value(None),
            wrapped: Some(value(None)),
        },
        r#"{"field":null,"wrapped":{"Some":null}}"#,
    );
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(default)]
struct Defaults {
    a: u8,
    b: String,
}

impl Default for Defaults {
    fn default() -> Self {
        Defaults { a: 7, b: "b".into() }
    }
}

#[test]
fn a_container_has_a_default_for_each_field() {
    assert_eq!(Defaults::from_str("{}").unwrap(), Defaults::default());
    assert_eq!(Defaults::from_str(r#"{"a":null,"b":"x"}"#).unwrap().a, 7);
}

#[derive(Serial)]
struct Expressions {
    #[rerun(default = BTreeMap::<u8, u8>::from([(1, 2)]), alias = "old")]
    call: BTreeMap<u8, u8>,
    #[rerun(default = <BTreeMap<u8, u8> as Default>::default(), alias = "older")]
    path: BTreeMap<u8, u8>,
    #[rerun(skip, default = |a, b| a + b)]
    closure: fn(u8, u8) -> u8,
    #[rerun(default = [1, 2], alias = "list")]
    array: [u8; 1 + 1],
    #[rerun(default = if cfg!(test) { 1 } else { 2 })]
    branch: u8,
    #[rerun(default = { 3 }, alias = "four")]
    block: u8,
    #[rerun(default = 1..BTreeMap::<u8, u8>::new().len() + 5, alias = "span")]
    range: std::ops::Range<usize>,
    #[rerun(default = { if cfg!(test) { return 5; } 6 })]
    early: u8,
}

#[test]
fn a_default_is_any_expression() {
    let read = Expressions::from_str("{}").unwrap();
    assert_eq!(read.call, BTreeMap::from([(1, 2)]));
    assert_eq!((read.closure)(1, 2), 3);
    assert_eq!((read.array, read.branch, read.block, read.range), ([1, 2], 1, 3, 1..5));
    assert_eq!(read.early, 5);
    let old = Expressions::from_str(r#"{"old":[[3,4]],"list":[5,6],"span":{"start":0,"end":1},"four":4}"#);
    let old = old.unwrap();
    assert_eq!((old.call[&3], old.array, old.range, old.block), (4, [5, 6], 0..1, 4));
}
