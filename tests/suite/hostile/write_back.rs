//! Saving what was loaded, where the old text was made to be mistaken for another.

use std::collections::BTreeMap;

use rerun_safe::{Codec, Serial, load};

#[derive(Serial, Debug)]
struct Named {
    #[rerun(rename = "Some")]
    some: Option<u8>,
}

#[derive(Serial, Debug, Default)]
#[rerun(default)]
struct Other {
    left: Option<Option<u8>>,
    flag: Option<bool>,
}

fn comes_back<T: Codec>(text: &str, saved: &str) {
    let loaded = load::<T>(text).unwrap();
    assert_eq!(loaded.to_str(), saved, "{text}");
    assert_eq!(loaded.orphans(), Vec::<&rerun_safe::Note>::new(), "{text}");
}

/// A key may be called as the wrapper of `Some` is.
#[test]
fn a_key_of_that_name_is_no_wrapper() {
    comes_back::<BTreeMap<String, u8>>(r#"{"Some":"bad"}"#, r#"{"Some":"bad"}"#);
    comes_back::<BTreeMap<String, u8>>(r#"{"Some":1,"x":"bad"}"#, r#"{"Some":1,"x":"bad"}"#);
    comes_back::<Named>(r#"{"Some":1,"x":"bad"}"#, r#"{"Some":1,"x":"bad"}"#);
    comes_back::<Named>(r#"{"Some":"bad"}"#, r#"{"Some":"bad"}"#);
    comes_back::<Other>(
        r#"{"Some":{"Some":null}}"#,
        r#"{"left":null,"flag":null,"Some":{"Some":null}}"#,
    );
    comes_back::<Vec<Option<Other>>>(r#"[{"Some":1}]"#, r#"[{"left":null,"flag":null,"Some":1}]"#);
    comes_back::<Option<Option<Named>>>(r#"{"Some":{"Some":1,"x":2}}"#, r#"{"Some":{"Some":1,"x":2}}"#);
    comes_back::<Option<Option<Named>>>(r#"{"y":1,"Some":1}"#, r#"{"Some":{"Some":1,"y":1}}"#);
    comes_back::<Option<Vec<u8>>>(r#"{"Some":[1,"x"]}"#, r#"[1,"x"]"#);
    comes_back::<Option<Option<Option<Vec<u8>>>>>(r#"[1,"x"]"#, r#"{"Some":{"Some":[1,"x"]}}"#);
}

#[derive(Serial, Debug)]
struct Long {
    long: String,
}

/// Everything that was dropped knows the text of the element before it. For each to have its own would take the square of the
/// text, and more memory than there is. This test measures no time: what is not in proportion does not come back.
#[test]
fn saving_takes_time_and_room_in_proportion_to_the_text() {
    let count = 10_000;
    let text = format!("[{{\"long\":\"{}\"}}{}]", "x".repeat(500_000), ",1".repeat(count));
    comes_back::<Vec<Long>>(&text, &text);
    let text = format!("[{{\"long\":\"\"}}{}]", ",1,{\"long\":\"\",\"x\":2}".repeat(count));
    comes_back::<Vec<Long>>(&text, &text);
    let entries: Vec<String> = (0..count)
        .map(|index| format!("\"{index:06}\":{{\"long\":\"\",\"x\":1}}"))
        .collect();
    let text = format!("{{{}}}", entries.join(","));
    comes_back::<BTreeMap<String, Long>>(&text, &text);
}

/// Every element has something to keep, all have the same text, and all move: to look each owner up from the front would
/// take the cube of their number.
#[test]
fn elements_of_one_text_move_in_proportion_to_the_text() {
    let count = 10_000;
    let elements = vec![r#"{"long":"","x":1}"#; count].join(",");
    let mut loaded = load::<Vec<Long>>(&format!("[{elements}]")).unwrap();
    let other = || Long { long: "new".to_owned() };
    loaded.splice(0..0, std::iter::repeat_with(other).take(count / 2));
    let new = vec![r#"{"long":"new"}"#; count / 2].join(",");
    assert_eq!(loaded.to_str(), format!("[{new},{elements}]"));
    assert!(loaded.orphans().is_empty());

    loaded.retain(|element| element.long == "new");
    assert_eq!(loaded.to_str(), format!("[{new}]"));
    assert_eq!(loaded.orphans().len(), count);
}

#[derive(Serial, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Point {
    x: u32,
}

/// The same for the pairs of a map, which are found by their keys.
#[test]
fn pairs_move_in_proportion_to_the_text() {
    let count = 10_000;
    let pair = |x: u32| format!(r#"[{{"x":{x}}},{{"long":"","y":{x}}}]"#);
    let text = format!("[{}]", (1..=count).map(pair).collect::<Vec<_>>().join(","));
    let mut loaded = load::<BTreeMap<Point, Long>>(&text).unwrap();
    assert_eq!(loaded.to_str(), text);
    loaded.insert(Point { x: 0 }, Long { long: String::new() });
    assert_eq!(loaded.to_str(), text.replacen('[', r#"[[{"x":0},{"long":""}],"#, 1));
    assert!(loaded.orphans().is_empty());
}

#[derive(Serial, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Numbered {
    id: u32,
}

/// Every element has something that is kept, and none is where it was: to look for each among all, and among all owners that
/// have been found, takes the cube and never ends.
#[test]
fn what_has_moved_is_found_among_many() {
    let count = 10_000;
    let list = |element: &dyn Fn(u32) -> String| {
        let elements: Vec<String> = (0..count).map(element).collect();
        format!("[{}]", elements.join(","))
    };
    let text = list(&|id| format!("{{\"id\":{id},\"x\":1}}"));
    let mut loaded = load::<Vec<Numbered>>(&text).unwrap();
    loaded.insert(0, Numbered { id: count });
    loaded.reverse();
    assert_eq!(loaded.orphans().len(), 0);
    assert_eq!(loaded.to_str().matches("\"x\":1").count(), loaded.len() - 1);
    let text = list(&|_| "{\"id\":7,\"x\":1}".to_owned());
    let mut loaded = load::<Vec<Numbered>>(&text).unwrap();
    loaded.insert(0, Numbered { id: 8 });
    assert_eq!(loaded.orphans().len(), 0);
    let text = list(&|id| format!("[[{id},1],{{\"id\":1,\"x\":1}}]"));
    let mut loaded = load::<BTreeMap<(u32, u8), Numbered>>(&text).unwrap();
    loaded.remove(&(0, 1));
    assert_eq!(loaded.orphans().len(), 1);
    assert_eq!(loaded.to_str().matches("\"x\":1").count(), loaded.len());
}

#[derive(Serial, Debug, Default)]
#[rerun(default)]
struct Nested {
    list: Vec<Nested>,
}

/// An element lies in the texts of all that are around it. Kept for each, they would take the depth times the text.
#[test]
fn what_lies_deep_in_lists_takes_room_in_proportion_to_the_text() {
    let wide = "{},".repeat(50_000);
    let text = format!("{}{wide}{{\"x\":1}}{}", "{\"list\":[".repeat(60), "]}".repeat(60));
    let loaded = load::<Nested>(&text).unwrap();
    assert!(loaded.to_str().contains("\"x\":1") || loaded.orphans().len() == 1);
    // Of the depth that people write, nothing is lost.
    let text = format!("{}{{\"list\":[],\"x\":1}}{}", "{\"list\":[".repeat(60), "]}".repeat(60));
    comes_back::<Nested>(&text, &text);
}

/// Every other element was dropped, and all others move.
#[test]
fn dropped_elements_find_what_they_followed_in_proportion_to_the_text() {
    let count = 20_000;
    let elements: Vec<String> = (0..count).map(|index| format!("{index},\"{index}\"")).collect();
    let elements = elements.join(",");
    let mut loaded = load::<Vec<u32>>(&format!("[{elements}]")).unwrap();
    loaded.insert(0, u32::MAX);
    assert_eq!(loaded.to_str(), format!("[{},{elements}]", u32::MAX));
    assert!(loaded.orphans().is_empty());
}
