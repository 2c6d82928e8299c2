//! `load`: what falls back, what is reported, and what comes back when the value is written again.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use rerun_safe::NoteKind::{self, Defaulted, Dropped, Recovered, Unknown};
use rerun_safe::{Loaded, Note, Serial};

#[derive(Serial, Debug, PartialEq, Clone)]
struct Settings {
    #[rerun(default = 14)]
    size: u8,
    theme: Option<Theme>,
    tags: Vec<Tag>,
    #[rerun(default)]
    limits: BTreeMap<String, u8>,
}

#[derive(Serial, Debug, PartialEq, Clone)]
enum Theme {
    Dark,
    Custom { accent: String },
}

#[derive(Serial, Debug, PartialEq, Clone)]
struct Tag {
    id: u8,
}

fn tag(id: u8) -> Tag {
    Tag { id }
}

#[track_caller]
fn report<T>(loaded: &Loaded<T>) -> Vec<(NoteKind, &str, &str)> {
    loaded
        .report()
        .iter()
        .map(|note| (note.kind(), note.path(), note.raw()))
        .collect()
}

const OLD: &str = r#"{"size":"large","theme":{"Neon":{"accent":1}},"tags":[{"id":1,"color":"red"},{"id":"x"},{"id":2}],"limits":{"a":1,"b":-1},"window":[0,0]}"#;

#[test]
fn one_unreadable_field_does_not_cost_the_rest() {
    assert!(Settings::from_str(OLD).is_err());
    let loaded = Settings::load(OLD).unwrap();
    assert_eq!(
        *loaded,
        Settings {
            size: 14,
            theme: None,
            tags: vec![tag(1), tag(2)],
            limits: BTreeMap::from([("a".into(), 1)]),
        }
    );
    assert!(!loaded.is_exact());
    assert_eq!(
        report(&loaded),
        [
            (Recovered, "size", r#""large""#),
            (Recovered, "theme", r#"{"Neon":{"accent":1}}"#),
            (Unknown, "tags[0].color", r#""red""#),
            (Dropped, "tags[1]", r#"{"id":"x"}"#),
            (Dropped, "limits.b", "-1"),
            (Unknown, "window", "[0,0]"),
        ]
    );
    let reason = loaded.report()[0].reason().unwrap();
    assert_eq!(
        reason,
        "expected an integer at `size`, found a string (line 1, column 9)"
    );
}

#[test]
fn nothing_is_lost_on_the_way_back() {
    let loaded = Settings::load(OLD).unwrap();
    assert_eq!(loaded.to_str(), OLD);
    assert!(loaded.orphans().is_empty());
}

#[test]
fn a_value_that_is_set_takes_the_place_of_what_was_kept() {
    let mut loaded = Settings::load(OLD).unwrap();
    loaded.size = 20;
    loaded.theme = Some(Theme::Dark);
    loaded.limits.insert("b".into(), 5);
    assert_eq!(
        loaded.to_str(),
        r#"{"size":20,"theme":"Dark","tags":[{"id":1,"color":"red"},{"id":"x"},{"id":2}],"limits":{"a":1,"b":5},"window":[0,0]}"#
    );
    assert!(loaded.orphans().is_empty());
}

/// Loads three tags, of which the second is unreadable and the others have unknown fields, changes the list, and writes it.
fn edited(edit: impl FnOnce(&mut Vec<Tag>)) -> (String, Vec<String>) {
    let text = r#"[{"id":1,"c":"a"},{"id":"x"},{"id":2,"c":"b"},{"id":1,"c":"d"}]"#;
    let mut loaded = Vec::<Tag>::load(text).unwrap();
    assert_eq!(loaded.to_str(), text);
    edit(&mut loaded);
    let orphans = loaded.orphans().iter().map(|note| note.path().to_owned()).collect();
    (loaded.to_str(), orphans)
}

#[test]
fn elements_are_found_by_their_own_text() {
    let none: Vec<String> = vec![];
    assert_eq!(
        edited(|tags| tags.sort_by_key(|tag| tag.id)),
        (
            r#"[{"id":1,"c":"a"},{"id":"x"},{"id":1,"c":"d"},{"id":2,"c":"b"}]"#.into(),
            none.clone()
        )
    );
    assert_eq!(
        edited(|tags| tags.insert(0, tag(9))),
        (
            r#"[{"id":9},{"id":1,"c":"a"},{"id":"x"},{"id":2,"c":"b"},{"id":1,"c":"d"}]"#.into(),
            none.clone()
        )
    );
    assert_eq!(
        edited(|tags| tags.push(tag(2))),
        (
            r#"[{"id":1,"c":"a"},{"id":"x"},{"id":2,"c":"b"},{"id":1,"c":"d"},{"id":2}]"#.into(),
            none.clone()
        )
    );
    assert_eq!(
        edited(|tags| {
            tags.remove(1);
        }),
        (
            r#"[{"id":1,"c":"a"},{"id":"x"},{"id":1,"c":"d"}]"#.into(),
            vec!["[2].c".to_owned()]
        )
    );
    assert_eq!(
        edited(|tags| tags[1].id = 7),
        (
            r#"[{"id":1,"c":"a"},{"id":"x"},{"id":7},{"id":1,"c":"d"}]"#.into(),
            vec!["[2].c".to_owned()]
        )
    );
    // What the dropped element followed is gone, so that it goes to the end.
    assert_eq!(
        edited(|tags| {
            tags.clear();
            tags.push(tag(3));
        }),
        (
            r#"[{"id":3},{"id":"x"}]"#.into(),
            ["[0].c", "[2].c", "[3].c"].map(String::from).to_vec()
        )
    );
}

#[test]
fn dropped_elements_stay_where_they_were() {
    for text in ["[null]", "[null,1,true,2,[],{}]", "[1,\"a\",\"b\"]", "[ ]"] {
        let loaded = Vec::<u8>::load(text).unwrap();
        assert_eq!(loaded.to_str(), text.replace(' ', ""));
    }
    let set = BTreeSet::<u8>::load("[3,true,1]").unwrap();
    assert_eq!(set.report().len(), 1);
    assert_eq!(set.to_str().matches("true").count(), 1);
    let heap = HashSet::<(u8, Option<bool>)>::load("[[2,true],[1,5],[3,null]]").unwrap();
    assert_eq!(heap.len(), 2);
    assert!(heap.to_str().contains("[1,5]"));
}

#[test]
fn map_entries_are_found_by_their_key() {
    let text = r#"[[[1,2],{"id":1,"c":"a"}],[[3,4],{"id":2,"c":"b"}],[[5],{"id":3}]]"#;
    let mut loaded = BTreeMap::<(u8, u8), Tag>::load(text).unwrap();
    assert_eq!(loaded.to_str(), text);
    loaded.insert((0, 0), tag(0));
    loaded.get_mut(&(3, 4)).unwrap().id = 9;
    assert_eq!(
        loaded.to_str(),
        r#"[[[0,0],{"id":0}],[[1,2],{"id":1,"c":"a"}],[[3,4],{"id":9,"c":"b"}],[[5],{"id":3}]]"#
    );
    let text = r#"{"1":{"id":1,"c":"a"},"x":{"id":2}}"#;
    let mut loaded = BTreeMap::<u8, Tag>::load(text).unwrap();
    assert_eq!(loaded.to_str(), text);
    loaded.remove(&1);
    assert_eq!(loaded.to_str(), r#"{"x":{"id":2}}"#);
    assert_eq!(loaded.orphans()[0].path(), r#"["1"].c"#);
}

#[derive(Serial, Debug, PartialEq)]
struct Nested {
    #[rerun(alias = "old")]
    new: Option<u8>,
    pair: (Option<Tag>, Option<Option<Tag>>),
    theme: Theme,
    #[rerun(default, serial(skip_if = Vec::is_empty))]
    list: Vec<u8>,
}

#[test]
fn what_is_kept_is_found_in_every_shape() {
    let text = r#"{"old":"x","pair":[{"id":1,"c":1},{"Some":{"id":2,"c":2}}],"theme":{"Custom":{"accent":"a","b":{}}},"list":5}"#;
    let mut loaded = Nested::load(text).unwrap();
    assert_eq!(loaded.to_str(), text);
    assert!(loaded.orphans().is_empty());
    loaded.new = Some(1);
    loaded.list.push(1);
    assert_eq!(
        loaded.to_str(),
        r#"{"new":1,"pair":[{"id":1,"c":1},{"Some":{"id":2,"c":2}}],"theme":{"Custom":{"accent":"a","b":{}}},"list":[1]}"#
    );
    loaded.theme = Theme::Dark;
    loaded.pair.0 = None;
    let orphans: Vec<_> = loaded.orphans().iter().map(|note| note.path().to_owned()).collect();
    assert_eq!(orphans, ["pair[0].c", "theme.Custom.b"]);
    let payload = r#"{"Dark":{"a":1}}"#;
    assert_eq!(Theme::load(payload).unwrap().to_str(), payload);
}

#[derive(Serial, Debug, PartialEq)]
struct Secure {
    #[rerun(default, strict)]
    sandbox: Option<bool>,
    #[rerun(default)]
    inner: Option<Box<Secure>>,
}

#[test]
fn a_strict_field_fails_the_load() {
    assert!(Secure::load("{}").is_ok());
    let error = Secure::load(r#"{"sandbox":"off"}"#).unwrap_err();
    assert_eq!(error.path(), "sandbox");
    let error = Secure::load(r#"{"inner":{"sandbox":1}}"#).unwrap_err();
    assert_eq!(error.path(), "inner.sandbox");
    assert!(Secure::load(r#"{"inner":7}"#).is_ok());
}

#[test]
fn without_any_fallback_the_load_is_an_error() {
    assert_eq!(Tag::load(r#"{"id":"x"}"#).unwrap_err().path(), "id");
    assert!(Vec::<Tag>::load("[{},").is_err(), "a broken text has no fallback");
    assert!(<[u8; 2]>::load("[1,\"x\"]").is_err());
    assert!(Option::<u8>::load("\"x\"").is_err());
}

#[derive(Serial, Debug, PartialEq, Clone)]
struct V1 {
    name: String,
}

#[derive(Serial, Debug, PartialEq, Clone)]
struct V2 {
    #[rerun(alias = "name", serial(also_write = "name"))]
    full_name: String,
    #[rerun(default)]
    level: u8,
    badges: Option<Vec<u8>>,
}

/// The new definition writes, the old one reads, saves and goes away, and the new one reads its own data again.
#[test]
fn a_rollback_reads_its_own_data_again() {
    let new = V2 {
        full_name: "Ada".into(),
        level: 3,
        badges: Some(vec![1]),
    };
    let old = V1::load(&new.to_str()).unwrap();
    assert_eq!(*old, V1 { name: "Ada".into() });
    let saved = old.to_str();
    assert_eq!(V2::from_str(&saved).unwrap(), new);
}

#[test]
fn every_error_of_a_text_is_told() {
    let text = r#"{"size":[],"theme":"Neon","tags":[{"id":true},{"id":1},{}],"limits":{"a":1,"b":{}}}"#;
    let errors = rerun_safe::from_str_all::<Settings>(text).unwrap_err();
    let paths: Vec<_> = errors.iter().map(rerun_safe::SerialError::path).collect();
    assert_eq!(paths, ["size", "theme", "tags[0].id", "tags[2]", "limits.b"]);
    let errors = rerun_safe::from_str_all::<Settings>("{\"theme\":1}").unwrap_err();
    let messages: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(rerun_safe::from_str_all::<Settings>(r#"{"tags":[]}"#).is_ok());
    assert_eq!(rerun_safe::from_str_all::<Vec<u8>>("[1,\"x\",").unwrap_err().len(), 2);
}

#[test]
fn defaults_are_reported_and_exact() {
    let loaded = Settings::load(r#"{"tags":[]}"#).unwrap();
    assert!(loaded.is_exact());
    assert_eq!(
        report(&loaded),
        [
            (Defaulted, "size", ""),
            (Defaulted, "theme", ""),
            (Defaulted, "limits", "")
        ]
    );
    assert_eq!(loaded.to_str(), r#"{"size":14,"theme":null,"tags":[],"limits":{}}"#);
}

/// What `dbg!` prints, and a `main` that returns the error: code to paste is not escaped.
#[test]
fn debug_shows_the_value_with_its_report_and_an_error_in_its_own_words() {
    let loaded = Vec::<Tag>::load(r#"[{"id":1},7]"#).unwrap();
    let shown = format!("{loaded:?}");
    assert!(shown.starts_with("Loaded { value: [Tag { id: 1"), "{shown}");
    assert!(shown.contains("report: [Note { kind: Dropped"), "{shown}");
    let error = V2::from_str(r#"{"title":"Ada"}"#).unwrap_err();
    assert_eq!(format!("{error:?}"), format!("SerialError({error})"));
    assert!(
        format!("{error:?}").contains(r#"`#[rerun(alias = "title")]`"#),
        "{error:?}"
    );
}

/// Today's has two elements more than yesterday's.
#[test]
fn a_missing_element_is_told_where_it_would_stand() {
    #[derive(Serial, Debug, PartialEq)]
    struct Point(u8, Option<u8>, #[rerun(default)] u8);
    #[derive(Serial, Debug, PartialEq)]
    struct Line {
        to: Point,
    }

    let paths = |notes: &[Note]| notes.iter().map(|note| note.path().to_owned()).collect::<Vec<_>>();
    assert_eq!(paths(Point::load("[1]").unwrap().report()), ["[1]", "[2]"]);
    assert_eq!(paths(Line::load(r#"{"to":[1,null]}"#).unwrap().report()), ["to[2]"]);
    let errors = rerun_safe::from_str_all::<Vec<(Point, u8)>>(r#"[[["x"],1],[[1],true]]"#).unwrap_err();
    let paths: Vec<_> = errors.iter().map(rerun_safe::SerialError::path).collect();
    assert_eq!(paths, ["[0][0][0]", "[1][1]"]);
}

static ASKED: AtomicU32 = AtomicU32::new(0);

fn asked() -> u8 {
    u8::try_from(ASKED.fetch_add(1, Relaxed)).unwrap()
}

#[derive(Serial, Debug, PartialEq)]
struct Counted {
    #[rerun(default = asked())]
    count: u8,
}

/// A default is an expression of the user, and may have effects.
#[test]
fn a_default_is_made_where_it_is_taken_and_nowhere_else() {
    assert_eq!(*Counted::load(r#"{"count":7}"#).unwrap(), Counted { count: 7 });
    assert!(Counted::from_str(r#"{"count":"x"}"#).is_err());
    assert_eq!(ASKED.load(Relaxed), 0);
    assert_eq!(*Counted::load(r#"{"count":"x"}"#).unwrap(), Counted { count: 0 });
    assert_eq!(ASKED.load(Relaxed), 1);
}
