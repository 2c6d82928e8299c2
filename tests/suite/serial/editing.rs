//! What is edited after loading, and saved with what was kept of the old text, is what the next start loads.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rerun_safe::Serial;

#[derive(Serial, Debug, PartialEq, Clone)]
struct Item {
    id: u8,
    #[rerun(default)]
    size: Option<u8>,
}

#[derive(Serial, Debug, PartialEq)]
struct Doc {
    #[rerun(default)]
    set: BTreeSet<u8>,
    #[rerun(default)]
    list: Vec<Item>,
    #[rerun(default)]
    by_pair: BTreeMap<(u8, u8), Item>,
    #[rerun(default)]
    by_number: BTreeMap<u8, Item>,
    #[rerun(default)]
    one: Option<Item>,
}

#[derive(Debug, Clone, Copy)]
enum Edit {
    Remove(u8),
    Insert(u8),
    Resize(u8),
    Reverse,
    Clear,
}

impl Edit {
    fn apply(self, doc: &mut Doc) {
        let item = |id| Item { id, size: None };
        match self {
            Self::Remove(key) => {
                doc.set.remove(&key);
                doc.by_pair.remove(&(key, 1));
                doc.by_number.remove(&key);
                if usize::from(key) < doc.list.len() {
                    doc.list.remove(key.into());
                }
            }
            Self::Insert(key) => {
                doc.set.insert(key);
                doc.by_pair.insert((key, 1), item(key));
                doc.by_number.insert(key, item(key));
                doc.list.insert(usize::from(key).min(doc.list.len()), item(key));
                doc.one = Some(item(key));
            }
            Self::Resize(size) => {
                let items = doc.list.iter_mut().chain(doc.by_pair.values_mut());
                for item in items.chain(doc.by_number.values_mut()).step_by(2) {
                    item.size = Some(size);
                }
            }
            Self::Reverse => doc.list.reverse(),
            Self::Clear => {
                doc.set.pop_first();
                doc.by_pair.pop_last();
                doc.list.pop();
                doc.one = None;
            }
        }
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0..4u8).prop_map(Edit::Remove),
        (0..4u8).prop_map(Edit::Insert),
        (0..4u8).prop_map(Edit::Resize),
        Just(Edit::Reverse),
        Just(Edit::Clear),
    ]
}

fn item() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        r#"{"id":1}"#,
        r#"{"id":1,"size":2}"#,
        r#"{"size":2,"new":[3],"id":1.0}"#,
        r#"{"id":2,"size":"big"}"#,
        r#"{"id":300}"#,
        "7",
        "null",
    ])
    .prop_map(str::to_owned)
}

fn number() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["0", "1", "1.0", "2", "3", "300", r#""x""#, "null"]).prop_map(str::to_owned)
}

/// As many of these as there may be, in brackets.
fn array(element: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(element, 0..6).prop_map(|elements| format!("[{}]", elements.join(",")))
}

fn object() -> impl Strategy<Value = String> {
    let entries = prop::collection::btree_map(0..5u8, item(), 0..4);
    entries.prop_map(|entries| {
        let entries: Vec<String> = entries.iter().map(|(key, item)| format!(r#""{key}":{item}"#)).collect();
        format!("{{{}}}", entries.join(","))
    })
}

fn text() -> impl Strategy<Value = String> {
    let by_pair = array((number(), item()).prop_map(|(key, item)| format!("[[{key},1],{item}]")));
    let pairs = array((number(), item()).prop_map(|(key, item)| format!("[{key},{item}]")));
    let parts = (
        array(number()),
        array(item()),
        by_pair,
        prop_oneof![object(), pairs],
        item(),
    );
    parts.prop_map(|(set, list, by_pair, by_number, one)| {
        format!(r#"{{"set":{set},"list":{list},"by_pair":{by_pair},"by_number":{by_number},"one":{one},"new":1}}"#)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_edited_is_what_is_loaded_next(text in text(), edits in prop::collection::vec(edit(), 0..4)) {
        let mut loaded = Doc::load(&text).unwrap();
        for edit in edits {
            edit.apply(&mut loaded);
        }
        let saved = loaded.to_str();
        let next = Doc::load(&saved).unwrap();
        prop_assert_eq!(&*next, &*loaded, "{}", saved);
        prop_assert_eq!(next.to_str(), saved);
    }
}
