//! Types of many shapes, with generated values: the bytes of `serde_json`, and the same value back, from our text and from
//! that of `serde_json`. What it cannot read back, or writes without an order, is in other modules.

mod enums;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Debug;
use std::rc::Rc;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use self::enums::{Adjacent, External, Inside, Internal, Untagged, adjacent, external, inside, internal, untagged};

/// The bits that equality does not see.
fn same<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError> {
    let text = rerun_safe::serde::to_str(value).unwrap();
    prop_assert_eq!(&text, &serde_json::to_string(value).unwrap());
    let back: T = rerun_safe::serde::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
    prop_assert_eq!(&back, value);
    prop_assert_eq!(&rerun_safe::serde::to_str(&back).unwrap(), &text);
    let spaced = serde_json::to_string_pretty(value).unwrap();
    let back: T = rerun_safe::serde::from_str(&spaced).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
    prop_assert_eq!(&back, value);
    let back: T = serde_json::from_str(&text).unwrap();
    prop_assert_eq!(&back, value);
    Ok(())
}

macro_rules! shapes {
    ($($name:ident: $ty:ty = $strategy:expr;)*) => {
        proptest! {
            $(#[test]
            fn $name(value in $strategy) {
                same::<$ty>(&value)?;
            })*
        }
    };
}

fn finite() -> BoxedStrategy<f64> {
    use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    prop_oneof![
        POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO,
        Just(0.1),
        Just(1e16),
        Just(-0.0)
    ]
    .boxed()
}

fn finite32() -> BoxedStrategy<f32> {
    use proptest::num::f32::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    (POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO).boxed()
}

fn text() -> BoxedStrategy<String> {
    prop_oneof![
        any::<String>(),
        "[\"\\\\/\u{0}-\u{1f}\u{7f}-\u{ff}a-z\u{1F980}]{0,90}",
        "(Some|null|a|b|1|-1|true|NaN)"
    ]
    .boxed()
}

/// Every scalar of serde.
#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Scalars {
    bytes: (i8, u8),
    shorts: (i16, u16),
    ints: (i32, u32),
    longs: (i64, u64),
    wides: (i128, u128),
    floats: (f32, f64),
    bool: bool,
    char: char,
    text: String,
    unit: (),
    option: Option<Box<Scalars>>,
}

prop_compose! {
    fn scalars()(
        (bytes, shorts, ints, longs, wides, bool, char) in any::<((i8, u8), (i16, u16), (i32, u32), (i64, u64), (i128, u128), bool, char)>(),
        floats in (finite32(), finite()),
        text in text(),
        nested in any::<bool>(),
    ) -> Scalars {
        let flat = Scalars { bytes, shorts, ints, longs, wides, floats, bool, char, text, unit: (), option: None };
        match nested {
            true => Scalars { option: Some(Box::new(flat.clone())), ..flat },
            false => flat,
        }
    }
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Unit;

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Newtype(Vec<Option<u8>>);

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Tuple(u8, String, Unit);

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Empty {}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Flat {
    id: u32,
    #[serde(flatten)]
    inside: Inside,
    #[serde(flatten)]
    maybe: Option<Place>,
    last: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Place {
    latitude: f64,
    #[serde(rename = "Some")]
    some: u8,
}

prop_compose! {
    fn flat()(
        id in any::<u32>(),
        inside in inside(),
        maybe in proptest::option::of((finite(), any::<u8>()).prop_map(|(latitude, some)| Place { latitude, some })),
        last in proptest::option::of(text()),
        rest in btree_map("[p-w]{1,4}", any::<i64>(), 0..4),
    ) -> Flat {
        Flat { id, inside, maybe, last, rest }
    }
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone, Default)]
#[serde(default, rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
struct Attributes {
    #[serde(skip_serializing_if = "Option::is_none")]
    some_value: Option<u8>,
    #[serde(skip)]
    cache: u8,
    #[serde(alias = "old")]
    with_alias: String,
    #[serde(with = "as_text")]
    custom: u16,
    shared: Rc<str>,
    cow: Cow<'static, str>,
    big: Box<[u128]>,
}

mod as_text {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(value: &u16, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

prop_compose! {
    fn attributes()(
        some_value in any::<Option<u8>>(),
        texts in (text(), text(), text()),
        custom in any::<u16>(),
        big in any::<Vec<u128>>(),
    ) -> Attributes {
        Attributes {
            some_value,
            cache: 0,
            with_alias: texts.0,
            custom,
            shared: texts.1.into(),
            cow: texts.2.into(),
            big: big.into(),
        }
    }
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone)]
enum Key {
    Plain,
    #[serde(rename = "an \"other\"")]
    Renamed,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone)]
struct NewKey(i16);

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![Just(Key::Plain), Just(Key::Renamed)]
}

shapes! {
    scalars_of_all_kinds: Scalars = scalars();
    f64s: f64 = finite();
    f32s: f32 = finite32();
    strings: String = text();
    units_and_newtypes: (Unit, Newtype, Tuple, Empty, [u8; 0], [i8; 3]) = (any::<Vec<Option<u8>>>(), any::<u8>(), text(), any::<[i8; 3]>())
        .prop_map(|(list, n, text, array)| (Unit, Newtype(list), Tuple(n, text, Unit), Empty {}, [], array));
    options: Vec<Option<Vec<Option<String>>>> = vec(proptest::option::of(vec(proptest::option::of(text()), 0..3)), 0..3);
    external_tags: External = external();
    external_tags_in_options: Vec<Option<External>> = vec(proptest::option::of(external()), 0..3);
    internal_tags: Internal = internal();
    adjacent_tags: Adjacent = adjacent();
    untagged_values: Untagged = untagged();
    flattened: Flat = flat();
    flattened_in_options: Option<Flat> = flat().prop_map(Some);
    with_attributes: Attributes = attributes();
    results: Vec<Result<u8, String>> = vec(prop_oneof![any::<u8>().prop_map(Ok), text().prop_map(Err)], 0..4);
    bounds_and_ranges: (std::ops::Range<i8>, std::ops::RangeInclusive<u8>, std::ops::Bound<i32>) =
        (any::<(i8, i8)>(), any::<(u8, u8)>(), any::<i32>())
            .prop_map(|(range, closed, bound)| (range.0..range.1, closed.0..=closed.1, std::ops::Bound::Excluded(bound)));
    times: (std::time::Duration, std::net::IpAddr, std::net::SocketAddr) =
        (any::<u64>(), 0..1_000_000_000u32, any::<[u8; 16]>(), any::<[u8; 4]>(), any::<u16>()).prop_map(|(seconds, nanos, v6, v4, port)| {
            (std::time::Duration::new(seconds, nanos), v6.into(), (v4, port).into())
        });
    sequences: (VecDeque<u8>, BTreeSet<i8>, Box<[char]>) = (any::<VecDeque<u8>>(), any::<BTreeSet<i8>>(), any::<Vec<char>>())
        .prop_map(|(deque, set, chars)| (deque, set, chars.into()));
    keys_of_strings: BTreeMap<String, f64> = btree_map(text(), finite(), 0..5);
    keys_of_chars: BTreeMap<char, ()> = any::<BTreeMap<char, ()>>();
    keys_of_bools: BTreeMap<bool, u8> = any::<BTreeMap<bool, u8>>();
    keys_of_i8: BTreeMap<i8, u8> = any::<BTreeMap<i8, u8>>();
    keys_of_u64: BTreeMap<u64, BTreeMap<i64, u8>> = any::<BTreeMap<u64, BTreeMap<i64, u8>>>();
    keys_of_128_bits: (BTreeMap<i128, u8>, BTreeMap<u128, u8>) = any::<(BTreeMap<i128, u8>, BTreeMap<u128, u8>)>();
    keys_of_enums: BTreeMap<Key, u8> = btree_map(key(), any::<u8>(), 0..3);
    keys_of_newtypes: BTreeMap<NewKey, Option<u8>> = btree_map(any::<i16>().prop_map(NewKey), any::<Option<u8>>(), 0..4);
}

proptest! {
    /// Strings without escapes are not copied, and those with escapes are, where the type can hold both.
    #[test]
    fn borrowed_strings(value in text()) {
        #[derive(Serialize, Deserialize, Debug, PartialEq)]
        struct Borrowed<'a> {
            #[serde(borrow)]
            cow: Cow<'a, str>,
        }

        let written = rerun_safe::serde::to_str(&Borrowed { cow: Cow::Borrowed(&value) }).unwrap();
        let back: Borrowed<'_> = rerun_safe::serde::from_str(&written).unwrap();
        prop_assert_eq!(&back.cow, &value);
        prop_assert_eq!(matches!(back.cow, Cow::Borrowed(_)), !written.contains('\\'));
        let strict = rerun_safe::serde::from_str::<BTreeMap<&str, &str>>(&written);
        prop_assert_eq!(strict.is_ok(), !written.contains('\\'));
    }

    /// Bytes are an array of numbers.
    #[test]
    fn bytes(value: Vec<u8>) {
        let written = rerun_safe::serde::to_str(serde_bytes::Bytes::new(&value)).unwrap();
        prop_assert_eq!(&written, &serde_json::to_string(&value).unwrap());
        let back: serde_bytes::ByteBuf = rerun_safe::serde::from_str(&written).unwrap();
        prop_assert_eq!(back.into_vec(), value);
    }

    /// All bits of a float come back, and those of one that is not finite.
    #[test]
    fn float_bits(wide: u64, narrow: u32) {
        let values = (f64::from_bits(wide), f32::from_bits(narrow));
        let back: (f64, f32) = rerun_safe::serde::from_str(&rerun_safe::serde::to_str(&values).unwrap()).unwrap();
        prop_assert!(back.0.to_bits() == wide || (back.0.is_nan() && values.0.is_nan()));
        prop_assert!(back.1.to_bits() == narrow || (back.1.is_nan() && values.1.is_nan()));
    }

    /// What is derived from serde and from us has one text.
    #[test]
    fn both_derives_agree(id: u8, floats: (f64, f32), maybe: Option<Option<i128>>, pairs: BTreeMap<(u8, bool), char>) {
        #[derive(Serialize, Deserialize, rerun_safe::Serial)]
        struct Both {
            id: u8,
            floats: (f64, f32),
            maybe: Option<Option<i128>>,
            pairs: Vec<(u8, bool)>,
            map: std::collections::HashMap<u8, char>,
        }

        let map = pairs.iter().map(|(key, value)| (key.0, *value)).collect();
        let both = Both { id, floats, maybe, pairs: pairs.into_keys().collect(), map };
        let text = rerun_safe::to_str(&both);
        prop_assert_eq!(&rerun_safe::serde::to_str(&both).unwrap(), &text);
        let back: Both = rerun_safe::serde::from_str(&text).unwrap();
        prop_assert_eq!(rerun_safe::to_str(&back), text);
    }
}
