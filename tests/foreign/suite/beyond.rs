//! What goes wrong through `serde_json`, and does not here.

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use ordered_float::OrderedFloat;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::check::has_text;

/// Whether a value comes back from `serde_json` as it was.
fn survives_serde_json<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> bool {
    serde_json::to_string(value)
        .ok()
        .and_then(|text| serde_json::from_str::<T>(&text).ok())
        .is_some_and(|back| back == *value)
}

#[test]
fn floats_that_are_no_numbers_in_json() {
    let vector = glam::Vec3::new(f32::INFINITY, f32::NEG_INFINITY, 0.1);
    assert!(!survives_serde_json(&vector));
    has_text(&vector, r#"["Infinity","-Infinity",0.1]"#);

    let nan = OrderedFloat(f64::NAN);
    assert!(!survives_serde_json(&nan));
    has_text(&nan, r#""NaN""#);
    has_text(&BTreeMap::from([(nan, nan)]), r#"{"NaN":"NaN"}"#);
}

#[test]
fn keys_that_are_no_scalars() {
    let map = IndexMap::<_, _>::from_iter([((2, 1), "a".to_owned()), ((-1, 0), "b".to_owned())]);
    assert!(!survives_serde_json(&map));
    has_text(&map, r#"[[[2,1],"a"],[[-1,0],"b"]]"#);

    // The first keys alone would have made an object: one that cannot be a key turns them all.
    let map = BTreeMap::from([(Some(1), 'a'), (Some(2), 'b'), (None, 'c')]);
    has_text(&map, r#"[[null,"c"],[1,"a"],[2,"b"]]"#);
    let map = IndexMap::<_, _>::from_iter([(Some(true), ()), (None, ()), (Some(false), ())]);
    has_text(&map, "[[true,null],[null,null],[false,null]]");
    has_text(
        &BTreeMap::from([(vec![BTreeMap::from([(1, 2)])], 3)]),
        r#"[[[{"1":2}],3]]"#,
    );
}

#[test]
fn unordered_maps_with_such_keys_are_sorted() {
    let map: HashMap<(u8, u8), u8> = (0..100).map(|n| ((n % 10, n / 10), n)).collect();
    let text = rerun_safe::serde::to_str(&map).unwrap();
    assert!(text.starts_with("[[[0,0],0],[[0,1],10],[[0,2],20]"), "{text}");
    assert_eq!(
        rerun_safe::serde::from_str::<HashMap<(u8, u8), u8>>(&text).unwrap(),
        map
    );
}

#[test]
fn every_scalar_is_a_key() {
    has_text(
        &BTreeMap::from([(i128::MIN, 0)]),
        r#"{"-170141183460469231731687303715884105728":0}"#,
    );
    has_text(
        &BTreeMap::from([(u128::MAX, 0)]),
        r#"{"340282366920938463463374607431768211455":0}"#,
    );
    has_text(&BTreeMap::from([(true, 1), (false, 0)]), r#"{"false":0,"true":1}"#);
    has_text(&BTreeMap::from([('"', 1), ('\n', 0)]), r#"{"\n":0,"\"":1}"#);
    has_text(&BTreeMap::from([(OrderedFloat(0.1f32), 1)]), r#"{"0.1":1}"#);
}

#[test]
fn both_forms_of_a_map_are_read() {
    let map = BTreeMap::from([(1, 'a'), (2, 'b')]);
    for text in [
        r#"{"1":"a","2":"b"}"#,
        r#"[[1,"a"],[2,"b"]]"#,
        r#" [ [ 2 , "b" ] , [ 1 , "a" ] ] "#,
    ] {
        assert_eq!(rerun_safe::serde::from_str::<BTreeMap<i32, char>>(text).unwrap(), map);
    }
    for text in ["{}", "[]"] {
        assert!(
            rerun_safe::serde::from_str::<BTreeMap<(i32, i32), char>>(text)
                .unwrap()
                .is_empty()
        );
    }
}

#[test]
fn bytes_come_back_where_serde_json_gives_a_sequence() {
    has_text(&serde_bytes::ByteBuf::from(vec![0, 255]), "[0,255]");
    assert!(rerun_safe::serde::from_str::<serde_bytes::ByteBuf>("[256]").is_err());
    let borrowed: &serde_bytes::Bytes = rerun_safe::serde::from_str("\"abc\"").unwrap();
    assert_eq!(&**borrowed, b"abc");
}

#[test]
fn integers_are_exact_or_an_error() {
    use rerun_safe::serde::from_str;

    assert_eq!(from_str::<u8>("7.0").unwrap(), 7);
    assert!(from_str::<u8>("7.5").is_err());
    assert!(from_str::<f64>("9007199254740993").is_err());
    assert_eq!(from_str::<f32>("0.1").unwrap().to_bits(), 0.1f32.to_bits());
    assert!(from_str::<f32>("0.123456789012").is_err());
}

/// Between the text and a flattened field, serde keeps a value that knows no type: what only the type could tell is refused.
#[test]
fn what_serde_buffers_is_refused_where_it_would_be_changed() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Outer<T> {
        #[serde(flatten)]
        inner: Inner<T>,
    }

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Inner<T> {
        value: T,
    }

    fn comes_back<T: Serialize + DeserializeOwned + PartialEq>(value: T) -> bool {
        let value = Outer { inner: Inner { value } };
        let text = rerun_safe::serde::to_str(&value).unwrap();
        rerun_safe::serde::from_str::<Outer<T>>(&text).is_ok_and(|back| {
            assert!(back == value, "{text}");
            true
        })
    }

    assert!(comes_back((
        0.1,
        -0.0,
        u64::MAX,
        i64::MIN,
        Some(1u8),
        None::<u8>,
        "x".to_owned(),
        vec![true]
    )));
    assert!(!comes_back(f64::INFINITY));
    assert!(!comes_back(u128::MAX));
    assert!(!comes_back(Some(None::<u8>)));
    assert!(!comes_back(BTreeMap::from([((1, 2), 3)])));
}
