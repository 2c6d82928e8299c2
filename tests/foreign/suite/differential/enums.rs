//! Enums under each of serde's four representations.

use proptest::collection::vec;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{finite, text};

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
pub(super) enum External {
    Unit,
    #[serde(rename = "an other \" name")]
    Renamed,
    Newtype(f64),
    Option(Option<u8>),
    Nested(Box<External>),
    Tuple(i32, String),
    Empty(),
    Record {
        a: u8,
        #[serde(rename = "b\n")]
        b: Vec<External>,
    },
}

pub(super) fn external() -> BoxedStrategy<External> {
    let leaf = prop_oneof![
        Just(External::Unit),
        Just(External::Renamed),
        Just(External::Empty()),
        finite().prop_map(External::Newtype),
        any::<Option<u8>>().prop_map(External::Option),
        (any::<i32>(), text()).prop_map(|(a, b)| External::Tuple(a, b)),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| External::Nested(Box::new(inner))),
            (any::<u8>(), vec(inner, 0..3)).prop_map(|(a, b)| External::Record { a, b }),
        ]
    })
    .boxed()
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(super) enum Internal {
    UnitVariant,
    NewType(Inside),
    Record {
        some_field: String,
        n: i64,
        deep: Option<Box<Internal>>,
    },
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
pub(super) struct Inside {
    pub(super) x: f64,
    pub(super) y: Option<Vec<bool>>,
}

pub(super) fn inside() -> BoxedStrategy<Inside> {
    (finite(), any::<Option<Vec<bool>>>())
        .prop_map(|(x, y)| Inside { x, y })
        .boxed()
}

pub(super) fn internal() -> BoxedStrategy<Internal> {
    let leaf = prop_oneof![Just(Internal::UnitVariant), inside().prop_map(Internal::NewType)];
    leaf.prop_recursive(4, 8, 1, |inner| {
        (text(), any::<i64>(), proptest::option::of(inner)).prop_map(|(some_field, n, deep)| Internal::Record {
            some_field,
            n,
            deep: deep.map(Box::new),
        })
    })
    .boxed()
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(tag = "t", content = "c")]
pub(super) enum Adjacent {
    Unit,
    Newtype(String),
    Tuple(u8, Inside),
    Record { list: Vec<Adjacent> },
}

pub(super) fn adjacent() -> BoxedStrategy<Adjacent> {
    let leaf = prop_oneof![
        Just(Adjacent::Unit),
        text().prop_map(Adjacent::Newtype),
        (any::<u8>(), inside()).prop_map(|(a, b)| Adjacent::Tuple(a, b)),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        vec(inner, 0..3).prop_map(|list| Adjacent::Record { list })
    })
    .boxed()
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(untagged)]
pub(super) enum Untagged {
    Nothing,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Record { x: u8, rest: Vec<Untagged> },
    List(Vec<Untagged>),
}

pub(super) fn untagged() -> BoxedStrategy<Untagged> {
    let leaf = prop_oneof![
        Just(Untagged::Nothing),
        any::<bool>().prop_map(Untagged::Bool),
        any::<i64>().prop_map(Untagged::Integer),
        finite().prop_map(Untagged::Float),
        text().prop_map(Untagged::Text),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        let list = vec(inner, 0..3);
        prop_oneof![
            list.clone().prop_map(Untagged::List),
            (any::<u8>(), list).prop_map(|(x, rest)| Untagged::Record { x, rest }),
        ]
    })
    .boxed()
}
