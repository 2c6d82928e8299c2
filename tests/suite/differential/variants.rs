//! Enums that derive both, each tag style with each payload.

use std::collections::BTreeMap;

use rerun_safe::Serial;
use serde::{Deserialize, Serialize};

use super::records::{List, Point};

#[derive(Serial, Serialize, Deserialize, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[rerun(rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    First,
    SecondOne,
    #[rerun(rename = "3\t")]
    #[serde(rename = "3\t")]
    Third,
}

#[derive(Serial, Serialize, Deserialize)]
pub enum External {
    Unit,
    Newtype(f32),
    Optional(Option<u8>),
    Tuple(u8, String),
    NoElements(),
    Record { a: u8, b: Option<Box<External>> },
    NoFields {},
    Boxed(Box<External>),
    Map(BTreeMap<String, External>),
    List(Vec<External>),
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Expression {
    Number(i64),
    Negated(Box<Expression>),
    Sum(Box<Expression>, Box<Expression>),
    LetIn {
        names: BTreeMap<String, Expression>,
        body: Box<Expression>,
    },
}

#[derive(Serial, Serialize, Deserialize)]
pub enum Generic<T, E> {
    One(T),
    Many(Vec<T>),
    Failed { error: E },
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(tag = "kind", content = "value")]
#[serde(tag = "kind", content = "value")]
pub enum Adjacent {
    Unit,
    Newtype(String),
    Optional(Option<u8>),
    Tuple(u8, u8),
    Record { a: u8 },
    Boxed(Box<Adjacent>),
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(tag = "kind")]
#[serde(tag = "kind")]
pub enum Internal {
    Unit,
    Newtype(Point),
    Record { a: Option<u8>, b: Vec<Internal> },
    NoFields {},
    Map(BTreeMap<String, i32>),
    Adjacent(Inner),
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(tag = "inner")]
#[serde(tag = "inner")]
pub enum Inner {
    A,
    B { c: f64 },
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(untagged)]
#[serde(untagged)]
pub enum Untagged {
    Flag(bool),
    Small(u8),
    Number(i64),
    Pair(u8, String),
    Point(Point),
    Record { left: Box<Untagged>, right: Vec<Untagged> },
    List(Vec<Untagged>),
    Text(String),
    Map(BTreeMap<String, Untagged>),
}

#[derive(Serial, Serialize, Deserialize)]
pub struct Holder {
    id: u8,
    #[rerun(flatten)]
    #[serde(flatten)]
    kind: Internal,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct ExternalHolder {
    id: u8,
    #[rerun(flatten)]
    #[serde(flatten)]
    kind: Payload,
}

#[derive(Serial, Serialize, Deserialize)]
pub enum Payload {
    Point(Point),
    List { list: List },
    Pair(u8, u8),
}

#[derive(Serial, Serialize, Deserialize)]
pub struct AdjacentHolder {
    #[rerun(flatten)]
    #[serde(flatten)]
    kind: Adjacent,
    id: u8,
}

#[derive(Serial, Serialize, Deserialize)]
pub struct UntaggedHolder {
    id: u8,
    #[rerun(flatten)]
    #[serde(flatten)]
    either: Either,
}

#[derive(Serial, Serialize, Deserialize)]
#[rerun(untagged)]
#[serde(untagged)]
pub enum Either {
    Point(Point),
    Named { name: String },
}
