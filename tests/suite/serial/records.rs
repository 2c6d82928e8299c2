//! Structs and enums of every shape, read and written.

use std::collections::{BTreeMap, HashMap};

use rerun_safe::{RawText, Serial};

use super::round;

#[derive(Serial, Debug, Clone, PartialEq)]
struct Point {
    x: i32,
    y: Option<String>,
}

#[derive(Serial, Debug, PartialEq)]
struct Pair(u8, f64);

#[derive(Serial, Debug, PartialEq)]
struct Meters(f64);

#[derive(Serial, Debug, PartialEq)]
struct Unit;

#[derive(Serial, Debug, PartialEq)]
struct NoElements();

#[derive(Serial, Debug, PartialEq)]
struct NoFields {}

#[derive(Serial, Debug, PartialEq)]
enum Shape {
    Dot,
    Circle(f64),
    Rect(f64, f64),
    Named { name: String, points: Vec<Point> },
    Empty {},
    Nothing(),
}

#[derive(Serial, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy)]
#[rerun(rename_all = "kebab-case")]
enum Color {
    DarkRed,
    #[rerun(alias = "green")]
    LightGreen,
}

#[derive(Serial, Debug, PartialEq)]
struct Page<'a, T, K: Ord> {
    title: std::borrow::Cow<'a, str>,
    items: Vec<T>,
    by_key: BTreeMap<K, T>,
    next: Option<Box<Page<'a, T, K>>>,
}

#[derive(Serial, Debug, PartialEq, Default)]
struct Settings {
    #[rerun(rename = "full name", alias = "name")]
    full_name: String,
    #[rerun(default)]
    size: u32,
    #[rerun(default = 7.5)]
    ratio: f64,
    #[rerun(skip)]
    cache: Vec<u8>,
    note: Option<String>,
}

fn point(x: i32, y: Option<&str>) -> Point {
    Point {
        x,
        y: y.map(str::to_owned),
    }
}

#[test]
fn structs_of_every_shape() {
    round(&point(-1, Some("a\"b")), r#"{"x":-1,"y":"a\"b"}"#);
    round(&point(7, None), r#"{"x":7,"y":null}"#);
    round(&Pair(255, 0.1), "[255,0.1]");
    round(&Meters(1.0), "1.0");
    round(&Unit, "null");
    round(&NoElements(), "[]");
    round(&NoFields {}, "{}");
}

#[test]
fn enums_of_every_shape() {
    round(&Shape::Dot, r#""Dot""#);
    round(&Shape::Circle(2.5), r#"{"Circle":2.5}"#);
    round(&Shape::Rect(1.0, -0.0), r#"{"Rect":[1.0,-0.0]}"#);
    round(
        &Shape::Named {
            name: "n".into(),
            points: vec![point(1, None)],
        },
        r#"{"Named":{"name":"n","points":[{"x":1,"y":null}]}}"#,
    );
    round(&Shape::Empty {}, r#"{"Empty":{}}"#);
    round(&Shape::Nothing(), r#"{"Nothing":[]}"#);
    round(
        &vec![Color::DarkRed, Color::LightGreen],
        r#"["dark-red","light-green"]"#,
    );
    assert_eq!(Color::from_str("\"green\"").unwrap(), Color::LightGreen);
}

#[test]
fn generics_and_recursion() {
    let page = Page {
        title: "t".into(),
        items: vec![Some(1u8), None],
        by_key: BTreeMap::from([(Color::DarkRed, None), (Color::LightGreen, Some(3))]),
        next: Some(Box::new(Page {
            title: "u".into(),
            items: vec![],
            by_key: BTreeMap::new(),
            next: None,
        })),
    };
    round(
        &page,
        r#"{"title":"t","items":[1,null],"by_key":{"dark-red":null,"light-green":3},"next":{"title":"u","items":[],"by_key":{},"next":null}}"#,
    );
}

#[test]
fn fields_in_any_order_with_unknown_ones() {
    let text = r#" { "y" : "b" , "z" : [ 1 , { } ] , "x" : 3 } "#;
    assert_eq!(Point::from_str(text).unwrap(), point(3, Some("b")));
    assert_eq!(Point::from_str(r#"{"x":3}"#).unwrap(), point(3, None));
    assert_eq!(Point::from_str(r#"{"x":3,"w":1}"#).unwrap(), point(3, None));
    assert_eq!(Point::from_str(r#"{"\u0078":3,"w":1}"#).unwrap(), point(3, None));
}

#[test]
fn each_object_of_a_text_may_have_an_order_of_its_own() {
    #[derive(Serial, Debug, PartialEq, Clone)]
    struct Four {
        a: u8,
        #[rerun(alias = "old")]
        bb: u8,
        c: Option<u8>,
        #[rerun(default)]
        d: u8,
    }
    // Every way to leave out and to arrange the entries, one object after the other, and backwards.
    let entries = ["\"a\":1", "\"bb\": 2", "\"old\":2", "\"c\" :3", "\"d\":4", "\"x\":5"];
    let mut objects = vec![String::new()];
    let mut values = Vec::new();
    let mut texts = Vec::new();
    for _ in 0..entries.len() {
        let longer = objects.iter().flat_map(|object| {
            let unused = entries.iter().filter(|entry| !object.contains(**entry));
            unused.map(move |entry| format!("{object},{entry}"))
        });
        objects = longer
            .filter(|object| !(object.contains("bb") && object.contains("old")))
            .collect();
        for object in &objects {
            let has = |key: &str| object.contains(key);
            if has("\"a\"") && (has("bb") || has("old")) {
                let c = has("\"c\"").then_some(3);
                let d = if has("\"d\"") { 4 } else { 0 };
                values.push(Four { a: 1, bb: 2, c, d });
                texts.push(format!("{{{}}}", &object[1..]));
            }
        }
    }
    assert!(texts.len() > 300, "{}", texts.len());
    for _ in 0..2 {
        let text = format!("[{}]", texts.join(","));
        assert_eq!(Vec::<Four>::from_str(&text).unwrap(), values);
        assert_eq!(*Vec::<Four>::load(&text).unwrap(), values);
        texts.reverse();
        values.reverse();
    }
    // What is likely never hides a second entry.
    let text = r#"[{"d":1,"bb":2,"a":3},{"d":1,"bb":2,"a":3,"d":4}]"#;
    let error = Vec::<Four>::from_str(text).unwrap_err();
    assert_eq!(Some(error.offset()), text.rfind("\"d\""), "{error}");
}

#[test]
fn renames_aliases_defaults_and_skips() {
    let settings = Settings {
        full_name: "f".into(),
        size: 1,
        ratio: 2.0,
        cache: vec![],
        note: None,
    };
    round(&settings, r#"{"full name":"f","size":1,"ratio":2.0,"note":null}"#);
    let old = Settings::from_str(r#"{"name":"g","ratio":null}"#).unwrap();
    assert_eq!(
        old,
        Settings {
            full_name: "g".into(),
            ratio: 7.5,
            ..Settings::default()
        }
    );
}

#[test]
fn maps_with_any_key() {
    round(&BTreeMap::from([((1, 'a'), true)]), r#"[[[1,"a"],true]]"#);
    round(&HashMap::from([(10u8, 'a'), (9, 'b')]), r#"{"10":"a","9":"b"}"#);
    round(&BTreeMap::from([(true, 1), (false, 2)]), r#"{"false":2,"true":1}"#);
    round(&BTreeMap::from([(Some(1), 1)]), "[[1,1]]");
    assert_eq!(
        BTreeMap::<u8, u8>::from_str("[[1,2]]").unwrap(),
        BTreeMap::from([(1, 2)])
    );
    assert_eq!(HashMap::<(i32, i32), u8>::from_str("{}").unwrap(), HashMap::new());
}

#[test]
fn errors_name_path_and_place() {
    let text = r#"{"items":[{"x":1},{"x":"2","y":null}]}"#;
    #[derive(Serial, Debug)]
    #[allow(dead_code)]
    struct Outer {
        items: Vec<Point>,
    }
    let error = Outer::from_str(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected an integer at `items[1].x`, found a string (line 1, column 24)"
    );
    assert_eq!(error.path(), "items[1].x");
    let error = Settings::from_str(r#"{"nam":"g"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "missing field `full name`; the text has an unknown `nam`: add `#[rerun(alias = \"nam\")]`? (line 1, column 1)"
    );
    let error = Color::from_str("\"dark-rde\"").unwrap_err();
    assert!(error.to_string().contains("did you mean `dark-red`?"), "{error}");
    assert!(
        Point::from_str(r#"{"x":1,"x":2}"#)
            .unwrap_err()
            .to_string()
            .starts_with("duplicate field `x`")
    );
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t", content = "c")]
enum Beside {
    Unit,
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t")]
enum Within {
    Unit,
    Record {
        a: u8,
    },
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug, PartialEq)]
struct Around {
    id: u8,
    #[rerun(flatten)]
    within: Within,
}

/// Which of the two would be written back?
#[test]
fn a_key_that_no_field_takes_comes_once_too() {
    #[track_caller]
    fn refused<T: Serial + std::fmt::Debug>(text: &str) {
        let error = T::from_str(text).unwrap_err();
        assert!(error.to_string().starts_with("duplicate key `z`"), "{error}");
        assert!(T::load(text).is_err());
        assert_eq!(rerun_safe::from_str_all::<T>(text).unwrap_err().len(), 1);
    }
    refused::<Point>(r#"{"x":1,"y":null,"z":1,"z":2}"#);
    refused::<Point>(r#"{"z":1,"x":1,"\u007a":2,"y":null}"#);
    refused::<Beside>(r#"{"z":1,"t":"Unit","z":1}"#);
    refused::<Within>(r#"{"t":"Unit","z":1,"z":1}"#);
    refused::<Around>(r#"{"id":1,"t":"Record","a":1,"z":1,"z":1}"#);
    refused::<Around>(r#"{"id":1,"t":"New","z":1,"z":1}"#);
    let text = r#"{"x":1,"y":null,"y2":[{"z":1},{"z":1}],"z":1}"#;
    assert_eq!(Point::load(text).unwrap().to_str(), text);
}

/// Looking for each among those before it would never come to an end.
#[test]
fn many_keys_that_no_field_takes_end_soon() {
    let entries: Vec<String> = (0..200_000).map(|key| format!(r#""k{key}":0"#)).collect();
    let text = format!(r#"{{{},"x":1,"y":null}}"#, entries.join(","));
    assert_eq!(Point::from_str(&text).unwrap(), point(1, None));
}
