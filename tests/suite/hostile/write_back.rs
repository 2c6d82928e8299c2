//! Saving what was loaded, where the old text was made to be mistaken for another.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

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
/// text, and more memory than there is.
#[test]
fn saving_takes_time_and_room_in_proportion_to_the_text() {
    let begin = Instant::now();
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
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(20), "{took:?}");
}
