//! Reports of texts in which nothing is as it should be: their time and their size follow the text.

use std::collections::BTreeMap;

use rerun_safe::{Codec, Serial, from_str_all, load};

#[derive(Serial, Debug)]
struct Record {
    id: u8,
    name: Option<String>,
    #[rerun(default)]
    size: u32,
    #[rerun(alias = "old")]
    new: Option<u8>,
}

#[derive(Serial, Debug)]
struct Renamed {
    #[rerun(serial(also_write = "old"))]
    new: Vec<u8>,
}

fn ends_soon<T: Codec>(text: &str) -> usize {
    let errors = from_str_all::<T>(text).err().map_or(0, |errors| errors.len());
    let notes = load::<T>(text).map_or(0, |loaded| loaded.report().len());
    errors + notes
}

fn list(element: &str, count: usize) -> String {
    format!("[{}]", vec![element; count].join(","))
}

#[test]
fn a_report_takes_time_in_proportion_to_its_text() {
    let count = 100_000;
    assert_eq!(ends_soon::<Vec<u8>>(&list("\"\"", count)), 2 * count);
    assert_eq!(ends_soon::<Vec<u8>>(&list("\"\"\n", count)), 2 * count);
    assert_eq!(ends_soon::<Vec<f64>>(&list("1", count)), count);
    let count = 20_000;
    assert!(ends_soon::<Vec<Record>>(&list("{\"name\":1}", count)) >= 2 * count);
    assert!(ends_soon::<Vec<Record>>(&list("{\"id\":-1,\"size\":-1,\"old\":1}", count)) >= 3 * count);
    assert!(ends_soon::<Vec<Record>>(&list("{\"id\":1,\"x\":[]}", count)) >= 2 * count);
    assert!(ends_soon::<Vec<Renamed>>(&list("{\"new\":[1],\"old\":[1],\"x\":0}", 3 * count)) >= 3 * count);
    let entries: Vec<String> = (0..count).map(|index| format!("\"{index}\":[]")).collect();
    let entries = format!("{{{}}}", entries.join(","));
    assert!(ends_soon::<BTreeMap<u32, u8>>(&entries) >= 2 * count);
    assert!(ends_soon::<Record>(&entries) >= 1);
}

/// A key is in the path of everything below it. Written out for each, paths would take the square of the text.
#[test]
fn a_report_takes_room_in_proportion_to_its_text() {
    let key = "k".repeat(100_000);
    let text = format!("{{\"{key}\":{}}}", list("\"\"", 30_000));
    let loaded = load::<BTreeMap<String, Vec<u8>>>(&text).unwrap();
    let size: usize = loaded
        .report()
        .iter()
        .map(|note| note.to_string().len() + note.path().len())
        .sum();
    assert!(size < 64 * text.len(), "{size} bytes for {}", text.len());
    let errors = from_str_all::<BTreeMap<String, Vec<u8>>>(&text).unwrap_err();
    let size: usize = errors.iter().map(|error| error.to_string().len()).sum();
    assert!(size < 64 * text.len(), "{size} bytes for {}", text.len());
}
