//! Maps in the form that their type does not write: what is no entry is left out, told, and written back.

use std::collections::{BTreeMap, HashMap};

use rerun_safe::{Codec, NoteKind, RawText, Serial, from_str, load};

#[derive(Serial, Debug, PartialEq)]
struct Tag {
    id: u8,
}

/// Loads, checks that the report has these parts as `Dropped`, and saves to a text that loads the same.
#[track_caller]
fn drops<T: Codec>(text: &str, dropped: &[(&str, &str)], saved: &str) {
    let loaded = load::<T>(text).unwrap();
    let left_out = loaded.report().iter().filter(|note| note.kind() == NoteKind::Dropped);
    let left_out: Vec<_> = left_out.map(|note| (note.path(), note.raw())).collect();
    assert_eq!(left_out, dropped);
    assert_eq!(loaded.is_exact(), dropped.is_empty());
    assert_eq!(loaded.orphans(), Vec::<&rerun_safe::Note>::new());
    assert_eq!(loaded.to_str(), saved);
    let again = load::<T>(saved).unwrap();
    assert_eq!(rerun_safe::to_str(&*again), rerun_safe::to_str(&*loaded));
    assert_eq!(again.to_str(), saved);
}

#[test]
fn an_element_that_is_no_pair_is_left_out_and_comes_back() {
    type Names = BTreeMap<String, u8>;
    drops::<Names>(r#"[["a",1],5,["b",2]]"#, &[("[1]", "5")], r#"[["a",1],5,["b",2]]"#);
    drops::<Names>(
        r#"[["a",1],["b","x"]]"#,
        &[("[1]", r#"["b","x"]"#)],
        r#"[["a",1],["b","x"]]"#,
    );
    drops::<Names>(
        r#"[["a",1,2],[],["a"]]"#,
        &[("[0]", r#"["a",1,2]"#), ("[1]", "[]"), ("[2]", r#"["a"]"#)],
        r#"[["a",1,2],[],["a"]]"#,
    );
    drops::<HashMap<u8, bool>>(
        "[[1,true],[300,true],null]",
        &[("[1]", "[300,true]"), ("[2]", "null")],
        r#"[["1",true],[300,true],null]"#,
    );
    drops::<BTreeMap<(u8, u8), u8>>("[[[1,2],3],7]", &[("[1]", "7")], "[[[1,2],3],7]");
}

#[test]
fn what_entries_have_besides_comes_back_in_either_form() {
    drops::<BTreeMap<String, Tag>>(r#"[["a",{"id":1,"c":[]}]]"#, &[], r#"[["a",{"id":1,"c":[]}]]"#);
    drops::<BTreeMap<u8, Tag>>(
        r#"[[2,{"id":1,"c":[]}],[1,{"id":2}]]"#,
        &[],
        r#"[["1",{"id":2}],["2",{"id":1,"c":[]}]]"#,
    );
}

#[derive(Serial, Debug, PartialEq)]
struct Sized {
    #[rerun(default)]
    size: u8,
}

#[test]
fn a_fallback_in_a_pair_stands_for_its_text() {
    let mut loaded = load::<BTreeMap<u8, Sized>>(r#"[[2,{"size":"x"}],[1,{"size":3}],[3,{"size":"y"}]]"#).unwrap();
    assert_eq!(
        loaded.to_str(),
        r#"[["1",{"size":3}],["2",{"size":"x"}],["3",{"size":"y"}]]"#
    );
    loaded.get_mut(&2).unwrap().size = 4;
    assert_eq!(
        loaded.to_str(),
        r#"[["1",{"size":3}],["2",{"size":4}],["3",{"size":"y"}]]"#
    );
}

#[derive(Serial, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Plain,
    Other,
    Filled(u8),
}

/// A key that has got a payload changes the form of its map.
#[test]
fn an_object_whose_keys_have_payloads_today_loses_nothing() {
    let text = r#"{"Plain":{"id":1,"c":2},"Gone":{"id":3}}"#;
    let saved = r#"[["Plain",{"id":1,"c":2}],["Gone",{"id":3}]]"#;
    let loaded = load::<BTreeMap<Key, Tag>>(text).unwrap();
    assert_eq!(*loaded, BTreeMap::from([(Key::Plain, Tag { id: 1 })]));
    assert_eq!(loaded.orphans(), Vec::<&rerun_safe::Note>::new());
    assert_eq!(loaded.to_str(), saved);
    let mut again = load::<BTreeMap<Key, Tag>>(saved).unwrap();
    assert_eq!(again.to_str(), saved);
    again.insert(Key::Filled(7), Tag { id: 9 });
    assert_eq!(
        again.to_str(),
        r#"[["Plain",{"id":1,"c":2}],["Gone",{"id":3}],[{"Filled":7},{"id":9}]]"#
    );
}

#[test]
fn what_an_object_has_left_out_follows_the_pair_that_its_entry_followed() {
    let text = r#"{"Plain":{"id":1},"Other":{"id":2,"c":4},"Gone":{"id":3}}"#;
    let loaded = load::<BTreeMap<Key, Tag>>(text).unwrap();
    assert_eq!(
        loaded.to_str(),
        r#"[["Plain",{"id":1}],["Other",{"id":2,"c":4}],["Gone",{"id":3}]]"#
    );
}

#[test]
fn edits_of_a_map_that_was_an_array_are_written() {
    let mut loaded = load::<BTreeMap<u8, Tag>>(r#"[[1,{"id":1,"c":1}],5,[2,{"id":2,"c":2}]]"#).unwrap();
    loaded.insert(0, Tag { id: 0 });
    loaded.get_mut(&2).unwrap().id = 7;
    assert_eq!(
        loaded.to_str(),
        r#"[["0",{"id":0}],["1",{"id":1,"c":1}],5,["2",{"id":7,"c":2}]]"#
    );
    loaded.remove(&1);
    assert_eq!(loaded.to_str(), r#"[["0",{"id":0}],["2",{"id":7,"c":2}],5]"#);
    assert_eq!(loaded.orphans()[0].path(), "[0][1].c");
}

/// In front of its first, a double would be read instead of it.
#[test]
fn doubles_stay_behind_what_they_double() {
    let text = "[[[1,1],1],[[1,1],2],[[0,0],3]]";
    let double = [("[1]", "[[1,1],2]")];
    drops::<BTreeMap<(u8, u8), u8>>(text, &double, "[[[0,0],3],[[1,1],1],[[1,1],2]]");
    drops::<std::collections::BTreeSet<u8>>("[1.0,1.0,0]", &[("[1]", "1.0")], "[0,1,1.0]");
}

#[test]
fn keys_of_pairs_are_read_with_and_without_quotes() {
    let map = BTreeMap::from([(1_u8, true)]);
    assert_eq!(from_str::<BTreeMap<u8, bool>>("[[1,true]]").unwrap(), map);
    assert_eq!(from_str::<BTreeMap<u8, bool>>(r#"[["1",true]]"#).unwrap(), map);
    let map = BTreeMap::from([(Some("1".to_owned()), ())]);
    assert_eq!(
        from_str::<BTreeMap<Option<String>, ()>>(r#"[["1",null]]"#).unwrap(),
        map
    );
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Either {
    Map(BTreeMap<String, u8>),
    Record { a: u8 },
    Any(RawText),
}

/// An object of today that is no map must not become an array because the map before it was one.
#[test]
fn another_object_in_the_place_of_a_map_stays_an_object() {
    let mut loaded = load::<Vec<Either>>(r#"[[["b",1],5]]"#).unwrap();
    // Without a fallback the last variant takes it whole.
    assert!(matches!(loaded[0], Either::Any(_)));
    loaded[0] = Either::Record { a: 1 };
    assert_eq!(loaded.to_str(), r#"[{"a":1}]"#);
    #[derive(Serial, Debug)]
    #[rerun(untagged)]
    enum Two {
        Map(BTreeMap<String, u8>),
        Record { a: u8, b: bool },
    }
    let mut loaded = load::<Two>(r#"[["b",1],5]"#).unwrap();
    assert_eq!(loaded.to_str(), r#"[["b",1],5]"#);
    *loaded = Two::Record { a: 1, b: true };
    assert_eq!(loaded.to_str(), r#"{"a":1,"b":true}"#);
    assert_eq!(loaded.orphans()[0].raw(), "5");
}
