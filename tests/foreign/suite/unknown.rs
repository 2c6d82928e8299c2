//! What a serde type passes over is told while loading, and kept where its place is known.

use std::collections::BTreeMap;

use rerun_safe::{NoteKind, Serial};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Point {
    x: f64,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
enum Shape {
    Dot,
    Line(Point, Point),
}

#[derive(Serial, Debug, PartialEq)]
struct Drawing {
    #[rerun(serial(serde))]
    origin: Point,
    #[rerun(serial(serde))]
    shapes: (Shape, Shape),
    #[rerun(serial(serde))]
    named: BTreeMap<String, Option<Point>>,
    #[rerun(serial(serde))]
    path: Vec<Point>,
    #[rerun(serial(serde))]
    by_pair: BTreeMap<(u8, u8), Point>,
}

const TEXT: &str = concat!(
    r#"{"origin":{"x":1.5,"new":[1]},"#,
    r#""shapes":[{"Dot":{"r":7}},{"Line":[{"x":0.0,"new":2},{"x":1.0}]}],"#,
    r#""named":{"a":{"x":0.5,"new":3}},"#,
    r#""path":[{"x":2.5,"new":4},{"x":3.5}],"#,
    r#""by_pair":[[[1,2],{"x":4.5,"new":5}]]}"#,
);

#[test]
fn each_entry_that_a_serde_type_passes_over_is_told() {
    let drawing = Drawing::load(TEXT).unwrap();
    let notes: Vec<(NoteKind, &str)> = drawing.report().iter().map(|note| (note.kind(), note.path())).collect();
    let unknown = [
        "origin.new",
        "shapes[0].Dot",
        "shapes[1].Line[0].new",
        "named.a.new",
        "path[0].new",
        "by_pair[0][1].new",
    ];
    assert_eq!(notes, unknown.map(|path| (NoteKind::Unknown, path)));
    assert!(Drawing::load(&drawing.to_str()).unwrap().is_exact());
}

#[test]
fn it_is_written_back_where_its_place_is_known_and_told_where_not() {
    let mut drawing = Drawing::load(TEXT).unwrap();
    let expected = TEXT.replace(r#","new":4"#, "").replace(r#","new":5"#, "");
    assert_eq!(drawing.to_str(), expected);
    let orphans: Vec<&str> = drawing.orphans().iter().map(|note| note.path()).collect();
    assert_eq!(orphans, ["path[0].new", "by_pair[0][1].new"]);
    // Nothing goes to an element that has moved.
    drawing.path.reverse();
    drawing.origin.x = 2.5;
    let expected = expected.replace(r#"[{"x":2.5},{"x":3.5}]"#, r#"[{"x":3.5},{"x":2.5}]"#);
    assert_eq!(drawing.to_str(), expected.replace(r#""x":1.5"#, r#""x":2.5"#));
}

#[test]
fn what_serde_buffers_is_passed_over_in_silence() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(untagged)]
    enum Any {
        Point(Point),
    }

    #[derive(Serial, Debug, PartialEq)]
    struct Holder(#[rerun(serial(serde))] Any, u8);

    let holder = Holder::load(r#"[{"x":1.5,"new":1},2]"#).unwrap();
    assert!(holder.report().is_empty());
}

/// `serde_json` has no wrapper for an `Option` in an `Option`, our own text has one.
#[test]
fn it_goes_into_a_wrapper_that_the_old_text_had_not() {
    #[derive(Serial, Debug, PartialEq)]
    struct Patch {
        #[rerun(serial(serde))]
        point: Option<Option<Option<Point>>>,
    }

    let patch = Patch::load(r#"{"point": {"x": 1.5, "new": 2}}"#).unwrap();
    assert_eq!(patch.point, Some(Some(Some(Point { x: 1.5 }))));
    let saved = patch.to_str();
    assert_eq!(saved, r#"{"point":{"Some":{"Some":{"x":1.5,"new":2}}}}"#);
    assert!(patch.orphans().is_empty());
    let again = Patch::load(&saved).unwrap();
    assert_eq!(*again, *patch);
    assert_eq!(again.to_str(), saved);
}

/// Of an object that looks like a wrapper, and is in one: with another key beside `Some` the wrapper would be the object.
#[test]
fn it_opens_no_wrapper() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Chain {
        #[serde(rename = "Some")]
        next: Option<Box<Chain>>,
    }

    #[derive(Serial, Debug, PartialEq)]
    struct Holder {
        #[rerun(serial(serde))]
        chain: Option<Chain>,
    }

    let holder = Holder::load(r#"{"chain":{"Some":null,"new":1}}"#).unwrap();
    assert_eq!(holder.chain, Some(Chain { next: None }));
    let saved = holder.to_str();
    assert_eq!(*Holder::load(&saved).unwrap(), *holder, "{saved}");
    assert_eq!(holder.orphans()[0].path(), "chain.new");
}
