//! Hostile text asks for no more memory than a small multiple of itself. A binary of its own, as it counts all that is
//! allocated, and one test, as nothing else may allocate meanwhile.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use peak_alloc::PeakAlloc;
use rerun_safe::{Codec, RawText, Serial, Unknown, from_str, from_str_all, load};

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// The length of the texts: 8 MiB in a release build, and what takes as long in a debug build.
const LONG: usize = if cfg!(debug_assertions) { 1 << 17 } else { 8 << 20 };

/// The most bytes for each byte of a text of which there is little to tell, as `from_str`, `from_str_all` and `load` read
/// it. A value may be larger than its text: a `u128` has 16 bytes, and two bytes of text.
const VALUES: [usize; 3] = [16, 16, 16];

/// The same for texts that are a fault for each two or three bytes, each with a path and a reason, and perhaps a place to go
/// back to.
const REPORTS: [usize; 3] = [24, 192, 320];

/// What even an empty text may take.
const LEAST: usize = 1 << 16;

/// The most bytes that were allocated at once while something ran, for each byte of a text.
fn peak_of<T>(text: &str, run: impl FnOnce(&str) -> T) -> usize {
    let before = ALLOCATED.current_usage();
    ALLOCATED.reset_peak_usage();
    drop(run(text));
    (ALLOCATED.peak_usage() - before).saturating_sub(LEAST) / text.len()
}

/// Each way of reading the text as the type takes at most so many bytes for each of its own.
#[track_caller]
fn takes<T: Codec>(name: &str, text: &str, [read, all, loaded]: [usize; 3]) {
    let peaks = [
        peak_of(text, |text| from_str::<T>(text)),
        peak_of(text, |text| from_str_all::<T>(text)),
        peak_of(text, |text| load::<T>(text)),
    ];
    println!("{name}: {peaks:?} bytes for each byte");
    for (peak, most) in peaks.into_iter().zip([read, all, loaded]) {
        assert!(peak <= most, "{name}: {peaks:?} bytes for each byte of the text");
    }
}

fn repeated(piece: &str) -> String {
    piece.repeat(LONG / piece.len())
}

fn list(element: &str) -> String {
    format!("[{}]", repeated(&format!("{element},")).trim_end_matches(','))
}

fn nested(open: &str, inside: &str, close: &str, levels: usize) -> String {
    format!("{}{inside}{}", open.repeat(levels), close.repeat(levels))
}

#[derive(Serial, Debug)]
struct Tree {
    #[rerun(default)]
    a: Option<Box<Tree>>,
    #[rerun(default)]
    list: Vec<Tree>,
}

#[derive(Serial, Debug)]
struct Forest(Vec<Forest>);

#[derive(Serial, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sets(BTreeSet<Sets>);

#[derive(Serial, Debug)]
struct Folder(BTreeMap<String, Folder>);

#[derive(Serial, Debug)]
struct Small {
    id: u8,
    name: Option<u8>,
}

#[derive(Serial, Debug)]
struct Flat {
    #[rerun(flatten)]
    small: Small,
    #[rerun(keep_unknown)]
    rest: Unknown,
}

#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Any {
    Flag(bool),
    List(Vec<Any>),
    Record { id: u8 },
    Raw(RawText),
}

#[test]
fn no_text_takes_more_than_a_small_multiple_of_itself() {
    lies();
    endless();
    strings();
    reports();
    nests();
}

/// Lengths that are promised and not kept.
fn lies() {
    let commas = format!("[1{}]", repeated(","));
    takes::<Vec<u128>>("commas", &commas, VALUES);
    takes::<Vec<f64>>("commas", &commas, VALUES);
    takes::<[u8; 1 << 12]>("commas", &commas, VALUES);
    let bytes = list("7");
    takes::<Vec<u8>>("bytes", &bytes, VALUES);
    takes::<[u8; 3]>("bytes", &bytes, VALUES);
    takes::<BTreeSet<u32>>("the same element", &bytes, REPORTS);
    takes::<Vec<()>>("nulls", &list("null"), VALUES);
}

/// Containers that never close, and numbers that never end.
fn endless() {
    for piece in ["[", "{", "{\"a\":", "[{\"a\":", "{\"Some\":", "1", "-", "0.", "1e"] {
        let text = repeated(piece);
        takes::<Tree>(piece, &text, VALUES);
        takes::<Forest>(piece, &text, VALUES);
        takes::<Folder>(piece, &text, VALUES);
        takes::<Any>(piece, &text, VALUES);
        takes::<Flat>(piece, &text, VALUES);
        takes::<RawText>(piece, &text, VALUES);
        takes::<f64>(piece, &text, VALUES);
        takes::<u64>(piece, &text, VALUES);
        takes::<Option<Option<u8>>>(piece, &text, VALUES);
    }
}

/// Escapes, keys and values as long as the text.
fn strings() {
    for piece in ["a", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\\\"] {
        let text = format!("\"{}\"", repeated(piece));
        takes::<String>(piece, &text, VALUES);
        takes::<char>(piece, &text, VALUES);
        takes::<u8>(piece, &text, VALUES);
        let key = format!("{{{text}:1}}");
        takes::<HashMap<String, u8>>(piece, &key, VALUES);
        takes::<BTreeMap<u8, u8>>(piece, &key, VALUES);
        takes::<Small>(piece, &key, VALUES);
        takes::<Flat>(piece, &key, VALUES);
        takes::<Any>(piece, &key, VALUES);
    }
    let under = format!(
        "{{\"{}\":{}}}",
        "k".repeat(LONG / 2),
        list("\"\"").split_off(LONG / 2).replacen("\",", "[", 1)
    );
    takes::<BTreeMap<String, Vec<u8>>>("below a long key", &under, REPORTS);
}

/// Everything is unknown, unreadable, or both.
fn reports() {
    let unknown: Vec<String> = (0..LONG / 16).map(|index| format!("\"{index:08}\":[]")).collect();
    let unknown = format!("{{\"id\":1,{}}}", unknown.join(","));
    takes::<Small>("unknown fields", &unknown, REPORTS);
    takes::<Flat>("unknown fields", &unknown, REPORTS);
    takes::<BTreeMap<u32, u8>>("unreadable entries", &unknown, REPORTS);
    takes::<Vec<u8>>("unreadable elements", &list("\"\""), REPORTS);
    takes::<Vec<Small>>("unreadable records", &list("{\"id\":-1,\"name\":[]}"), REPORTS);
    takes::<Vec<Small>>("records with unknown fields", &list("{\"id\":1,\"x\":1}"), REPORTS);
    takes::<Vec<Any>>("variants that fit late", &list("{\"id\":-1}"), REPORTS);
    takes::<Vec<f64>>("converted numbers", &list("1"), REPORTS);
}

/// One fault far inside, and much beside it.
fn nests() {
    let inside = list("{}");
    let text = nested("{\"a\":", &format!("{{\"list\":{inside},\"x\":1}}"), "}", 100);
    takes::<Tree>("in records", &text, REPORTS);
    let text = nested("{\"list\":[", &format!("{{\"list\":{inside},\"x\":1}}"), "]}", 60);
    takes::<Tree>("in lists of records", &text, REPORTS);
    let text = nested("[", &format!("{}1]", list("[]").replace("]]", "],")), "]", 100);
    takes::<Forest>("in lists", &text, REPORTS);
    let text = nested("[", &format!("[{},1]", list("7").len()), "]", 100);
    takes::<Sets>("in sets", &text, REPORTS);
    let text = nested(
        "{\"a\":",
        &format!("{{\"{}\":{{}},\"b\":1}}", "k".repeat(LONG)),
        "}",
        100,
    );
    takes::<Folder>("in maps", &text, REPORTS);
}
