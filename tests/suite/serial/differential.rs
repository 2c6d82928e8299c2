//! The same text as serde_json, for more than 150 types of different shapes, and each reads what the other wrote.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::fmt::Debug;
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rerun_safe::{Codec, Serial, from_str, load, to_str};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::sample::{Sample, Seed};

/// How many values of each type are compared.
const VALUES: u64 = 40;

trait Both: Codec + Serialize + DeserializeOwned + Sample + Debug {}
impl<T: Codec + Serialize + DeserializeOwned + Sample + Debug> Both for T {}

/// Compares the texts of values of a type, byte for byte, or as parsed values where the order is nobody's.
fn compare<T: Both>(is_ordered: bool) {
    let name = std::any::type_name::<T>();
    let mut seed = Seed(name.len() as u64);
    for _ in 0..VALUES {
        let value = T::sample(&mut seed);
        let ours = to_str(&value);
        let theirs = serde_json::to_string(&value).unwrap();
        if is_ordered {
            assert_eq!(ours, theirs, "{name}");
        } else {
            let parsed = |text: &str| sorted(serde_json::from_str(text).unwrap());
            assert_eq!(parsed(&ours), parsed(&theirs), "{name}");
        }
        // What was read is compared by its text, which is canonical.
        let read: T = from_str(&theirs).unwrap_or_else(|error| panic!("{name}: {error:#}"));
        assert_eq!(to_str(&read), ours, "{name}");
        let loaded = load::<T>(&theirs).unwrap();
        assert!(loaded.is_exact(), "{name}");
        assert_eq!(loaded.to_str(), ours, "{name}");
        let back: T = serde_json::from_str(&ours).unwrap_or_else(|error| panic!("{name}: {error} in {ours}"));
        assert_eq!(to_str(&back), ours, "{name}");
    }
}

/// The value with every array sorted, for the containers that have no order.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Array(values) => {
            let mut values: Vec<_> = values.into_iter().map(sorted).collect();
            values.sort_by_key(ToString::to_string);
            serde_json::Value::Array(values)
        }
        serde_json::Value::Object(entries) => entries.into_iter().map(|(key, value)| (key, sorted(value))).collect(),
        scalar => scalar,
    }
}

macro_rules! compared {
    ($($name:ident: $order:ident { $($ty:ty),* $(,)? })*) => {$(
        #[test]
        fn $name() {
            $(compare::<$ty>(compared!(@$order));)*
        }
    )*};
    (@ordered) => { true };
    (@unordered) => { false };
}

compared! {
    numbers: ordered {
        u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64, NonZero<u8>, NonZero<i64>, NonZero<u128>,
        Wrapping<u8>, Saturating<i32>, Reverse<u16>, bool,
    }
    texts: ordered {
        char, String, Box<str>, Arc<str>, Cow<'static, str>, PathBuf, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr,
    }
    nothing: ordered { (), PhantomData<u8>, Unit, [(); 3], Vec<Unit> }
    sequences: ordered {
        Vec<u8>, Vec<f64>, Vec<String>, Vec<Vec<i8>>, VecDeque<u16>, LinkedList<char>, BTreeSet<String>, BTreeSet<(u8, bool)>,
        [u8; 0], [u8; 1], [f32; 4], [String; 2], [[u8; 2]; 3], Box<[u64]>, Cow<'static, [u8]>, (u8,), (u8, String),
        (f64, bool, char), Vec<(u8, Vec<bool>)>, Vec<Option<u8>>, Box<[[bool; 1]]>,
    }
    unordered_sequences: unordered { HashSet<u8>, HashSet<String>, BinaryHeap<i16>, Vec<HashSet<u8>>, HashSet<(u8, char)> }
    options: ordered {
        Option<u8>, Option<f64>, Option<String>, Option<Vec<u8>>, Option<(u8, u8)>, Option<Record>,
        Result<u8, String>, Result<(), Unit>, Option<Result<u8, bool>>, Bound<u8>, Vec<Bound<String>>,
    }
    maps: ordered {
        BTreeMap<String, u8>, BTreeMap<u8, String>, BTreeMap<i64, f64>, BTreeMap<u128, ()>, BTreeMap<i128, bool>,
        BTreeMap<char, u8>, BTreeMap<bool, u8>, BTreeMap<Name, u8>, BTreeMap<Key, Vec<u8>>, BTreeMap<Box<str>, u8>,
        BTreeMap<Reverse<u8>, u8>, BTreeMap<String, BTreeMap<u8, Option<bool>>>, BTreeMap<NonZero<u8>, u8>,
    }
    unordered_maps: unordered { HashMap<String, u8>, HashMap<u8, String>, HashMap<Key, Record>, Vec<HashMap<char, bool>> }
    wrappers: ordered {
        Box<u8>, Box<String>, Rc<Record>, Arc<Vec<u8>>, Cell<u8>, Cell<bool>, RefCell<String>, RefCell<Record>, Box<Box<f64>>,
        Rc<[u8; 2]>, Vec<Rc<String>>,
    }
    times_and_ranges: ordered {
        Duration, SystemTime, Range<u8>, RangeInclusive<i64>, RangeFrom<u8>, RangeTo<f64>, Vec<Duration>, Range<char>,
        Option<Duration>, Range<Option<u8>>,
    }
    structs: ordered {
        Record, Name, Pair, Triple, Empty, NoElements, Generic<u8>, Generic<Vec<String>>, Generic<Option<Record>>,
        Borrowing<'static>, Renamed, CamelFields, ScreamingFields, KebabFields, PascalFields, Optional, Transparent, Many, Tree,
        Chain, Raw, Unicode, Vec<Record>, (Record, Pair),
    }
    enums: ordered {
        Key, Shape, Vec<Shape>, Tagged, Adjacent, Untagged, Kebab, Mixed<u8>, Mixed<String>, Option<Shape>, Expr, Vec<Tagged>,
        Vec<Adjacent>, Vec<Untagged>, Option<Tagged>, Holds,
    }
    flattened: ordered { Flat, FlatTwice, FlatTagged, Vec<Flat>, Option<FlatTwice>, FlatEnum, FlatMap }
}

/// Both derives on a type, and values of it.
macro_rules! shapes {
    ($($(#[$attr:meta])* struct $name:ident $(<$($param:tt),*>)? { $($(#[$field_attr:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        #[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
        $(#[$attr])*
        struct $name $(<$($param),*>)? { $($(#[$field_attr])* $field: $ty),* }

        impl $(<$($param: Sample),*>)? Sample for $name $(<$($param),*>)? {
            fn sample(_seed: &mut Seed) -> Self {
                $name { $($field: Sample::sample(_seed)),* }
            }
        }
    )*};
}

/// Both derives on an enum, and values of it: one arm of `sample` for each variant.
macro_rules! variants {
    ($($(#[$attr:meta])* enum $name:ident $(<$param:ident>)? { $($(#[$variant_attr:meta])* $variant:ident $(($($ty:ty),*))? $({ $($(#[$field_attr:meta])* $field:ident: $field_ty:ty),* })?),* $(,)? })*) => {$(
        #[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
        $(#[$attr])*
        enum $name $(<$param>)? { $($(#[$variant_attr])* $variant $(($($ty),*))? $({ $($(#[$field_attr])* $field: $field_ty),* })?),* }

        impl $(<$param: Sample>)? Sample for $name $(<$param>)? {
            fn sample(seed: &mut Seed) -> Self {
                let variants: Vec<fn(&mut Seed) -> Self> = vec![
                    $(|_seed| $name::$variant $(($(<$ty>::sample(_seed)),*))? $({ $($field: Sample::sample(_seed)),* })?),*
                ];
                let pick = seed.below(variants.len() as u64) as usize;
                variants[pick](seed)
            }
        }
    )*};
}

shapes! {
    struct Record { id: u64, name: String, ratio: f64, flags: Vec<bool>, note: Option<String> }
    struct Empty {}
    struct Generic<T> { value: T, list: Vec<T> }
    struct Renamed {
        #[serde(rename = "two words")] #[rerun(rename = "two words")] a: u8,
        #[serde(rename = "quote\"back\\slash\n")] #[rerun(rename = "quote\"back\\slash\n")] b: u8,
        r#type: String,
    }
    #[serde(rename_all = "camelCase")] #[rerun(rename_all = "camelCase")]
    struct CamelFields { first_name: String, last_2_names: u8, x: bool }
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")] #[rerun(rename_all = "SCREAMING_SNAKE_CASE")]
    struct ScreamingFields { first_name: String, x1: u8 }
    #[serde(rename_all = "kebab-case")] #[rerun(rename_all = "kebab-case")]
    struct KebabFields { first_name: String, a_b_c: u8 }
    #[serde(rename_all = "PascalCase")] #[rerun(rename_all = "PascalCase")]
    struct PascalFields { first_name: String, a_b_c: u8 }
    struct Optional { a: Option<u8>, b: Option<Vec<u8>>, c: Option<Box<Optional2>> }
    struct Optional2 { a: Option<bool> }
    struct Many {
        a: u8, b: i16, c: u32, d: i64, e: f32, f: f64, g: char, h: String, i: bool, j: Option<u8>, k: Vec<u8>, l: (u8, u8),
        m: [u8; 2], n: Box<u8>, o: Key, p: Pair, q: BTreeMap<String, u8>,
    }
    struct Raw { r#fn: u8, r#match: u8 }
    struct Unicode { größe: u8, ärger: String }
    struct Flat {
        before: u8,
        #[serde(flatten)] #[rerun(flatten)] inner: Record,
        after: u8,
    }
    struct FlatTwice {
        #[serde(flatten)] #[rerun(flatten)] outer: Flat,
        #[serde(flatten)] #[rerun(flatten)] pascal: PascalFields,
    }
    struct FlatTagged {
        #[serde(flatten)] #[rerun(flatten)] tagged: Tagged,
        own: bool,
    }
    struct FlatEnum {
        own: bool,
        #[serde(flatten)] #[rerun(flatten)] payload: Payload,
    }
    struct FlatMap {
        own: bool,
        #[serde(flatten)] #[rerun(flatten)] rest: BTreeMap<Name, u8>,
    }
}

variants! {
    enum Shape { Dot, Circle(f64), Rect(f64, f64), Path { points: Vec<(i32, i32)>, closed: bool }, Empty {}, Nested(Box<Record>) }
    #[serde(tag = "type")] #[rerun(tag = "type")]
    enum Tagged { Unit, Of(Record), Fields { a: u8, b: Option<String> } }
    #[serde(tag = "t", content = "c")] #[rerun(tag = "t", content = "c")]
    enum Adjacent { Unit, Of(Vec<u8>), Two(u8, bool), Fields { a: u8 } }
    #[serde(untagged)] #[rerun(untagged)]
    enum Untagged { Number(i64), Flag(bool), Text(String), List(Vec<bool>), Fields { only: u8 }, Others { other: String } }
    #[serde(rename_all = "kebab-case")] #[rerun(rename_all = "kebab-case")]
    enum Kebab {
        FirstVariant,
        #[serde(rename = "2nd")] #[rerun(rename = "2nd")] Second(u8),
        #[serde(rename_all = "camelCase")] #[rerun(rename_all = "camelCase")] ThirdOne { field_name: u8 },
    }
    enum Mixed<T> { One(T), Many(Vec<T>), Keyed { key: String, value: T } }
    enum Payload { One(u8), Many { x: u8, y: bool } }
    enum Holds { Adjacent(Adjacent), Untagged(Untagged), Map(BTreeMap<u8, Key>) }
}

#[derive(Serial, Serialize, Deserialize, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    Red,
    Green,
    #[serde(rename = "deep blue")]
    #[rerun(rename = "deep blue")]
    Blue,
}

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Name(String);

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Unit;

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Pair(u8, String);

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Triple(Option<u8>, Pair, Vec<Pair>);

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct NoElements();

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Borrowing<'a> {
    text: Cow<'a, str>,
    bytes: Cow<'a, [u8]>,
}

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(transparent)]
#[rerun(transparent)]
struct Transparent {
    only: Option<Record>,
}

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Tree {
    value: u8,
    children: Vec<Tree>,
}

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Chain(u8, Option<Box<Chain>>);

#[derive(Serial, Serialize, Deserialize, Debug, Clone, PartialEq)]
enum Expr {
    Number(f64),
    Neg(Box<Expr>),
    Sum { left: Box<Expr>, right: Box<Expr> },
}

macro_rules! made {
    ($($ty:ty = |$seed:ident| $value:expr;)*) => {$(
        impl Sample for $ty {
            fn sample($seed: &mut Seed) -> Self {
                $value
            }
        }
    )*};
}

made! {
    Key = |seed| [Key::Red, Key::Green, Key::Blue][seed.below(3) as usize];
    Name = |seed| Name(String::sample(seed));
    Unit = |_seed| Unit;
    Pair = |seed| Pair(Sample::sample(seed), Sample::sample(seed));
    Triple = |seed| Triple(Sample::sample(seed), Sample::sample(seed), Sample::sample(seed));
    NoElements = |_seed| NoElements();
    Borrowing<'static> = |seed| Borrowing { text: Sample::sample(seed), bytes: Sample::sample(seed) };
    Transparent = |seed| Transparent { only: Sample::sample(seed) };
    Tree = |seed| Tree {
        value: u8::sample(seed),
        children: (0..seed.below(5).saturating_sub(2)).map(|_| Tree::sample(seed)).collect(),
    };
    Chain = |seed| Chain(u8::sample(seed), (seed.below(4) > 0).then(|| Box::new(Chain::sample(seed))));
    Expr = |seed| match seed.below(4) {
        0 => Expr::Neg(Box::new(Expr::sample(seed))),
        1 => Expr::Sum { left: Box::new(Expr::sample(seed)), right: Box::new(Expr::sample(seed)) },
        _ => Expr::Number(f64::sample(seed)),
    };
}
