//! Depth: of text, which is refused, and of values, which are written.

use std::collections::BTreeMap;

use rerun_safe::{Codec, Limits, Loaded, RawText, Serial, Unknown, from_str, from_str_all, load, to_str};

use super::on_a_big_stack;

const DEEP: usize = 200_000;

#[derive(Serial, Debug, PartialEq)]
struct List {
    value: u8,
    next: Option<Box<List>>,
}

#[derive(Serial, Debug, PartialEq)]
struct Forest(Vec<Forest>);

#[derive(Serial, Debug, PartialEq)]
struct Folder(BTreeMap<String, Folder>);

#[derive(Serial, Debug, PartialEq)]
struct Chain(Option<Box<Chain>>);

#[derive(Serial, Debug, PartialEq)]
enum External {
    Leaf,
    Newtype(Box<External>),
    Tuple(u8, Box<External>),
    Record { inner: Box<External> },
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t")]
enum Internal {
    Leaf,
    Record { inner: Box<Internal> },
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "t", content = "c")]
enum Adjacent {
    Leaf,
    Newtype(Box<Adjacent>),
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Untagged {
    Leaf(bool),
    List(Vec<Untagged>),
}

#[derive(Serial, Debug, PartialEq)]
struct Flat {
    name: u8,
    #[rerun(flatten)]
    body: Body,
}

#[derive(Serial, Debug, PartialEq)]
struct Body {
    child: Option<Box<Flat>>,
}

#[derive(Serial, Debug, PartialEq)]
struct Known {
    known: Option<u8>,
}

fn refuses<T: Codec>(text: &str) {
    assert!(from_str::<T>(text).is_err());
    assert!(load::<T>(text).is_err());
    assert!(from_str_all::<T>(text).is_err());
}

/// Brackets of every kind, closed again and left open.
fn deep_texts() -> Vec<String> {
    let pairs = [
        ("[", "]"),
        ("{\"a\":", "}"),
        ("{\"next\":", "}"),
        ("{\"inner\":", "}"),
        ("{\"Newtype\":", "}"),
        ("{\"child\":", "}"),
        ("{\"Some\":", "}"),
        ("[[],", "]"),
    ];
    let closed = pairs.map(|(open, close)| format!("{}null{}", open.repeat(DEEP), close.repeat(DEEP)));
    closed
        .into_iter()
        .chain(pairs.map(|(open, _)| open.repeat(DEEP)))
        .collect()
}

#[test]
fn deep_text_is_refused_by_every_shape() {
    for text in deep_texts() {
        refuses::<List>(&text);
        refuses::<Forest>(&text);
        refuses::<Folder>(&text);
        refuses::<Chain>(&text);
        refuses::<External>(&text);
        refuses::<Internal>(&text);
        refuses::<Adjacent>(&text);
        refuses::<Untagged>(&text);
        refuses::<Flat>(&text);
        refuses::<RawText>(&text);
        refuses::<Unknown>(&text);
        refuses::<Option<Option<u8>>>(&text);
    }
}

#[test]
fn deep_text_is_refused_where_it_is_skipped() {
    for text in deep_texts() {
        let skipped = format!("{{\"unknown\":{text},\"known\":1}}");
        refuses::<Known>(&skipped);
        let unreadable = format!("{{\"known\":{text}}}");
        refuses::<Known>(&unreadable);
    }
}

#[test]
fn the_limit_is_the_same_on_read_skip_and_write() {
    for depth in [127, 128, 129] {
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let fits = depth <= 128;
        assert_eq!(from_str::<Forest>(&text).is_ok(), fits, "{depth}");
        assert_eq!(from_str::<RawText>(&text).is_ok(), fits, "{depth}");
        assert_eq!(from_str::<Untagged>(&text).is_ok(), fits, "{depth}");
        let deep = Limits { depth: 200 };
        let forest: Forest = deep.from_str(&text).unwrap();
        assert_eq!(forest.try_to_str().is_ok(), fits, "{depth}");
        let skipped = format!("{{\"unknown\":{}}}", &text[1..text.len() - 1]);
        assert_eq!(from_str::<Known>(&skipped).is_ok(), fits, "{depth}");
    }
}

/// Reads back what it writes, at the deepest level there is, on the small stack of a test.
fn survives_the_limit<T: Codec + PartialEq + std::fmt::Debug>(leaf: T, grow: impl Fn(T) -> T, levels: usize) {
    let deeper = grow(survives(leaf, &grow, levels));
    assert!(Limits::default().to_str(&deeper).is_err());
    assert!(from_str::<T>(&to_str(&deeper)).is_err());
}

fn survives<T: Codec + PartialEq + std::fmt::Debug>(leaf: T, grow: impl Fn(T) -> T, levels: usize) -> T {
    let value = (0..levels).fold(leaf, |inner, _| grow(inner));
    let text = Limits::default().to_str(&value).expect("the value is within the limit");
    assert_eq!(from_str::<T>(&text).expect("it is read again"), value);
    assert_eq!(*load::<T>(&text).expect("it is loaded"), value);
    value
}

#[test]
fn every_recursive_shape_survives_the_limit() {
    let end = List { value: 0, next: None };
    survives_the_limit(
        end,
        |next| List {
            value: 1,
            next: Some(Box::new(next)),
        },
        127,
    );
    survives_the_limit(Forest(vec![]), |tree| Forest(vec![tree]), 127);
    let folder = |inner| Folder([("a".to_owned(), inner)].into());
    survives_the_limit(Folder(BTreeMap::new()), folder, 127);
    survives_the_limit(Chain(None), |inner| Chain(Some(Box::new(inner))), 128);
    survives_the_limit(External::Leaf, |inner| External::Newtype(Box::new(inner)), 128);
    survives_the_limit(External::Leaf, |inner| External::Tuple(1, Box::new(inner)), 64);
    survives_the_limit(External::Leaf, |inner| External::Record { inner: Box::new(inner) }, 64);
    survives_the_limit(Internal::Leaf, |inner| Internal::Record { inner: Box::new(inner) }, 127);
    survives_the_limit(Adjacent::Leaf, |inner| Adjacent::Newtype(Box::new(inner)), 127);
    survives_the_limit(Untagged::Leaf(true), |inner| Untagged::List(vec![inner]), 128);
    let second = |inner| Ordered::First {
        a: 1,
        child: Box::new(inner),
    };
    survives_the_limit(Ordered::Leaf(()), second, 128);
    let flat = |child| Flat {
        name: 1,
        body: Body { child },
    };
    // Each level is read once by itself and once by its part: at the deepest level that is more than 64 readings.
    survives(flat(None), |inner| flat(Some(Box::new(inner))), 120);
}

#[derive(Serial, Debug, PartialEq)]
struct Twice {
    name: u8,
    #[rerun(flatten)]
    body: Option<TwiceBody>,
}

#[derive(Serial, Debug, PartialEq)]
struct TwiceBody {
    child: Option<Box<Twice>>,
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Ordered {
    First { a: u8, child: Box<Ordered> },
    Second { b: u8, child: Box<Ordered> },
    Leaf(()),
}

/// How deep a text of these levels may be before the work bound ends it.
fn deepest<T: Codec>(open: &str, close: &str) -> usize {
    let text = |depth: usize| format!("{}null{}", open.repeat(depth), close.repeat(depth));
    let is_read = |depth: &usize| from_str::<T>(&text(*depth)).is_ok() && load::<T>(&text(*depth)).is_ok();
    (1..=128).take_while(is_read).last().unwrap_or(0)
}

/// The figures that the docs of the derive name.
#[test]
fn levels_that_are_read_again_are_bounded() {
    assert_eq!(deepest::<List>("{\"value\":1,\"next\":", "}"), 128);
    assert_eq!(deepest::<Flat>("{\"name\":1,\"child\":", "}"), 126);
    assert_eq!(deepest::<Twice>("{\"name\":1,\"child\":", "}"), 62);
    assert_eq!(deepest::<Ordered>("{\"a\":1,\"child\":", "}"), 128);
    assert_eq!(deepest::<Ordered>("{\"b\":1,\"child\":", "}"), 7);
}

#[test]
fn a_value_of_any_depth_is_written_and_a_deep_one_refused() {
    on_a_big_stack(|| {
        let end = List { value: 0, next: None };
        let list = (0..DEEP).fold(end, |next, _| List {
            value: 1,
            next: Some(Box::new(next)),
        });
        assert!(list.try_to_str().is_err());
        let text = list.to_str();
        assert_eq!(
            text.len(),
            DEEP * "{\"value\":1,\"next\":}".len() + "{\"value\":0,\"next\":null}".len()
        );
        let again: List = Limits { depth: usize::MAX }.from_str(&text).unwrap();
        assert_eq!(again.to_str(), text);
    });
}

/// Refusing a deep value must not take the stack that writing it would.
#[test]
fn refusing_a_deep_value_takes_no_stack() {
    let mut forest = Forest(vec![]);
    for _ in 0..DEEP {
        forest = Forest(vec![forest]);
    }
    assert!(forest.try_to_str().is_err());
    // Dropping it level by level, as dropping it at once takes a stack frame for each level.
    while let Some(inner) = forest.0.pop() {
        forest = inner;
    }
}

#[test]
fn no_limit_at_all_is_a_limit_too() {
    let none = Limits { depth: usize::MAX };
    assert!(none.from_str::<List>("{}").is_err());
    assert!(none.load::<Vec<List>>("[{},{\"value\":1}]").is_ok());
    let nothing = Limits { depth: 0 };
    assert_eq!(nothing.from_str::<Option<Option<u8>>>("1").unwrap(), Some(Some(1)));
    assert!(nothing.from_str::<Vec<u8>>("[]").is_err());
    assert!(nothing.to_str(&Some(Some(1))).is_err());
}

macro_rules! wide {
    ($($field:ident)*) => {
        #[derive(Serial, Debug, PartialEq, Default, Clone)]
        struct Wide {
            $($field: String,)*
            next: Option<Box<Wide>>,
        }

        const WIDE: &[&str] = &[$(stringify!($field)),*];
    };
}

wide! {
    a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24 a25 a26 a27 a28 a29
    a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40 a41 a42 a43 a44 a45 a46 a47 a48 a49 a50 a51 a52 a53 a54 a55 a56 a57 a58 a59
}

/// The text of so many of them, each in the one before, with the fields in the order that is given.
fn wide_text(levels: usize, names: &[&str]) -> String {
    let fields: String = names.iter().map(|name| format!("\"{name}\":\"\",")).collect();
    let open = format!("{{{fields}\"next\":");
    format!("{}null{}", open.repeat(levels), "}".repeat(levels))
}

#[test]
fn a_wide_type_never_overflows_the_stack() {
    let reversed: Vec<&str> = WIDE.iter().rev().copied().collect();
    for names in [WIDE, &reversed] {
        // Optimized, all levels may fit; not optimized they take several times the stack of a thread.
        let text = wide_text(128, names);
        for read in [
            from_str::<Wide>(&text),
            load(&text).map(|loaded: Loaded<Wide>| (*loaded).clone()),
        ] {
            assert!(read.is_ok() || read.is_err_and(|error| error.to_string().contains("too deep for the stack")));
        }
        let shallow = wide_text(8, names);
        assert!(from_str::<Wide>(&shallow).is_ok());
    }
}

#[test]
fn the_stack_is_watched_up_to_the_default_depth() {
    let text = wide_text(128, WIDE);
    let read = move |depth: usize| {
        let thread = std::thread::Builder::new().stack_size(64 << 20);
        let text = text.clone();
        let read = move || Limits { depth }.from_str::<Wide>(&text).map(drop);
        thread.spawn(read).unwrap().join().unwrap()
    };
    assert!(read(129).is_ok());
    #[cfg(debug_assertions)]
    assert_eq!(
        read(128).unwrap_err().help(),
        Some("with a `depth` of more than 128, `Limits` takes all the stack that the thread has"),
    );
}
