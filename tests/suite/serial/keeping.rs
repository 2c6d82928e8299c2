//! The laws of `load` and of saving, on any text; each law catches the faults that are seeded here.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use rerun_safe::{Codec, Loaded, Note, NoteKind, RawText, Serial, Unknown, load, to_str};

type Law = Result<(), String>;

/// How a loaded value is saved: as the crate does it, or with a fault.
type Save<T> = fn(&Loaded<T>) -> String;

/// Every kind of place that something can be kept at.
#[derive(Serial, Debug, Clone, PartialEq)]
struct Everything {
    #[rerun(default = 7)]
    a: u8,
    #[rerun(alias = "oldest", serial(also_write = "old"), default)]
    b: Vec<Element>,
    c: Option<Box<Everything>>,
    #[rerun(default)]
    map: BTreeMap<u8, Element>,
    #[rerun(default)]
    pairs: BTreeMap<(u8, bool), Option<Element>>,
    #[rerun(default)]
    set: BTreeSet<Option<Option<u8>>>,
    #[rerun(default, serial(skip_if = Option::is_none))]
    d: Option<Style>,
    #[rerun(default)]
    tagged: Vec<Tagged>,
    #[rerun(default)]
    any: Vec<Any>,
    #[rerun(flatten)]
    part: Part,
}

#[derive(Serial, Debug, Clone, PartialEq)]
struct Element {
    id: u8,
    #[rerun(default)]
    b: Option<Option<u8>>,
}

#[derive(Serial, Debug, Clone, PartialEq, Default)]
#[rerun(default)]
struct Part {
    x: i8,
    y: (Option<u8>, bool),
}

#[derive(Serial, Debug, Clone, PartialEq)]
enum Style {
    Unit,
    One(Element),
    Many {
        a: u8,
        #[rerun(default)]
        b: Vec<u8>,
    },
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug, Clone, PartialEq)]
#[rerun(tag = "id")]
enum Tagged {
    Unit,
    Many {
        #[rerun(default)]
        a: u8,
        #[rerun(keep_unknown)]
        rest: Unknown,
    },
    One(Element2),
}

#[derive(Serial, Debug, Clone, PartialEq)]
struct Element2 {
    x: u8,
}

#[derive(Serial, Debug, Clone, PartialEq)]
#[rerun(untagged)]
enum Any {
    Number(u8),
    Element(Element),
    List(Vec<Any>),
    Map(BTreeMap<String, Option<u8>>),
}

/// JSON with the names and the values that the definitions look for, and others.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "null", "true", "1", "0", "7", "300", "-1", "1.0", "0.5", "\"Unit\"", "\"Many\"", "\"x\"", "\"1\"", "{}", "[]",
    ])
    .prop_map(String::from);
    let key = prop::sample::select(vec![
        "a", "b", "c", "d", "map", "pairs", "set", "tagged", "any", "x", "y", "id", "old", "oldest", "Some", "One",
        "Many", "Unit", "1", "2", "z",
    ]);
    leaf.prop_recursive(5, 64, 6, move |inner| {
        let entries = prop::collection::btree_map(key.clone(), inner.clone(), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(|elements| format!("[{}]", elements.join(","))),
            entries.prop_shuffle_entries(),
        ]
    })
}

trait Entries: Strategy<Value = BTreeMap<&'static str, String>> + Sized + 'static {
    /// An object of the entries, in any order.
    fn prop_shuffle_entries(self) -> BoxedStrategy<String> {
        let shuffled = self
            .prop_map(|entries| entries.into_iter().collect::<Vec<_>>())
            .prop_shuffle();
        shuffled
            .prop_map(|entries| {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("\"{key}\":{value}"))
                    .collect();
                format!("{{{}}}", entries.join(","))
            })
            .boxed()
    }
}

impl<S: Strategy<Value = BTreeMap<&'static str, String>> + 'static> Entries for S {}

/// A text that is read as `Everything`, whatever its parts are.
fn text() -> impl Strategy<Value = String> {
    let names = [
        "a", "b", "old", "c", "map", "pairs", "set", "d", "tagged", "any", "x", "y", "new", "z",
    ];
    let entries = prop::sample::subsequence(names.to_vec(), 0..=names.len());
    entries
        .prop_flat_map(|names| {
            let count = names.len();
            (Just(names), prop::collection::vec(json(), count))
        })
        .prop_map(|(names, values)| names.into_iter().zip(values).collect::<BTreeMap<_, _>>())
        .prop_shuffle_entries()
}

fn is_kept(note: &Note) -> bool {
    matches!(note.kind(), NoteKind::Unknown | NoteKind::Recovered | NoteKind::Dropped)
}

/// Whether a note is of a field that has another text under its second name.
fn is_second(note: &Note) -> bool {
    let reason = note.reason().unwrap_or_default();
    reason.starts_with("the value is another one than that of")
}

/// The texts of what has no place in the value, in any order.
fn kept<T>(loaded: &Loaded<T>) -> Vec<&str> {
    let mut kept: Vec<&str> = loaded
        .report()
        .iter()
        .filter(|note| is_kept(note))
        .map(Note::raw)
        .collect();
    kept.sort_unstable();
    kept
}

/// Saving loses nothing that is not told, changes no value, and saving once more changes nothing.
fn saving_loses_nothing<T: Codec>(text: &str, save: Save<T>) -> Law {
    let Ok(loaded) = load::<T>(text) else {
        return Ok(());
    };
    let saved = save(&loaded);
    let again = load::<T>(&saved).map_err(|error| format!("{saved} is not read: {error}"))?;
    if to_str(&*again) != to_str(&*loaded) {
        return Err(format!("the value of {text} has changed in {saved}"));
    }
    if save(&again) != saved {
        return Err(format!("{saved} is saved as {}", save(&again)));
    }
    let orphans = loaded.orphans();
    // A second name whose text is another one is the same once both are written: `null` beside `[]`.
    let seconds = loaded.report().iter().filter(|note| is_second(note)).count();
    if orphans.is_empty() && kept(&again).len() + seconds < kept(&loaded).len() {
        return Err(format!("{text} has lost something in {saved}"));
    }
    let told: BTreeSet<&str> = orphans.iter().map(|note| note.raw()).collect();
    match kept(&loaded)
        .into_iter()
        .find(|raw| !saved.contains(raw) && !told.contains(raw))
    {
        Some(raw) => Err(format!("{raw} is neither in {saved} nor told")),
        None => Ok(()),
    }
}

/// How many texts a law is tried on.
const CASES: u32 = if cfg!(debug_assertions) { 400 } else { 4_000 };

/// Whether a law holds for many values.
fn holds<S: Strategy>(values: S, law: impl Fn(S::Value) -> Law) -> Law {
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 1_000,
        ..ProptestConfig::with_cases(CASES)
    });
    let run = runner.run(&values, |value| law(value).map_err(TestCaseError::fail));
    run.map_err(|error| error.to_string())
}

#[test]
fn saving_any_text_loses_nothing() {
    holds(text(), |text| saving_loses_nothing::<Everything>(&text, Loaded::to_str)).unwrap();
    holds(json(), |text| {
        saving_loses_nothing::<Vec<Any>>(&text, Loaded::to_str)?;
        saving_loses_nothing::<BTreeMap<String, Vec<Element>>>(&text, Loaded::to_str)?;
        saving_loses_nothing::<BTreeMap<u8, BTreeMap<(u8, u8), Tagged>>>(&text, Loaded::to_str)?;
        saving_loses_nothing::<Option<Option<Style>>>(&text, Loaded::to_str)?;
        saving_loses_nothing::<(Option<Element>, Vec<Tagged>)>(&text, Loaded::to_str)
    })
    .unwrap();
}

/// The value without anything that was kept.
fn forgets<T: Codec>(loaded: &Loaded<T>) -> String {
    to_str(&**loaded)
}

/// The last part that was kept is missing.
fn forgets_one<T: Codec>(loaded: &Loaded<T>) -> String {
    let saved = loaded.to_str();
    let last = loaded
        .report()
        .iter()
        .rev()
        .find(|note| is_kept(note) && note.raw() != "null");
    let lost = last.and_then(|note| saved.rsplit_once(note.raw()));
    lost.map_or(saved.clone(), |(before, after)| format!("{before}null{after}"))
}

/// Saving does not come to an end.
fn grows<T: Codec>(loaded: &Loaded<T>) -> String {
    let saved = loaded.to_str();
    match saved.strip_suffix('}') {
        Some(open) if !saved.ends_with("{}") => format!("{open},\"more{}\":1}}", saved.len()),
        _ => saved,
    }
}

#[test]
fn the_law_of_saving_catches_what_forgets() {
    for fault in [forgets, forgets_one, grows] {
        assert!(holds(text(), |text| saving_loses_nothing::<Everything>(&text, fault)).is_err());
    }
}

mod old {
    use super::{BTreeMap, Serial};

    #[derive(Serial, Debug, Clone, PartialEq)]
    pub(super) struct Document {
        pub(super) name: String,
        #[rerun(default)]
        pub(super) style: Option<Style>,
        #[rerun(default)]
        pub(super) items: Vec<Item>,
        #[rerun(default)]
        pub(super) named: BTreeMap<String, Item>,
    }

    #[derive(Serial, Debug, Clone, PartialEq)]
    pub(super) enum Style {
        Plain,
        Bold(u8),
    }

    #[derive(Serial, Debug, Clone, PartialEq)]
    pub(super) struct Item {
        pub(super) id: u8,
    }
}

macro_rules! new_document {
    ($name:ident, $($attributes:tt)*) => {
        #[derive(Serial, Debug, Clone, PartialEq)]
        struct $name {
            $($attributes)*
            title: String,
            #[rerun(default)]
            style: Option<NewStyle>,
            #[rerun(default)]
            items: Vec<NewItem>,
            #[rerun(default)]
            named: BTreeMap<String, NewItem>,
            level: Option<i32>,
            #[rerun(default)]
            tags: Vec<String>,
        }
    };
}

new_document!(Document, #[rerun(alias = "name", serial(also_write = "name"))]);
// The fault: the old definition finds no name.
new_document!(Careless, #[rerun(alias = "name")]);

#[derive(Serial, Debug, Clone, PartialEq)]
enum NewStyle {
    Plain,
    Bold(u8),
    Neon { color: String },
    Wide,
}

#[derive(Serial, Debug, Clone, PartialEq)]
struct NewItem {
    id: u8,
    note: Option<String>,
    #[rerun(default)]
    size: (u8, u8),
}

fn new_style() -> impl Strategy<Value = NewStyle> {
    prop_oneof![
        Just(NewStyle::Plain),
        any::<u8>().prop_map(NewStyle::Bold),
        "[a-c]{0,2}".prop_map(|color| NewStyle::Neon { color }),
        Just(NewStyle::Wide),
    ]
}

fn new_item() -> impl Strategy<Value = NewItem> {
    let fields = (0..3_u8, prop::option::of("[a-c]{0,2}"), any::<(u8, u8)>());
    fields.prop_map(|(id, note, size)| NewItem { id, note, size })
}

fn document() -> impl Strategy<Value = Document> {
    let fields = (
        "[a-c\"]{0,3}",
        prop::option::of(new_style()),
        prop::collection::vec(new_item(), 0..5),
        prop::collection::btree_map("[a-c]{0,2}", new_item(), 0..4),
        any::<Option<i32>>(),
        prop::collection::vec("[a-c]{0,2}", 0..3),
    );
    fields.prop_map(|(title, style, items, named, level, tags)| Document {
        title,
        style,
        items,
        named,
        level,
        tags,
    })
}

/// The new definition writes, the old one reads and saves, and the new one reads its own data again.
fn rolls_back<T: Codec + PartialEq + std::fmt::Debug>(new: &T, save: Save<old::Document>) -> Law {
    let text = to_str(new);
    let old = load::<old::Document>(&text).map_err(|error| format!("{text} is not read: {error}"))?;
    let saved = save(&old);
    let again = rerun_safe::from_str::<T>(&saved).map_err(|error| format!("{saved} is not read: {error}"))?;
    if again == *new {
        Ok(())
    } else {
        Err(format!("{text} has come back as {saved}"))
    }
}

#[test]
fn a_rollback_reads_its_own_data_again() {
    holds(document(), |new| rolls_back(&new, Loaded::to_str)).unwrap();
}

#[test]
fn the_law_of_rolling_back_catches_what_forgets() {
    for fault in [forgets, forgets_one] {
        assert!(holds(document(), |new| rolls_back(&new, fault)).is_err());
    }
    let careless = document().prop_map(|new| Careless {
        title: new.title,
        style: new.style,
        items: new.items,
        named: new.named,
        level: new.level,
        tags: new.tags,
    });
    assert!(holds(careless, |new| rolls_back(&new, Loaded::to_str)).is_err());
}
