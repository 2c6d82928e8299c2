//! Where two attributes meet on one text.

use std::collections::BTreeMap;

use rerun_safe::{Codec, RawText, Serial, Unknown, from_str, from_str_all, load};

use super::round;
use super::second_names::Renamed;

/// Loads, saves, loads and saves again: nothing changes on the way and nothing is without a place.
#[track_caller]
pub(super) fn keeps<T: Codec>(text: &str, saved: &str) {
    let loaded = load::<T>(text).unwrap();
    assert_eq!(loaded.orphans(), Vec::<&rerun_safe::Note>::new());
    assert_eq!(loaded.to_str(), saved);
    assert_eq!(load::<T>(saved).unwrap().to_str(), saved);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "kind")]
enum Event {
    Known {
        value: u8,
    },
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug, PartialEq)]
struct Logged {
    id: u8,
    #[rerun(flatten)]
    event: Event,
}

#[derive(Serial, Debug, PartialEq)]
struct Mapped {
    id: u8,
    #[rerun(flatten)]
    event: Event,
    #[rerun(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Serial, Debug, PartialEq)]
struct Perhaps {
    id: u8,
    #[rerun(flatten)]
    event: Option<Event>,
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "outer")]
enum Around {
    Event(Event),
}

/// An unknown variant takes the entries that nobody else takes, and not the whole object, which would then be written twice.
#[test]
fn a_flattened_unknown_variant_keeps_its_own_entries() {
    let other = |text: &str| Event::Other(RawText::new(text).unwrap());
    let text = r#"{"id":1,"kind":"New","w":[1, 2]}"#;
    let logged = Logged {
        id: 1,
        event: other(r#"{"kind":"New","w":[1, 2]}"#),
    };
    assert_eq!(from_str::<Logged>(text).unwrap(), logged);
    assert_eq!(logged.to_str(), text);
    keeps::<Logged>(r#"{"w":0,"kind":"New","id":1}"#, r#"{"id":1,"w":0,"kind":"New"}"#);
    // Beside a variant that is known, nobody takes it.
    let known = load::<Logged>(r#"{"id":1,"kind":"Known","value":2,"w":0}"#).unwrap();
    assert_eq!(known.report().len(), 1);
    keeps::<Logged>(
        r#"{"id":1,"kind":"Known","value":2,"w":0}"#,
        r#"{"id":1,"kind":"Known","value":2,"w":0}"#,
    );
    // A map takes more than an unknown variant does.
    let mapped: Mapped = from_str(r#"{"id":1,"kind":"New","w":3}"#).unwrap();
    assert_eq!(mapped.event, other(r#"{"kind":"New"}"#));
    assert_eq!(mapped.rest, BTreeMap::from([("w".to_owned(), 3)]));
    assert_eq!(mapped.to_str(), r#"{"id":1,"kind":"New","w":3}"#);
    assert_eq!(from_str::<Perhaps>(r#"{"id":1,"w":3}"#).unwrap().event, None);
    assert!(from_str::<Perhaps>(text).unwrap().event.is_some());
    keeps::<Around>(
        r#"{"outer":"Event","kind":"New","w":1}"#,
        r#"{"outer":"Event","kind":"New","w":1}"#,
    );
}

#[derive(Serial, Debug, PartialEq)]
struct Greedy {
    #[rerun(flatten)]
    first: BTreeMap<u16, u8>,
    #[rerun(flatten)]
    second: BTreeMap<String, u8>,
    #[rerun(keep_unknown)]
    rest: Unknown,
    id: u8,
    #[rerun(flatten)]
    event: Option<Event>,
}

/// One entry has one owner: what two had would be written twice, and then be refused.
#[test]
fn of_two_that_take_everything_the_first_has_it() {
    let greedy: Greedy = from_str(r#"{"1":2,"id":7,"kind":"New"}"#).unwrap();
    assert_eq!(greedy.first, BTreeMap::from([(1, 2)]));
    assert!(greedy.second.is_empty() && greedy.rest.is_empty());
    assert_eq!(
        greedy.event,
        Some(Event::Other(RawText::new(r#"{"kind":"New"}"#).unwrap()))
    );
    assert_eq!(greedy.to_str(), r#"{"1":2,"id":7,"kind":"New"}"#);
    keeps::<Greedy>(r#"{"1":2,"x":3,"id":7}"#, r#"{"1":2,"id":7,"x":3}"#);
}

#[derive(Serial, Debug, PartialEq)]
struct Position {
    x: u8,
    #[rerun(default)]
    y: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct Placed {
    id: u8,
    #[rerun(flatten)]
    position: Option<Position>,
}

/// A flattened `Option` falls back to nothing like any other, and each of its entries is kept.
#[test]
fn an_unreadable_flattened_option_is_nothing() {
    assert!(from_str::<Placed>(r#"{"id":1,"x":"a"}"#).is_err());
    let text = r#"{"id":1,"x":"a","y":2}"#;
    let mut placed = load::<Placed>(text).unwrap();
    assert_eq!(*placed, Placed { id: 1, position: None });
    assert!(!placed.is_exact());
    assert_eq!(placed.report()[0].path(), "x");
    keeps::<Placed>(text, text);
    placed.position = Some(Position { x: 3, y: 4 });
    assert_eq!(placed.to_str(), r#"{"id":1,"x":3,"y":4}"#);
    keeps::<Placed>(r#"{"y":2,"id":1}"#, r#"{"id":1,"y":2}"#);
    places::<Placed>(r#"{"id":"a","x":"a","y":"b"}"#, &["id", "x", "y"]);
}

#[derive(Serial, Debug, PartialEq)]
struct Guarded {
    #[rerun(strict)]
    sandbox: bool,
    #[rerun(default)]
    size: u8,
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(strict)]
enum Policy {
    Deny,
    Allow(u8),
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(strict)]
struct Limit {
    most: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct Pair(u8, #[rerun(strict)] u8);

#[derive(Serial, Debug, PartialEq)]
enum Wrapped {
    Unit,
    Single(#[rerun(strict)] u8),
}

/// Neither leaving a strict value out, nor writing it twice, nor breaking what is around it may bring a fallback into its
/// place.
#[test]
fn nothing_stands_in_for_a_strict_value() {
    for text in [
        r#"[{"sandbox":"off"}]"#,
        "[{}]",
        r#"[{"size":1}]"#,
        r#"[{"sandbox":true,"sandbox":false}]"#,
        r#"[{"sandbox":null}]"#,
    ] {
        assert!(load::<Vec<Guarded>>(text).is_err(), "{text}");
        assert!(load::<Option<Vec<Guarded>>>(text).is_err(), "{text}");
    }
    assert_eq!(
        load::<Vec<Guarded>>(r#"[{"sandbox":true,"size":"x"}]"#).unwrap()[0].size,
        0
    );
    for text in ["\"Gone\"", "{\"Allow\":-1}", "{\"Allow\":\"x\"}", "5", "\"Allow\""] {
        assert!(load::<Vec<Policy>>(&format!("[{text}]")).is_err(), "{text}");
        assert!(
            load::<BTreeMap<String, Policy>>(&format!("{{\"a\":{text}}}")).is_err(),
            "{text}"
        );
    }
    for text in ["5", "{}", "{\"most\":-1}", "[]"] {
        assert!(load::<Vec<Limit>>(&format!("[{text}]")).is_err(), "{text}");
    }
    assert!(load::<Vec<Pair>>("[[1]]").is_err());
    assert!(load::<Vec<Pair>>("[[1,\"x\"]]").is_err());
    assert_eq!(load::<Vec<Pair>>("[[\"x\",1]]").unwrap().len(), 0);
    assert!(load::<Vec<Wrapped>>("[\"Single\"]").is_err());
    assert_eq!(load::<Vec<Wrapped>>("[\"Unit\",\"Gone\"]").unwrap()[0], Wrapped::Unit);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(deny_unknown)]
struct Denied {
    name: u8,
    #[rerun(flatten)]
    limit: Limit,
}

/// A list of the fields that left out the flattened ones would be wrong.
#[test]
fn an_unknown_field_beside_flattened_ones_lists_no_half() {
    let refused = |text: &str| from_str::<Denied>(text).unwrap_err().help().map(str::to_owned);
    assert_eq!(refused(r#"{"name":1,"most":2,"zz":3}"#), None);
    assert_eq!(
        refused(r#"{"name":1,"most":2,"nam":3}"#).as_deref(),
        Some("did you mean `name`?")
    );
    round(
        &Denied {
            name: 1,
            limit: Limit { most: 2 },
        },
        r#"{"name":1,"most":2}"#,
    );
}

#[track_caller]
fn places<T: Codec>(text: &str, places: &[&str]) {
    let errors = from_str_all::<T>(text).err().unwrap();
    let found: Vec<_> = errors.iter().map(rerun_safe::SerialError::path).collect();
    assert_eq!(found, places, "{errors:?}");
}

/// Neither a strict field nor a double ends the search.
#[test]
fn all_errors_are_found_behind_a_strict_field_and_behind_a_double() {
    places::<Vec<Guarded>>(
        r#"[{"sandbox":1,"size":"x"},{"size":-1},{"sandbox":true,"sandbox":1,"size":-1}]"#,
        &["[0].sandbox", "[0].size", "[1]", "[1].size", "[2]", "[2].size"],
    );
    places::<Vec<Policy>>("[\"Gone\",5,{\"Allow\":-1}]", &["[0]", "[1]", "[2].Allow"]);
    places::<Vec<Renamed>>(r#"[{"new":1,"new":2,"other":"x"},5]"#, &["[0]", "[0].other", "[1]"]);
    places::<BTreeMap<String, u8>>(r#"{"a":1,"a":2,"b":"x"}"#, &["", "b"]);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Shape {
    Pair { left: (), right: u8 },
    Half { left: Option<u8> },
}

#[derive(Serial, Debug, PartialEq)]
struct Drawing {
    shape: Shape,
}

/// Found by fuzzing: what an untagged variant has no field for can be what another variant asks for, once the fallback of a
/// field stands in the text.
#[test]
fn what_would_make_another_variant_of_a_value_is_no_part_of_it() {
    let loaded = load::<Shape>(r#"{"lefzt":1,"right":2}"#).unwrap();
    assert_eq!(*loaded, Shape::Half { left: None });
    assert_eq!(loaded.to_str(), r#"{"left":null}"#);
    let orphans: Vec<&str> = loaded.orphans().iter().map(|note| note.path()).collect();
    assert_eq!(orphans, ["lefzt", "right"]);

    // Where it makes no difference, it stays.
    let loaded = load::<Drawing>(r#"{"shape":{"left":1,"size":2},"name":"x"}"#).unwrap();
    assert_eq!(loaded.to_str(), r#"{"shape":{"left":1,"size":2},"name":"x"}"#);
    assert!(loaded.orphans().is_empty());
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Bag {
    Map(BTreeMap<String, u8>),
    Record { a: u8, b: bool },
}

#[derive(Serial, Debug, PartialEq)]
struct Bags {
    bag: Bag,
    shape: Shape,
}

/// Both ways in which the rest of an old text could make another value of it, in one text.
#[test]
fn neither_pairs_nor_unknown_fields_make_another_value_of_what_is_saved() {
    let mut loaded = load::<Bags>(r#"{"bag":[["b",1],5],"shape":{"lefzt":1,"right":2}}"#).unwrap();
    loaded.bag = Bag::Record { a: 1, b: true };
    assert_eq!(loaded.to_str(), r#"{"bag":{"a":1,"b":true},"shape":{"left":null}}"#);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Tree {
    Pair(u8, Option<Box<Tree>>),
    Other { left: Option<u8> },
    List(Vec<Tree>),
    Number(f64),
}

/// Found by fuzzing: so can an element that was left out, once the list stands in a wrapper that it did not have.
#[test]
fn an_element_that_would_make_another_variant_is_no_part_of_it() {
    let loaded = load::<Tree>("[2,[22922787379692261038279,1000]]").unwrap();
    let list = Tree::List(vec![Tree::Number(1000.0)]);
    assert_eq!(*loaded, Tree::Pair(2, Some(Box::new(list))));
    let saved = loaded.to_str();
    assert_eq!(saved, r#"[2,{"Some":[1000.0]}]"#);
    assert_eq!(*load::<Tree>(&saved).unwrap(), *loaded);
    let orphans: Vec<&str> = loaded.orphans().iter().map(|note| note.raw()).collect();
    assert_eq!(orphans, ["22922787379692261038279"]);
}
