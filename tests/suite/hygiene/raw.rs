//! Raw and Unicode identifiers: the `r#` is spelling, not name.

use rerun_safe::{CoercibleEnum, RerunEq, Serial};

#[derive(RerunEq, Serial)]
#[allow(non_camel_case_types)]
struct r#struct {
    r#type: u8,
    r#match: Option<u8>,
    größe: i32,
}

#[derive(RerunEq, Serial)]
struct Plain {
    #[rerun(rename = "type")]
    kind: u8,
    #[rerun(rename = "match")]
    matched: Option<u8>,
    #[rerun(rename = "größe")]
    size: i32,
}

#[derive(CoercibleEnum, RerunEq, Serial, Debug, PartialEq)]
#[allow(non_camel_case_types)]
enum Keyword {
    r#Box,
    r#fn,
    Größe,
}

#[test]
fn raw_names_are_written_without_their_mark() {
    let raw = r#struct {
        r#type: 1,
        r#match: Some(2),
        größe: 3,
    };
    assert_eq!(raw.to_str(), r#"{"type":1,"match":2,"größe":3}"#);
    assert!(raw.rerun_eq(&Plain {
        kind: 1,
        matched: Some(2),
        size: 3
    }));
    assert_eq!(Keyword::from_name("fn"), Some(Keyword::r#fn));
    assert_eq!(Keyword::Größe.to_str(), r#""Größe""#);
}
