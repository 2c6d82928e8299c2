//! Types that derive both, without what only one side has.

use std::collections::{BTreeMap, BTreeSet};

use rerun_safe::Serial;
use serde::{Deserialize, Serialize};

#[derive(Serial, Serialize, Deserialize)]
pub struct Numbers {
    a: (u8, u16, u32, u64, usize),
    b: (i8, i16, i32, i64, isize),
    c: Vec<f64>,
    d: Vec<f32>,
    e: (u128, i128),
    f: Option<bool>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Texts {
    a: String,
    b: char,
    c: Box<str>,
    d: Option<String>,
    e: Vec<(char, String)>,
}

#[derive(Serial, Serialize, Deserialize)]
pub enum External {
    Unit,
    Newtype(Box<Internal>),
    Tuple(u8, Option<f64>),
    Record { a: i64, b: Vec<Adjacent> },
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(tag = "t")]
#[serde(tag = "t")]
pub enum Internal {
    Unit,
    Newtype(Numbers),
    Record { a: Option<Box<External>>, b: String },
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(tag = "t", content = "c")]
#[serde(tag = "t", content = "c")]
pub enum Adjacent {
    Unit,
    Newtype(Box<External>),
    Tuple(u8, u8),
    Record { a: bool },
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(untagged)]
#[serde(untagged)]
pub enum Untagged {
    Flag(bool),
    Pair(u8, i64),
    Record { left: Box<Untagged>, right: Vec<Untagged> },
    List(Vec<Untagged>),
    Text(String),
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Maps {
    a: BTreeMap<String, Option<u8>>,
    b: BTreeMap<i32, BTreeMap<char, bool>>,
    c: BTreeMap<bool, ()>,
    d: BTreeSet<String>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Flat {
    name: String,
    #[rerun(flatten)]
    #[serde(flatten)]
    inner: Inner,
    #[rerun(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Inner {
    x: u8,
    y: Option<String>,
    next: Option<Box<Flat>>,
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Defaults {
    #[rerun(default)]
    #[serde(default)]
    first_one: u8,
    #[rerun(default, serial(skip_if = Option::is_none))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second_one: Option<i16>,
    #[rerun(rename = "3", alias = "three")]
    #[serde(rename = "3", alias = "three")]
    third_one: Vec<Defaults>,
}

/// Hands each of the types to a law.
#[macro_export]
macro_rules! for_each_shared {
    ($law:ident, $text:expr) => {
        $crate::laws::$law::<$crate::shared::Numbers>($text);
        $crate::laws::$law::<$crate::shared::Texts>($text);
        $crate::laws::$law::<$crate::shared::External>($text);
        $crate::laws::$law::<$crate::shared::Internal>($text);
        $crate::laws::$law::<$crate::shared::Adjacent>($text);
        $crate::laws::$law::<$crate::shared::Untagged>($text);
        $crate::laws::$law::<$crate::shared::Maps>($text);
        $crate::laws::$law::<$crate::shared::Flat>($text);
        $crate::laws::$law::<$crate::shared::Defaults>($text);
    };
}
