//! Types with the attributes and the shapes that only our text has: one of each way that a reader can go.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use rerun_safe::{RawText, Serial, Unknown};
use serde::{Deserialize, Serialize};

/// One field for every attribute of a record.
#[derive(Serial, Debug)]
#[rerun(rename_all = "kebab-case")]
pub struct Attributes {
    #[rerun(rename = "n", alias = "name", alias = "title")]
    full_name: String,
    #[rerun(default)]
    size: u8,
    #[rerun(default = 1.5)]
    ratio: f32,
    maybe: Option<i16>,
    #[rerun(strict)]
    secret: u64,
    #[rerun(skip)]
    #[expect(dead_code, reason = "only filled in when the value is read")]
    cache: u8,
    #[rerun(serial(display))]
    place: std::net::Ipv4Addr,
    #[rerun(serial(skip_if = Vec::is_empty), default)]
    tags: Vec<String>,
    #[rerun(serial(also_write = "old"))]
    new: bool,
    #[rerun(flatten)]
    point: Point,
    #[rerun(flatten)]
    extra: Option<Extra>,
    #[rerun(keep_unknown)]
    rest: Unknown,
}

#[derive(Serial, Debug)]
pub struct Point {
    x: i32,
    y: i32,
}

#[derive(Serial, Debug)]
pub struct Extra {
    z: Option<char>,
    w: Vec<u8>,
}

#[derive(Serial, Debug)]
#[rerun(deny_unknown)]
pub struct Denied {
    a: u8,
    b: Option<Box<Denied>>,
}

/// Every tag style, each inside of the others.
#[derive(Serial, Debug)]
pub enum External {
    Unit,
    #[rerun(alias = "New")]
    Newtype(Box<Internal>),
    Tuple(u8, Option<f64>),
    Record {
        a: i128,
        b: Vec<Adjacent>,
    },
    #[rerun(other)]
    Other(RawText),
}

#[derive(Serial, Debug)]
#[rerun(tag = "t")]
pub enum Internal {
    Unit,
    Newtype(Point),
    Record {
        a: Option<Box<External>>,
        #[rerun(flatten)]
        rest: BTreeMap<String, u128>,
    },
    Inner(Box<Adjacent>),
}

#[derive(Serial, Debug)]
#[rerun(tag = "t", content = "c")]
pub enum Adjacent {
    Unit,
    Newtype(Box<Untagged>),
    Tuple(u8, u8),
    Record { a: bool },
    Optional(Option<Option<u8>>),
}

#[derive(Serial, Debug)]
#[rerun(untagged)]
pub enum Untagged {
    Nothing,
    Flag(bool),
    Pair(u8, Option<Box<Untagged>>),
    Record { left: Box<Untagged>, right: Box<Untagged> },
    Other { left: Option<Box<Untagged>> },
    List(Vec<Untagged>),
    Text(String),
    Number(f64),
}

/// Maps with every kind of key, and sets.
#[derive(Serial, Debug, Default)]
#[rerun(default)]
pub struct Maps {
    text: BTreeMap<String, u8>,
    char: HashMap<char, f32>,
    int: BTreeMap<i128, ()>,
    bool: HashMap<bool, Option<()>>,
    name: BTreeMap<Key, Unit>,
    pair: BTreeMap<(u8, Option<String>), Vec<u8>>,
    nested: HashMap<Vec<u8>, BTreeMap<u16, u8>>,
    set: BTreeSet<String>,
    hashed: HashSet<Option<u8>>,
    heap: BinaryHeap<u8>,
}

#[derive(Serial, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    #[rerun(rename = "a \"b\"", alias = "b")]
    A,
    C,
}

#[derive(Serial, Debug, Default)]
pub struct Unit;

/// Nothing within nothing.
#[derive(Serial, Debug)]
pub struct Options {
    a: Option<Option<Option<u8>>>,
    b: Option<()>,
    c: Option<Box<Untagged>>,
    d: Option<RawText>,
    e: Option<Wrapped>,
    f: Vec<Option<Option<Vec<Option<bool>>>>>,
}

#[derive(Serial, Debug)]
pub struct Wrapped(Option<f64>);

/// Types that hold themselves, each by another way.
#[derive(Serial, Debug)]
pub struct List {
    value: u8,
    next: Option<Box<List>>,
}

#[derive(Serial, Debug)]
pub struct Forest(Vec<Forest>);

#[derive(Serial, Debug)]
pub struct Chain(Option<Box<Chain>>);

#[derive(Serial, Debug)]
pub struct Folder(BTreeMap<String, Folder>);

#[derive(Serial, Debug)]
pub struct Shared {
    name: String,
    #[rerun(flatten)]
    body: Body,
}

#[derive(Serial, Debug)]
pub struct Body {
    #[rerun(default)]
    children: Vec<Shared>,
}

/// What std writes in a form of its own.
#[derive(Serial, Debug)]
pub struct Std {
    #[rerun(default)]
    bytes: [u8; 4],
    result: Result<u8, String>,
    range: std::ops::Range<i8>,
    bound: std::ops::Bound<u8>,
    #[rerun(default)]
    time: Duration,
    system: Option<SystemTime>,
    path: PathBuf,
    non_zero: std::num::NonZeroU8,
    tuple: (i64, f32, char),
}

/// Where two attributes meet on one text.
#[derive(Serial, Debug)]
pub struct Corners {
    #[rerun(alias = "oldest", serial(also_write = "old"), default)]
    new: Vec<u8>,
    #[rerun(default)]
    filled: BTreeMap<Filled, Vec<Option<u8>>>,
    #[rerun(default)]
    plain: BTreeMap<u8, Extra>,
    #[rerun(default)]
    guarded: Vec<Guarded>,
    #[rerun(flatten)]
    event: Option<Event>,
    #[rerun(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Serial, Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filled {
    A,
    B(u8),
}

#[derive(Serial, Debug)]
pub struct Guarded {
    #[rerun(strict, default)]
    x: u8,
    y: Option<bool>,
}

#[derive(Serial, Debug)]
#[rerun(tag = "t")]
pub enum Event {
    A {
        b: u8,
    },
    #[rerun(other)]
    Other(RawText),
}

/// Types of serde within one of ours. No sequence of structs, as what is unknown in those is an orphan.
#[derive(Serial, Debug)]
pub struct Foreign {
    #[rerun(serial(serde))]
    plain: Plain,
    #[rerun(serial(serde), default)]
    named: BTreeMap<String, Plain>,
    #[rerun(serial(serde), default)]
    by_number: BTreeMap<u8, Vec<u8>>,
    #[rerun(serial(serde), default)]
    both: (Choice, Option<Plain>),
}

#[derive(Serialize, Deserialize, Debug, Default)]
pub struct Plain {
    x: f64,
    #[serde(default)]
    name: Option<String>,
}

#[derive(Serialize, Deserialize, Debug, Default)]
pub enum Choice {
    #[default]
    Unit,
    Newtype(u8),
    Tuple(u8, Plain),
    Record {
        a: i32,
    },
}

/// Hands each of the types to a law.
#[macro_export]
macro_rules! for_each_own {
    ($law:ident, $text:expr) => {
        $crate::laws::$law::<$crate::own::Attributes>($text);
        $crate::laws::$law::<$crate::own::Denied>($text);
        $crate::laws::$law::<$crate::own::External>($text);
        $crate::laws::$law::<$crate::own::Internal>($text);
        $crate::laws::$law::<$crate::own::Adjacent>($text);
        $crate::laws::$law::<$crate::own::Untagged>($text);
        $crate::laws::$law::<$crate::own::Maps>($text);
        $crate::laws::$law::<$crate::own::Options>($text);
        $crate::laws::$law::<$crate::own::List>($text);
        $crate::laws::$law::<$crate::own::Forest>($text);
        $crate::laws::$law::<$crate::own::Chain>($text);
        $crate::laws::$law::<$crate::own::Folder>($text);
        $crate::laws::$law::<$crate::own::Shared>($text);
        $crate::laws::$law::<$crate::own::Std>($text);
        $crate::laws::$law::<$crate::own::Corners>($text);
        $crate::laws::$law::<$crate::own::Foreign>($text);
        $crate::laws::$law::<rerun_safe::RawText>($text);
        $crate::laws::$law::<rerun_safe::Unknown>($text);
    };
}
