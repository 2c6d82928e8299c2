//! Maps and sets without an order have one text, whatever the hasher.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
struct Bag {
    map: HashMap<String, Vec<u8>>,
    numbers: HashMap<u64, HashMap<i8, ()>>,
    set: Rc<HashSet<char>>,
    maybe: Option<HashMap<bool, u8>>,
}

fn bag() -> Bag {
    // Each map has a seed of its own, so that a text by iteration would hardly be the same twice.
    Bag {
        map: (0..50).map(|n| (format!("key {n}"), vec![n])).collect(),
        numbers: (0..50).map(|n| (n, (0..9).map(|n| (n, ())).collect())).collect(),
        set: Rc::new(('a'..='z').collect()),
        maybe: Some(HashMap::from([(true, 1), (false, 0)])),
    }
}

#[test]
fn equal_bags_have_equal_texts() {
    let text = rerun_safe::serde::to_str(&bag()).unwrap();
    for _ in 0..20 {
        assert_eq!(rerun_safe::serde::to_str(&bag()).unwrap(), text);
    }
    assert_eq!(rerun_safe::serde::from_str::<Bag>(&text).unwrap(), bag());
    assert!(text.ends_with(r#""maybe":{"false":0,"true":1}}"#), "{text}");
}

#[test]
fn the_text_is_that_of_serial() {
    let map: HashMap<String, HashSet<i32>> = (0..20).map(|n| (format!("{n}"), HashSet::from([n, -n]))).collect();
    assert_eq!(rerun_safe::serde::to_str(&map).unwrap(), rerun_safe::to_str(&map));
    let heap = BinaryHeap::from([3, 1, 2]);
    assert_eq!(rerun_safe::serde::to_str(&heap).unwrap(), rerun_safe::to_str(&heap));
}

#[test]
fn pointers_and_locks_are_seen_through() {
    let map = || (0..50).map(|n| (n, n)).collect::<HashMap<u8, u8, RandomState>>();
    let sorted = rerun_safe::serde::to_str(&map()).unwrap();
    assert_eq!(
        rerun_safe::serde::to_str(&&Arc::new(Mutex::new(Box::new(map())))).unwrap(),
        sorted
    );
    assert_eq!(rerun_safe::serde::to_str(&Some(&map())).unwrap(), sorted);
    assert_eq!(rerun_safe::serde::to_str(&[map()]).unwrap(), format!("[{sorted}]"));
}

#[test]
fn ordered_maps_keep_their_order() {
    let map = BTreeMap::from([(2, 'a'), (10, 'b')]);
    assert_eq!(rerun_safe::serde::to_str(&map).unwrap(), r#"{"2":"a","10":"b"}"#);
}

#[test]
fn a_key_that_comes_twice_is_an_error() {
    let error = rerun_safe::serde::from_str::<HashMap<String, u8>>(r#"{"a":1,"b":2,"a":3}"#).unwrap_err();
    assert_eq!(error.to_string(), "duplicate key `a` (line 1, column 14)");
    let long = "é".repeat(100_000);
    let text = format!(r#"{{"{long}":1,"{long}":2}}"#);
    let error = rerun_safe::serde::from_str::<HashMap<String, u8>>(&text).unwrap_err();
    let told = format!("duplicate key `{}…` (line 1, column 100007)", "é".repeat(48));
    assert_eq!(error.to_string(), told, "not all of a long key");
    let error = rerun_safe::serde::from_str::<Vec<BTreeMap<u8, u8>>>("[[[1,1],[2,2],[1,3]]]").unwrap_err();
    assert_eq!((error.path(), error.column()), ("[0][2][0]", 16));
    assert!(rerun_safe::serde::from_str::<serde_json::Value>(r#"{"a":{"x":1,"x":1}}"#).is_err());
}

/// Known by name, but a tuple struct and a variant, whose places mean something.
#[test]
fn only_sequences_and_maps_are_sorted() {
    mod named {
        use serde::{Deserialize, Serialize};

        #[derive(Serialize, Deserialize, Debug, PartialEq)]
        pub struct HashSet(pub u8, pub u8);

        #[derive(Serialize, Deserialize, Debug, PartialEq)]
        pub enum BinaryHeap {
            Pair(u8, u8),
        }
    }

    let value = (named::HashSet(2, 1), named::BinaryHeap::Pair(4, 3));
    let text = rerun_safe::serde::to_str(&value).unwrap();
    assert_eq!(text, r#"[[2,1],{"Pair":[4,3]}]"#);
    assert_eq!(
        rerun_safe::serde::from_str::<(named::HashSet, named::BinaryHeap)>(&text).unwrap(),
        value
    );
}
