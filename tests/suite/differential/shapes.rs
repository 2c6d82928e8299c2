//! The shapes: what is different about each is its structure, and not a scalar at its end.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, SystemTime};

use super::law::{Order, by_chance, by_text};
use super::records::{
    Aliased, Array, Attributes, Borrowed, Camel, Defaults, Flat, FlatHash, FlatTwice, Folder, Forest, Generic, IntKey,
    Kebab, Key, Left, List, Lower, Maybe, Newtype, NoElements, NoFields, OnlyMaybe, Pair, Pascal, Point, Screaming,
    ScreamingKebab, Snake, Transparent, Unit, Upper,
};
use super::variants::{
    Adjacent, AdjacentHolder, Expression, External, ExternalHolder, Generic as GenericEnum, Holder, Inner, Internal,
    Name, Untagged, UntaggedHolder,
};

/// A list of types, each tried and counted; those under `texts` with the texts that they are read from.
macro_rules! shapes {
    ($order:ident: $($ty:ty),* $(,)?) => {
        vec![$((stringify!($ty), by_chance::<$ty>(Order::$order))),*]
    };
    ($order:ident texts: $($ty:ty: [$($text:expr),* $(,)?]),* $(,)?) => {
        vec![$((stringify!($ty), by_text::<$ty>(Order::$order, &[$($text),*]))),*]
    };
}

fn std_shapes() -> Vec<(&'static str, usize)> {
    shapes! { Kept:
        (), bool, char, u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, u128, i128, f32, f64, String,
        Box<str>, Rc<str>, Arc<str>, Cow<'static, str>, PathBuf, Box<Path>, std::ffi::OsString,
        NonZero<u8>, NonZero<i128>, Wrapping<i16>, Saturating<u32>, Reverse<i8>,
        AtomicBool, AtomicI32, AtomicU64, PhantomData<u8>,
        Duration, SystemTime, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
        Range<u8>, RangeInclusive<i64>, RangeFrom<f32>, RangeTo<String>, Bound<u8>, Result<u8, String>,
        (u8,), (u8, String), (u8, (bool, char), [i16; 2]), (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
        [u8; 0], [u8; 1], [f64; 3], [[u8; 2]; 2], [String; 2], [u16; 32],
        Vec<u8>, Vec<f64>, Vec<String>, Vec<Vec<bool>>, Vec<(u8, f32)>, Vec<()>, Vec<Option<u8>>, VecDeque<i8>, LinkedList<char>,
        Box<[u8]>, Rc<[String]>, Arc<[Option<bool>]>, Cow<'static, [u32]>,
        BTreeSet<u8>, BTreeSet<String>, BTreeSet<Vec<u8>>,
        Option<u8>, Option<String>, Option<Vec<u8>>, Option<BTreeMap<String, u8>>, Option<(u8, u8)>, Option<Duration>,

        Box<u8>, Rc<Vec<u8>>, Arc<String>, Box<Option<Box<u8>>>, Cell<u8>, RefCell<Vec<u8>>, Mutex<String>, RwLock<Option<u8>>,
        BTreeMap<String, u8>, BTreeMap<char, f64>, BTreeMap<u8, String>, BTreeMap<i128, u8>, BTreeMap<bool, Option<u8>>,
        BTreeMap<Ipv4Addr, u8>, BTreeMap<Box<str>, Vec<u8>>, BTreeMap<String, BTreeMap<i32, BTreeMap<bool, ()>>>,
        BTreeMap<Reverse<u8>, u8>,
        BTreeMap<String, (u8, Option<Vec<f32>>)>, Result<(), Box<Result<String, ()>>>, Bound<Option<u8>>,
    }
}

fn unordered_shapes() -> Vec<(&'static str, usize)> {
    shapes! { None:
        HashSet<u8>, HashSet<String>, HashSet<(u8, bool)>, HashSet<Option<char>>, BinaryHeap<i32>,
        HashMap<String, u8>, HashMap<u64, Vec<f64>>, HashMap<char, HashMap<bool, ()>>, HashMap<Name, u8>,
    }
}

fn derived_shapes() -> Vec<(&'static str, usize)> {
    shapes! { Kept:
        Unit, NoFields, NoElements, Newtype, Key, Pair, Point, Transparent,
        Generic<u8, Vec<Point>>, Generic<Option<Unit>, Generic<(), Name>>, Array<u8, 3>,
        List, Forest, Folder, Left, Borrowed<'static>, Attributes, OnlyMaybe, Defaults,
        Lower, Upper, Pascal, Camel, Snake, Screaming, Kebab, ScreamingKebab,
        Name, External, Expression, GenericEnum<Point, String>, GenericEnum<Option<List>, ()>,
        Option<Point>, Option<Name>, Option<External>, Option<Newtype>, Option<Forest>,
        BTreeMap<Key, Point>, BTreeMap<IntKey, Unit>, BTreeMap<Name, External>, BTreeSet<Name>,
        Vec<Point>, Vec<External>, (Point, Name, Newtype), [Pair; 2], Box<[Name]>, Arc<List>, Rc<RefCell<Point>>,
    }
}

/// Shapes that look at the text before they know what they are.
fn shapes_by_text() -> Vec<(&'static str, usize)> {
    shapes! { Kept texts:
        Internal: [
            r#"{"kind":"Unit"}"#,
            r#"{"kind":"Newtype","x":1,"y":-2}"#,
            r#"{"kind":"Record","a":null,"b":[{"kind":"NoFields"},{"kind":"Unit"}]}"#,
            r#"{"b":[],"a":3,"kind":"Record"}"#,
            r#"{"kind":"Map","q":1,"":2}"#,
            r#"{"kind":"Adjacent","inner":"B","c":0.5}"#,
        ],
        Vec<Internal>: [r#"[{"kind":"Unit"},{"kind":"NoFields"}]"#],
        Option<Internal>: [r#"{"kind":"Newtype","x":1,"y":-2}"#, "null"],
        Aliased: [r#"{"new":true}"#, r#"{"old":true}"#, r#"{"older":false}"#],
        Adjacent: [
            r#"{"kind":"Unit"}"#,
            r#"{"value":"x","kind":"Newtype"}"#,
            r#"{"kind":"Optional","value":null}"#,
            r#"{"kind":"Tuple","value":[1,2]}"#,
            r#"{"kind":"Boxed","value":{"kind":"Record","value":{"a":1}}}"#,
        ],
        Option<Adjacent>: [r#"{"kind":"Optional","value":7}"#, "null"],
        Inner: [r#"{"inner":"A"}"#, r#"{"c":1.5,"inner":"B"}"#],
        Untagged: ["true", "255", "-1", "[1,\"x\"]", r#"{"x":1,"y":2}"#, r#"{"left":1,"right":[[true],"t"]}"#, "[]", r#"{"k":[1]}"#],
        BTreeMap<String, Untagged>: [r#"{"a":256,"b":{"c":{}}}"#],
        Flat: [r#"{"name":"n","x":1,"y":2,"k":3}"#, r#"{"y":2,"k":3,"x":1,"name":"n"}"#],
        FlatTwice: [r#"{"name":"n","x":1,"y":2,"last":0.1}"#],
        Holder: [r#"{"id":1,"kind":"Unit"}"#, r#"{"kind":"Newtype","y":1,"id":2,"x":3}"#, r#"{"id":1,"kind":"Record","a":1,"b":[]}"#],
        ExternalHolder: [r#"{"id":1,"Point":{"x":1,"y":2}}"#, r#"{"Pair":[1,2],"id":1}"#, r#"{"id":3,"List":{"list":{"value":1,"next":null}}}"#],
        AdjacentHolder: [r#"{"kind":"Tuple","value":[1,2],"id":3}"#, r#"{"id":3,"value":"x","kind":"Newtype"}"#],
        UntaggedHolder: [r#"{"id":1,"x":1,"y":2}"#, r#"{"name":"n","id":1}"#],
    }
}

fn unordered_shapes_by_text() -> Vec<(&'static str, usize)> {
    shapes! { None texts:
        FlatHash: [r#"{"a":[1,null],"b":[]}"#],
    }
}

/// The closed list of shapes where our text is another one: `Some` of what may be `null` itself, and keys with a payload.
fn different_shapes() -> Vec<(&'static str, usize)> {
    shapes! { Other:
        Option<()>, Option<Unit>, Option<Option<u8>>, Option<Option<Option<String>>>, Vec<Option<Option<()>>>, Option<Maybe>,
        BTreeMap<(u8, u8), u8>, BTreeMap<Option<u8>, u8>, BTreeMap<Vec<String>, ()>, HashMap<(u8, u8), ()>,
    }
}

#[test]
fn both_texts_are_the_same_and_each_side_reads_the_other() {
    let mut all = std_shapes();
    all.extend(unordered_shapes());
    all.extend(derived_shapes());
    all.extend(shapes_by_text());
    all.extend(unordered_shapes_by_text());
    assert!(all.len() >= 150, "{} shapes", all.len());
    for (name, agreed) in &all {
        assert!(*agreed > 0, "serde_json never reads back a {name}");
    }
    different_shapes();
}
