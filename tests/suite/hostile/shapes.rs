//! Shapes where reading or writing could go astray by itself, without any malice in the text.

use std::collections::BTreeMap;

use rerun_safe::{NoteKind, Serial, from_str, load, to_str};

/// Nothing but itself, and nothing at the end: there is no container between two levels but the wrapper of `Some`.
#[derive(Serial, Debug, PartialEq)]
struct Chain(Option<Box<Chain>>);

#[test]
fn a_newtype_that_holds_itself_is_read_and_written() {
    for depth in 0..5 {
        let chain = (0..depth).fold(Chain(None), |inner, _| Chain(Some(Box::new(inner))));
        assert_eq!(from_str::<Chain>(&chain.to_str()).unwrap(), chain);
    }
}

#[test]
fn a_type_that_asks_itself_forever_is_an_error() {
    for text in ["1", "{}", "\"x\"", "[null]", "{\"Some\":1}", "{\"Some\":{\"Some\":[]}}"] {
        assert!(from_str::<Chain>(text).is_err(), "{text}");
        assert!(load::<Chain>(text).is_err(), "{text}");
    }
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Left {
    Itself(Box<Left>),
    Number(u8),
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Twice {
    Number(u8),
    Left(Box<Twice>),
    Right(Option<Box<Twice>>),
}

#[test]
fn an_untagged_enum_that_begins_with_itself_is_an_error() {
    assert!(from_str::<Left>("1").is_err());
    assert!(load::<Vec<Left>>("[\"x\"]").is_err());
    assert_eq!(from_str::<Twice>("1").unwrap(), Twice::Number(1));
    assert!(from_str::<Twice>("true").is_err());
    assert_eq!(Left::Itself(Box::new(Left::Number(1))).to_str(), "1");
}

#[derive(Serial, Debug, PartialEq)]
struct Account {
    name: String,
    #[rerun(flatten)]
    state: State,
}

#[derive(Serial, Debug, PartialEq)]
enum State {
    Open,
    Closed(String),
    Empty {},
}

/// serde writes the unit variant as `"Open":null`.
#[test]
fn a_flattened_unit_variant_is_not_lost() {
    for state in [State::Open, State::Closed("x".into()), State::Empty {}] {
        let account = Account {
            name: "a".into(),
            state,
        };
        assert_eq!(from_str::<Account>(&account.to_str()).unwrap(), account);
    }
    let open = Account {
        name: "a".into(),
        state: State::Open,
    };
    assert_eq!(open.to_str(), "{\"name\":\"a\",\"Open\":null}");
}

#[test]
fn two_flattened_variants_are_refused() {
    assert!(from_str::<Account>("{\"name\":\"a\",\"Open\":null,\"Closed\":\"x\"}").is_err());
}

#[derive(Serial, Debug, PartialEq)]
struct Optional {
    name: String,
    #[rerun(flatten)]
    rest: Option<BTreeMap<String, u8>>,
}

#[test]
fn entries_of_an_optional_flattened_map_are_not_lost() {
    let value = Optional {
        name: "a".into(),
        rest: Some([("x".to_owned(), 1)].into()),
    };
    assert_eq!(value.to_str(), "{\"name\":\"a\",\"x\":1}");
    assert_eq!(from_str::<Optional>(&value.to_str()).unwrap(), value);
    assert_eq!(from_str::<Optional>("{\"name\":\"a\"}").unwrap().rest, None);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Strict {
    Number {
        #[rerun(strict)]
        id: u8,
    },
    Text {
        id: String,
    },
}

/// `strict` forbids falling back. Trying the next variant is no fallback.
#[test]
fn a_strict_field_does_not_hide_the_variant_that_fits() {
    let fits = Strict::Text { id: "x".into() };
    assert_eq!(from_str::<Strict>("{\"id\":\"x\"}").unwrap(), fits);
    assert_eq!(*load::<Strict>("{\"id\":\"x\"}").unwrap(), fits);
    assert!(load::<Vec<Strict>>("[{\"id\":true}]").is_err());
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "type")]
enum Tagged {
    Unit,
    Record { a: u8 },
    Map(BTreeMap<String, u8>),
}

#[test]
fn a_tag_that_stands_there_twice_is_refused() {
    for text in [
        r#"{"type":"Unit","type":"Record"}"#,
        r#"{"type":"Record","a":1,"type":"Unit"}"#,
        r#"{"a":1,"type":"Record","type":"Record"}"#,
        r#"{"type":"Map","a":1,"type":"Map"}"#,
    ] {
        assert!(from_str::<Tagged>(text).is_err(), "{text}");
    }
}

#[test]
fn keys_that_stand_there_twice_are_refused_and_never_replace() {
    assert!(from_str::<BTreeMap<String, u8>>(r#"{"a":1,"\u0061":2}"#).is_err());
    assert!(from_str::<BTreeMap<u8, u8>>(r#"{"1":1,"1":2}"#).is_err());
    assert!(from_str::<BTreeMap<(u8, u8), u8>>("[[[1,2],3],[[1,2],4]]").is_err());
    assert!(from_str::<Account>(r#"{"name":"a","name":"b","Open":null}"#).is_err());
    let loaded = load::<BTreeMap<(u8, u8), u8>>("[[[1,2],3],[[1,2],4]]").unwrap();
    assert_eq!(loaded[&(1, 2)], 3);
    assert_eq!(loaded.report()[0].kind(), NoteKind::Dropped);
    assert_eq!(loaded.report()[0].raw(), "[[1,2],4]");
}

#[test]
fn names_that_only_look_alike_are_others() {
    assert!(from_str::<Tagged>(r#"{"type":"Record","a\u0000":1}"#).is_err());
    assert_eq!(
        from_str::<Tagged>(r#"{"\u0074ype":"Recor\u0064","\u0061":1}"#).unwrap(),
        Tagged::Record { a: 1 }
    );
    assert_eq!(to_str(&"\u{7f}\u{2028}"[..].to_owned()), "\"\u{7f}\u{2028}\"");
}
