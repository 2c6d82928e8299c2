//! Maps in the form that their type does not write: what is no entry is left out, told, and written back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// Nothing is left for whose sake it would be an array.
#[test]
fn a_map_whose_pairs_are_gone_is_an_object_again() {
    let mut loaded = load::<BTreeMap<u8, Tag>>(r#"[[1,{"id":1,"c":1}],[2,{"id":2}]]"#).unwrap();
    loaded.remove(&1);
    assert_eq!(loaded.to_str(), r#"{"2":{"id":2}}"#);
    assert_eq!(loaded.orphans()[0].path(), "[0][1].c");
    loaded.clear();
    assert_eq!(loaded.to_str(), "{}");
}

/// In front of its first, a double would be read instead of it.
#[test]
fn doubles_stay_behind_what_they_double() {
    let text = "[[[1,1],1],[[1,1],2],[[0,0],3]]";
    let double = [("[1]", "[[1,1],2]")];
    drops::<BTreeMap<(u8, u8), u8>>(text, &double, "[[[0,0],3],[[1,1],1],[[1,1],2]]");
    drops::<BTreeSet<u8>>("[1.0,1.0,0]", &[("[1]", "1.0")], "[0,1,1.0]");
}

/// Without its first, a double would be read: what somebody removes would come back with the next start.
#[test]
fn a_double_goes_with_what_it_doubles() {
    let mut tags = load::<BTreeSet<String>>(r#"["b","a","a",7,"b"]"#).unwrap();
    assert_eq!(tags.to_str(), r#"["a","b","a",7,"b"]"#);
    tags.remove("a");
    assert_eq!(tags.to_str(), r#"["b",7,"b"]"#);
    assert_eq!(
        tags.orphans().iter().map(|note| note.path()).collect::<Vec<_>>(),
        ["[2]"]
    );
    tags.insert("a".to_owned());
    assert_eq!(tags.to_str(), r#"["a","b","a",7,"b"]"#);

    let mut by_pair = load::<HashMap<(u8, u8), u8>>("[[[1,1],1],[[1,1.0],2],[[0,0],3]]").unwrap();
    assert!(by_pair.remove(&(1, 1)).is_some());
    assert_eq!(by_pair.to_str(), "[[[0,0],3]]");
    let mut by_number = load::<BTreeMap<u8, u8>>("[[1,1],[1,2],[0,3]]").unwrap();
    assert_eq!(by_number.to_str(), r#"[["0",3],["1",1],[1,2]]"#);
    by_number.remove(&1);
    assert_eq!(
        rerun_safe::from_str::<BTreeMap<u8, u8>>(&by_number.to_str()).unwrap(),
        *by_number
    );
}

/// The element of a set, by its id.
#[derive(Serial, Debug)]
struct Item {
    id: u8,
    #[rerun(default)]
    name: String,
}

impl Ord for Item {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.id.cmp(&other.id)
    }
}

impl PartialOrd for Item {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Item {}

/// What counts is which element the set has, not how the double looks.
#[test]
fn a_double_that_looks_otherwise_is_one_of_its_first() {
    let mut items = load::<BTreeSet<Item>>(r#"[{"id":1,"name":"a"},{"id":1,"name":"b"},{"id":0}]"#).unwrap();
    assert_eq!(
        items.to_str(),
        r#"[{"id":0,"name":""},{"id":1,"name":"a"},{"id":1,"name":"b"}]"#
    );
    items.pop_last();
    assert_eq!(items.to_str(), r#"[{"id":0,"name":""}]"#);
    assert_eq!(items.orphans()[0].raw(), r#"{"id":1,"name":"b"}"#);
}

/// It has no first, and its place is behind what it followed.
#[test]
fn an_element_with_doubles_inside_is_none() {
    type Maps = Vec<BTreeMap<String, u8>>;
    let text = r#"[{"a":1},{"b":1,"b":2},{"c":3}]"#;
    drops::<Maps>(text, &[("[1]", r#"{"b":1,"b":2}"#)], text);
    drops::<Vec<[BTreeSet<u8>; 1]>>("[[[1]],[[2,2]],[[3]]]", &[("[1]", "[[2,2]]")], "[[[1]],[[2,2]],[[3]]]");
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
