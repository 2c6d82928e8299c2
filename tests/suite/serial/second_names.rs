//! `serial(also_write)`: a field under several names, of which a text may have any.

use std::collections::BTreeMap;

use rerun_safe::{NoteKind, RawText, Serial, from_str, from_str_all, load};

use super::corners::keeps;

#[derive(Serial, Debug, PartialEq)]
pub(super) struct Renamed {
    #[rerun(alias = "oldest", serial(also_write = "old"), default)]
    new: u8,
    other: Option<u8>,
}

/// Both names hold the field: what stands under either is kept until the field is set.
#[test]
fn an_unreadable_field_keeps_both_of_its_names() {
    keeps::<Renamed>(r#"{"new":"x","old":"y"}"#, r#"{"new":"x","old":"y","other":null}"#);
    keeps::<Renamed>(r#"{"new":"x","old":7}"#, r#"{"new":"x","old":7,"other":null}"#);
    keeps::<Renamed>(r#"{"old":"y"}"#, r#"{"old":"y","other":null}"#);
    keeps::<Renamed>(r#"{"oldest":"z"}"#, r#"{"oldest":"z","old":0,"other":null}"#);
    keeps::<Renamed>(r#"{"new":1,"old":2}"#, r#"{"new":1,"old":2,"other":null}"#);
    for text in [r#"{"new":"x","old":"y"}"#, r#"{"old":"y"}"#, r#"{"oldest":"z"}"#] {
        let mut loaded = load::<Renamed>(text).unwrap();
        loaded.new = 5;
        assert_eq!(loaded.to_str(), r#"{"new":5,"old":5,"other":null}"#);
    }
}

#[derive(Serial, Debug, PartialEq)]
struct Inner {
    a: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct Twice {
    first: u8,
    #[rerun(serial(also_write = "old", also_write = "older"))]
    new: Inner,
}

#[test]
fn the_other_name_of_a_field_is_read_where_the_first_is_not_readable() {
    let loaded = load::<Renamed>(r#"{"new":"x","old":7}"#).unwrap();
    assert_eq!((loaded.new, loaded.is_exact()), (7, false));
    let bad = r#"{"new":{"a":"x"},"first":1,"old":3,"older":{"a":2,"x":0}}"#;
    let loaded = load::<Twice>(bad).unwrap();
    assert_eq!(loaded.new, Inner { a: 2 });
    keeps::<Twice>(bad, r#"{"first":1,"new":{"a":"x"},"old":3,"older":{"a":2,"x":0}}"#);
    let paths: Vec<_> = loaded.report().iter().map(|note| (note.kind(), note.path())).collect();
    assert_eq!(
        paths,
        [
            (NoteKind::Recovered, "new"),
            (NoteKind::Recovered, "old"),
            (NoteKind::Unknown, "older.x")
        ]
    );
    // Strictly, the first name counts; and where no name is readable there is nothing to load.
    assert_eq!(from_str::<Twice>(bad).unwrap_err().path(), "new.a");
    assert_eq!(
        load::<Twice>(r#"{"first":1,"new":3,"old":4}"#).unwrap_err().path(),
        "new"
    );
    assert_eq!(from_str_all::<Twice>(r#"{"new":3,"old":4}"#).unwrap_err().len(), 2);
}

/// A program of an older definition has changed what it knows.
#[test]
fn another_value_under_the_other_name_is_told_and_kept() {
    let mut loaded = load::<Renamed>(r#"{"old":3,"new":2}"#).unwrap();
    assert_eq!((loaded.new, loaded.is_exact()), (2, false));
    let note = loaded.report().iter().find(|note| note.path() == "old").unwrap();
    assert_eq!(
        (note.kind(), note.path(), note.raw()),
        (NoteKind::Recovered, "old", "3")
    );
    assert!(
        note.reason()
            .unwrap()
            .starts_with("the value is another one than that of `new`")
    );
    loaded.new = 4;
    assert_eq!(loaded.to_str(), r#"{"new":4,"old":4,"other":null}"#);
    // What is unknown stands in both copies, and is kept in both.
    keeps::<Twice>(
        r#"{"first":1,"new":{"a":1,"x":2},"old":{"a":1,"x":2}}"#,
        r#"{"first":1,"new":{"a":1,"x":2},"old":{"a":1,"x":2},"older":{"a":1}}"#,
    );
}

/// Each way to fill three names, in each order: no text has a key twice, and nothing of the old one is lost on the way.
#[test]
fn whatever_the_names_hold_no_text_has_a_key_twice() {
    let values = ["", r#"{"a":1}"#, r#"{"a":2,"x":3}"#, r#"{"a":"x"}"#, "4", "null"];
    let names = ["new", "old", "older"];
    let entry = |name: usize, value: usize| {
        let (name, value) = (names[name], values[value]);
        if value.is_empty() {
            String::new()
        } else {
            format!(r#","{name}":{value}"#)
        }
    };
    let mut loads = 0;
    for filled in 0..values.len().pow(3) {
        let value = |name: u32| filled / values.len().pow(name) % values.len();
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let entries = order.map(|name| entry(name, value(u32::try_from(name).unwrap())));
            let text = format!(r#"{{"first":1{}}}"#, entries.concat());
            let Ok(loaded) = load::<Twice>(&text) else {
                continue;
            };
            loads += 1;
            assert_eq!(loaded.orphans(), Vec::<&rerun_safe::Note>::new(), "{text}");
            let saved = loaded.to_str();
            // Reading a map refuses a key that comes twice.
            let keys = from_str::<BTreeMap<String, RawText>>(&saved).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(keys.len() <= 4, "{saved}");
            for name in 0..3 {
                let held = values[value(u32::try_from(name).unwrap())];
                assert!(saved.contains(held) || held == values[1], "{text} lost {held}: {saved}");
            }
            assert_eq!(load::<Twice>(&saved).unwrap().new, loaded.new, "{text}");
        }
    }
    assert!(loads > 600, "{loads} texts were loaded");
}

#[test]
fn the_other_name_of_a_field_comes_once() {
    for text in [
        r#"{"old":1,"old":2}"#,
        r#"{"new":1,"old":1,"old":1}"#,
        r#"{"old":"x","old":1}"#,
    ] {
        let error = from_str::<Renamed>(text).unwrap_err();
        assert!(error.to_string().starts_with("duplicate field `old`"), "{error}");
        assert!(load::<Renamed>(text).is_err());
    }
    assert!(from_str::<Renamed>(r#"{"new":1,"oldest":1}"#).is_err());
}

#[derive(Serial, Debug, PartialEq)]
struct Defaulted {
    #[rerun(default, serial(also_write = "old", also_write = "older"))]
    new: u8,
}

#[test]
fn a_name_further_on_is_asked_where_two_have_fallen_back() {
    let loaded = load::<Defaulted>(r#"{"new":"x","old":"y","older":7}"#).unwrap();
    assert_eq!(loaded.new, 7);
}

#[test]
fn what_is_told_of_a_value_is_not_told_again_of_its_copies() {
    for text in [r#"{"new":2.0,"old":2.0}"#, r#"{"zz":0,"new":2.0,"older":2.0}"#] {
        let loaded = load::<Defaulted>(text).unwrap();
        let converted = |note: &&rerun_safe::Note| note.kind() == NoteKind::Converted;
        assert_eq!(loaded.report().iter().filter(converted).count(), 1, "{text}");
    }
}

#[test]
fn a_field_that_comes_twice_is_told_before_what_is_wrong_behind_it() {
    let error = load::<Defaulted>(r#"{"new":1,"new":2,zz}"#).unwrap_err().to_string();
    assert!(error.starts_with("duplicate field `new`"), "{error}");
}
