//! Structs that derive both.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;

use rerun_safe::Serial;
use serde::{Deserialize, Serialize};

#[derive(Serial, Serialize, Deserialize)]
pub struct Unit;

#[derive(Serial, Serialize, Deserialize)]
pub struct NoFields {}

#[derive(Serial, Serialize, Deserialize)]
pub struct NoElements();

#[derive(Serial, Serialize, Deserialize)]
pub struct Newtype(pub f64);

#[derive(Serial, Serialize, Deserialize)]
pub struct Maybe(pub Option<u8>);

#[derive(Serial, Serialize, Deserialize, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub String);

#[derive(Serial, Serialize, Deserialize, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IntKey(pub i64);

#[derive(Serial, Serialize, Deserialize)]
pub struct Pair(pub u8, pub Option<String>);

#[derive(Serial, Serialize, Deserialize)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(transparent)]
#[serde(transparent)]
pub struct Transparent {
    inner: Vec<Point>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Generic<T, U> {
    first: T,
    rest: Vec<U>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Array<T, const N: usize> {
    length: usize,
    marker: PhantomData<[T; N]>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct List {
    value: u8,
    next: Option<Box<List>>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Forest(Vec<Forest>);

#[derive(Serial, Serialize, Deserialize)]
pub struct Folder {
    files: BTreeMap<String, u64>,
    folders: BTreeMap<String, Folder>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Left {
    right: Option<Box<Right>>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Right {
    lefts: Vec<Left>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Borrowed<'a> {
    text: Cow<'a, str>,
    numbers: Cow<'a, [u16]>,
}

/// Every field behind an attribute that leaves the text as serde has it.
#[derive(Serial, Serialize, Deserialize)]
pub struct Attributes {
    #[rerun(rename = "a \"quoted\" \\ name\n")]
    #[serde(rename = "a \"quoted\" \\ name\n")]
    renamed: u8,
    #[rerun(default)]
    #[serde(default)]
    defaulted: Option<Point>,
    #[rerun(skip)]
    #[serde(skip)]
    #[expect(dead_code, reason = "what is skipped is neither written nor compared")]
    skipped: u8,
    #[rerun(default, serial(skip_if = Vec::is_empty))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    maybe: Vec<u8>,
    r#type: char,
    ünïcode: u8,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Aliased {
    #[rerun(alias = "old", alias = "older")]
    #[serde(alias = "old", alias = "older")]
    new: bool,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct OnlyMaybe {
    #[rerun(default, serial(skip_if = Option::is_none))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    first: Option<u8>,
    #[rerun(default, serial(skip_if = String::is_empty))]
    #[serde(default, skip_serializing_if = "String::is_empty")]
    second: String,
}

#[derive(Serial, Serialize, Deserialize, Default)]
#[rerun(default, deny_unknown)]
#[serde(default, deny_unknown_fields)]
pub struct Defaults {
    one: u8,
    two: Option<Box<Defaults>>,
}

/// A record whose names follow one of the styles.
macro_rules! styled {
    ($($name:ident $style:literal)*) => {$(
        #[derive(Serial, Serialize, Deserialize)]
        #[rerun(rename_all = $style)]
        #[serde(rename_all = $style)]
        pub struct $name {
            http_server_2: u8,
            _under_score: Option<bool>,
            x: (),
        }
    )*};
}

styled! {
    Lower "lowercase"
    Upper "UPPERCASE"
    Pascal "PascalCase"
    Camel "camelCase"
    Snake "snake_case"
    Screaming "SCREAMING_SNAKE_CASE"
    Kebab "kebab-case"
    ScreamingKebab "SCREAMING-KEBAB-CASE"
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Flat {
    name: String,
    #[rerun(flatten)]
    #[serde(flatten)]
    point: Point,
    #[rerun(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct FlatTwice {
    #[rerun(flatten)]
    #[serde(flatten)]
    inner: Flat,
    #[rerun(flatten)]
    #[serde(flatten)]
    maybe: Option<List>,
    last: f64,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct FlatHash {
    #[rerun(flatten)]
    #[serde(flatten)]
    rest: HashMap<String, Vec<Option<u8>>>,
}
