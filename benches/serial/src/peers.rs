//! Each peer's way to write a value and to read it back.

use facet::Facet;
use harness::Column;
use nanoserde::{DeJson, SerJson};
use rerun_safe::{Loaded, Serial};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A type that every peer can write and read.
pub(crate) trait Text:
    PartialEq
    + DeserializeOwned
    + Serialize
    + miniserde::Deserialize
    + miniserde::Serialize
    + DeJson
    + SerJson
    + Facet<'static>
    + Serial
{
}

impl<T> Text for T where
    T: PartialEq
        + DeserializeOwned
        + Serialize
        + miniserde::Deserialize
        + miniserde::Serialize
        + DeJson
        + SerJson
        + Facet<'static>
        + Serial
        + Serial
{
}

/// serde_json's name in the tables.
const SERDE_JSON: &str = if cfg!(feature = "float_roundtrip") {
    "serde_json, `float_roundtrip`"
} else {
    "serde_json"
};

/// Every way to write `value`. The text is right if it gives the value back; sonic-rs, which reads floats exactly, or ron
/// reads it.
pub(crate) fn writers<'a, T: Text>(name: &str, value: &'a T) -> Column<'a, T, String> {
    let reads_back = |text: &String| {
        sonic_rs::from_str(text).is_ok_and(|read: T| read == *value)
            || ron::from_str(text).is_ok_and(|read: T| read == *value)
    };
    Column::new(name, value, reads_back)
        .case(SERDE_JSON, |value: &T| serde_json::to_string(value).unwrap_or_default())
        .case("rerun-safe `to_str`", Serial::to_str)
        .case("sonic-rs", |value| sonic_rs::to_string(value).unwrap_or_default())
        .case("simd-json", |value| simd_json::to_string(value).unwrap_or_default())
        .case("miniserde", |value| miniserde::json::to_string(value))
        .case("nanoserde", SerJson::serialize_json)
        .case("facet-json, `fast`", |value| {
            facet_json::to_string(value).unwrap_or_default()
        })
        .case("ron", |value| ron::to_string(value).unwrap_or_default())
}

/// Every way to read `text`, which is right if it gives `value`; ron reads its own text of it.
pub(crate) fn readers<'a, T: Text>(name: &str, text: &'a str, value: &'a T) -> Column<'a, str, Option<T>> {
    let ron_text = ron::to_string(value).unwrap_or_default();
    Column::new(name, text, |read: &Option<T>| read.as_ref() == Some(value))
        .case(SERDE_JSON, |text: &str| serde_json::from_str(text).ok())
        .case("rerun-safe `from_str`", |text| T::from_str(text).ok())
        .case("rerun-safe `load`", |text| T::load(text).ok().map(Loaded::into_inner))
        .case("sonic-rs", |text| sonic_rs::from_str(text).ok())
        // It reads from a buffer that it may write to: the copy is part of the work.
        .case("simd-json, copy included", |text| {
            simd_json::from_slice(&mut text.as_bytes().to_vec()).ok()
        })
        .case("miniserde", |text| miniserde::json::from_str(text).ok())
        .case("nanoserde", |text| T::deserialize_json(text).ok())
        .case("facet-json, `fast`", |text| facet_json::from_str(text).ok())
        .case("ron, its own text", move |_| {
            ron::from_str(std::hint::black_box(&ron_text)).ok()
        })
}
