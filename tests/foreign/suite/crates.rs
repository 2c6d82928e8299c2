//! Types of well-known crates: the bytes of `serde_json`, and the value back.

use std::collections::BTreeMap;

use rerun_safe::Serial;
use serde::{Deserialize, Serialize};

use crate::check::same_as_serde_json;

#[test]
fn chrono_has_its_text() {
    use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, Utc, Weekday};

    let date = NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
    let time = NaiveTime::from_hms_nano_opt(23, 59, 59, 999_999_999).unwrap();
    let naive = date.and_time(time);
    same_as_serde_json(&date);
    same_as_serde_json(&time);
    same_as_serde_json(&naive);
    same_as_serde_json(&naive.and_utc());
    same_as_serde_json(
        &naive
            .and_local_timezone(FixedOffset::east_opt(5 * 3600).unwrap())
            .unwrap(),
    );
    same_as_serde_json(&DateTime::<Utc>::UNIX_EPOCH);
    same_as_serde_json(&Weekday::Sun);
    same_as_serde_json(&Duration::nanoseconds(-1));
    same_as_serde_json(&BTreeMap::from([(date, vec![naive]), (NaiveDate::MIN, vec![])]));
}

#[test]
fn jiff_has_its_text() {
    use jiff::civil::{date, time};
    use jiff::{SignedDuration, Span, Timestamp, Zoned};

    same_as_serde_json(&date(2026, 2, 28));
    same_as_serde_json(&time(1, 2, 3, 456_789_000));
    same_as_serde_json(&date(-9999, 1, 1).at(0, 0, 0, 1));
    same_as_serde_json(&Timestamp::MAX);
    same_as_serde_json(&SignedDuration::new(-3, -5));
    let zoned: Zoned = "2026-02-28T10:00:00+05:30[+05:30]".parse().unwrap();
    same_as_serde_json(&zoned);
    // A span is not comparable, its text is.
    let text = rerun_safe::serde::to_str(&Span::new().days(3).hours(-0)).unwrap();
    assert_eq!(text, "\"P3D\"");
    let back: Span = rerun_safe::serde::from_str(&text).unwrap();
    assert_eq!(back.fieldwise(), Span::new().days(3).fieldwise());
}

#[test]
fn identifiers_and_addresses_have_their_text() {
    same_as_serde_json(&uuid::Uuid::from_u128(0x1234_5678_9abc_def0_1234_5678_9abc_def0));
    same_as_serde_json(&url::Url::parse("https://example.org/a%20b?q=\"x\"#é").unwrap());
    same_as_serde_json(&semver::Version::parse("1.2.3-alpha.1+build").unwrap());
    same_as_serde_json(&semver::VersionReq::parse(">=1.2, <2").unwrap());
    same_as_serde_json(&BTreeMap::from([(uuid::Uuid::nil(), 1)]));
}

#[test]
fn numbers_have_their_text() {
    use ordered_float::{NotNan, OrderedFloat};
    use rust_decimal::Decimal;

    for text in [
        "0",
        "-0.10",
        "79228162514264337593543950335",
        "0.0000000000000000000000000001",
    ] {
        let value: Decimal = text.parse().unwrap();
        same_as_serde_json(&value);
        let back: Decimal = rerun_safe::serde::from_str(&rerun_safe::serde::to_str(&value).unwrap()).unwrap();
        assert_eq!(back.to_string(), text);
    }
    same_as_serde_json(&OrderedFloat(0.1f64));
    same_as_serde_json(&NotNan::new(5e-324f64).unwrap());
    same_as_serde_json(&BTreeMap::from([
        (OrderedFloat(1.5f32), 'x'),
        (OrderedFloat(-0.25), 'y'),
    ]));
    same_as_serde_json(&glam::Vec3::new(0.1, -0.0, f32::MAX));
    same_as_serde_json(&glam::DMat3::from_cols_array(&[
        0.1, 0.2, 0.3, 1e300, 1e-300, 6.0, 7.0, 8.0, 9.0,
    ]));
    same_as_serde_json(&glam::Quat::IDENTITY);
}

#[test]
fn an_index_map_keeps_its_order() {
    let map = indexmap::IndexMap::from([("z", 1), ("a", 2), ("m", 3)].map(|(key, value)| (key.to_owned(), value)));
    same_as_serde_json(&map);
    let text = rerun_safe::serde::to_str(&map).unwrap();
    let back: indexmap::IndexMap<String, i32> = rerun_safe::serde::from_str(&text).unwrap();
    assert!(back.keys().eq(["z", "a", "m"]));
    same_as_serde_json(&indexmap::IndexSet::from([3, 1, 2]));
}

#[test]
fn values_without_a_type_have_their_text() {
    let text = r#"{"a":[1,-2,0.1,1e300,-0.0,18446744073709551615,null,true,"\u0000é"],"b":{}}"#;
    let value: serde_json::Value = rerun_safe::serde::from_str(text).unwrap();
    assert_eq!(value, serde_json::from_str::<serde_json::Value>(text).unwrap());
    same_as_serde_json(&value);
}

#[test]
fn fields_of_a_derived_type_can_be_of_any_of_them() {
    #[derive(Serial, Debug, PartialEq)]
    struct Event {
        name: String,
        #[rerun(serial(serde))]
        at: chrono::DateTime<chrono::Utc>,
        #[rerun(serial(serde))]
        id: Option<uuid::Uuid>,
        #[rerun(serial(serde))]
        at_least: Vec<semver::Version>,
        #[rerun(serial(serde), alias = "where", default = glam::Vec2::ONE)]
        place: glam::Vec2,
    }

    let event = Event {
        name: "start".into(),
        at: chrono::DateTime::UNIX_EPOCH,
        id: None,
        at_least: vec![semver::Version::new(1, 2, 3)],
        place: glam::Vec2::new(0.1, f32::INFINITY),
    };
    let text = event.to_str();
    assert_eq!(
        text,
        r#"{"name":"start","at":"1970-01-01T00:00:00Z","id":null,"at_least":["1.2.3"],"place":[0.1,"Infinity"]}"#
    );
    assert_eq!(Event::from_str(&text).unwrap(), event);

    // A missing `Option` is none, a missing field with a default has it, and a bad value falls back and is told of.
    let loaded = Event::load(r#"{"at":"1970-01-01T00:00:00Z","name":"start","at_least":[],"where":[1.0]}"#).unwrap();
    assert_eq!((loaded.id, loaded.place), (None, glam::Vec2::ONE));
    let paths: Vec<_> = loaded.report().iter().map(|note| note.path()).collect();
    assert!(paths.contains(&"where"), "{paths:?}");
    let error = Event::from_str(r#"{"name":"start","at":"1970-13-01T00:00:00Z","at_least":[]}"#).unwrap_err();
    assert_eq!((error.path(), error.column()), ("at", 22));
}

#[test]
fn a_serde_field_may_be_the_only_one() {
    #[derive(Serial, Debug, PartialEq)]
    struct Id(#[rerun(serial(serde))] uuid::Uuid);

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Foreign(Option<u8>);

    #[derive(Serial, Debug, PartialEq)]
    struct Maybe(#[rerun(serial(serde))] Foreign);

    let id = Id(uuid::Uuid::nil());
    assert_eq!(id.to_str(), "\"00000000-0000-0000-0000-000000000000\"");
    assert_eq!(Id::from_str(&id.to_str()).unwrap(), id);
    for value in [None, Some(Maybe(Foreign(None))), Some(Maybe(Foreign(Some(1))))] {
        let text = rerun_safe::to_str(&value);
        assert_eq!(rerun_safe::from_str::<Option<Maybe>>(&text).unwrap(), value, "{text}");
    }
}
