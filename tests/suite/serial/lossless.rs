//! What is written comes back bit for bit, and equal values have equal texts.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet};
use std::ffi::OsString;
use std::fmt::Debug;
use std::path::PathBuf;

use rerun_safe::{Codec, Serial, from_str, to_str};

use super::sample::{Sample, Seed};

/// How many floats of each width and kind; the debug build of the suite takes fewer than the 1,000,000 of a release build.
const FLOATS: u64 = if cfg!(debug_assertions) { 50_000 } else { 1_000_000 };

#[test]
fn every_float_keeps_its_bits() {
    let mut seed = Seed(1);
    for _ in 0..FLOATS {
        let bits = seed.next();
        let double = f64::from_bits(bits);
        let unit = (bits >> 11) as f64 / (1u64 << 53) as f64 * 1000.0;
        #[allow(clippy::cast_possible_truncation)]
        let single = f32::from_bits(bits as u32);
        for value in [double, unit] {
            let back: f64 = from_str(&to_str(&value)).unwrap();
            assert!(
                back.to_bits() == value.to_bits() || value.is_nan() && back.is_nan(),
                "{value:e}"
            );
        }
        let back: f32 = from_str(&to_str(&single)).unwrap();
        assert!(
            back.to_bits() == single.to_bits() || single.is_nan() && back.is_nan(),
            "{single:e}"
        );
    }
}

#[test]
fn the_limits_of_floats_keep_their_bits() {
    let doubles = [
        0.0,
        -0.0,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        f64::EPSILON,
        5e-324,
        -5e-324,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    for value in doubles {
        assert_eq!(from_str::<f64>(&to_str(&value)).unwrap().to_bits(), value.to_bits());
    }
    let singles = [
        0.0,
        -0.0,
        f32::MAX,
        f32::MIN,
        f32::MIN_POSITIVE,
        1e-45,
        f32::INFINITY,
        f32::NEG_INFINITY,
    ];
    for value in singles {
        assert_eq!(from_str::<f32>(&to_str(&value)).unwrap().to_bits(), value.to_bits());
    }
    let words = to_str(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    assert_eq!(words, r#"["NaN","Infinity","-Infinity"]"#);
    assert!(
        from_str::<Option<f64>>(&to_str(&Some(f64::NAN)))
            .unwrap()
            .unwrap()
            .is_nan()
    );
}

#[test]
fn every_character_comes_back() {
    for char in '\0'..=char::MAX {
        assert_eq!(from_str::<char>(&to_str(&char)).unwrap(), char);
    }
    let all: String = ('\0'..=char::MAX).collect();
    assert_eq!(from_str::<String>(&to_str(&all)).unwrap(), all);
}

#[track_caller]
fn comes_back<T: Codec + PartialEq + Debug>(value: T) {
    let text = to_str(&value);
    assert_eq!(from_str::<T>(&text).unwrap(), value, "{text}");
}

#[derive(Serial, Debug, PartialEq, Clone)]
struct Newtype<T>(T);

#[derive(Serial, Debug, PartialEq, Clone)]
struct Unit;

#[derive(Serial, Debug, PartialEq, Clone)]
struct Recursive(Option<Box<Recursive>>);

#[derive(Serial, Debug, PartialEq, Clone)]
#[rerun(untagged)]
enum Untagged {
    Nothing,
    Some {
        #[rerun(rename = "Some")]
        some: u8,
    },
    Record {
        a: Option<Box<Untagged>>,
    },
}

#[test]
fn options_of_what_may_be_null_come_back() {
    comes_back([None, Some(None), Some(Some(1u8))]);
    comes_back([None, Some(None), Some(Some(None)), Some(Some(Some(())))]);
    comes_back([None, Some(Newtype(None)), Some(Newtype(Some(1u8)))]);
    comes_back([None, Some(Box::new(None)), Some(Box::new(Some(Unit)))]);
    comes_back(vec![Some(Unit), None]);
    let mut recursive = Recursive(None);
    for _ in 0..100 {
        recursive = Recursive(Some(Box::new(recursive)));
    }
    comes_back(recursive);
    let untagged = [
        Untagged::Nothing,
        Untagged::Some { some: 1 },
        Untagged::Record { a: None },
        Untagged::Record {
            a: Some(Box::new(Untagged::Nothing)),
        },
    ];
    for inner in &untagged {
        comes_back(inner.clone());
        comes_back(Some(inner.clone()));
        comes_back(Some(Some(inner.clone())));
        comes_back(Untagged::Record {
            a: Some(Box::new(inner.clone())),
        });
    }
}

#[test]
fn keys_of_every_kind_come_back() {
    comes_back(BTreeMap::from([(Some(1), 1), (None, 2)]));
    comes_back(BTreeMap::from([(vec![1u8], 1), (vec![], 2)]));
    comes_back(BTreeMap::from([((1, "a".to_owned()), 1)]));
    comes_back(BTreeMap::from([((), 1)]));
    comes_back(HashMap::<Option<bool>, u8>::from([(None, 1), (Some(true), 2)]));
    let mut seed = Seed(3);
    for _ in 0..200 {
        comes_back(BTreeMap::<u128, u8>::sample(&mut seed));
        comes_back(BTreeMap::<Option<String>, Option<Option<u8>>>::sample(&mut seed));
        comes_back(HashMap::<(i8, char), Vec<i128>>::sample(&mut seed));
        comes_back(HashSet::<Option<u8>>::sample(&mut seed));
    }
    let text = r#"{"NaN":1,"-0.0":2,"1.5":3}"#;
    assert_eq!(from_str::<Floats>(text).unwrap().0.len(), 3);
}

/// A map with float keys needs an order of its own.
#[derive(Serial, Debug)]
struct Floats(BTreeMap<Ordered, u8>);

#[derive(Serial, Debug)]
struct Ordered(f64);

impl PartialEq for Ordered {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[test]
fn equal_values_have_equal_texts_whatever_the_hasher() {
    let mut seed = Seed(4);
    for _ in 0..100 {
        let sorted = BTreeSet::<(u8, String)>::sample(&mut seed);
        let texts: Vec<String> = (0..4)
            .map(|_| {
                let mut set = HashSet::with_hasher(RandomState::new());
                set.extend(sorted.iter().rev().cloned());
                to_str(&set)
            })
            .collect();
        assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{texts:?}");
        let heap: BinaryHeap<u16> = Sample::sample(&mut seed);
        let other: BinaryHeap<u16> = heap.clone().into_sorted_vec().into();
        assert_eq!(to_str(&heap), to_str(&other));
        let map: HashMap<u8, u8> = Sample::sample(&mut seed);
        let other: HashMap<u8, u8> = map.iter().rev_collect();
        assert_eq!(to_str(&map), to_str(&other));
    }
}

/// Collects backwards, into a map with a hasher of its own.
trait RevCollect {
    fn rev_collect(self) -> HashMap<u8, u8>;
}

impl<'a, I: Iterator<Item = (&'a u8, &'a u8)>> RevCollect for I {
    fn rev_collect(self) -> HashMap<u8, u8> {
        let mut entries: Vec<(u8, u8)> = self.map(|(key, value)| (*key, *value)).collect();
        entries.reverse();
        entries.into_iter().collect()
    }
}

#[test]
fn what_serde_has_no_text_for_comes_back() {
    comes_back(..);
    comes_back(..=5u8);
    comes_back(std::time::SystemTime::UNIX_EPOCH - std::time::Duration::new(5, 7));
    comes_back((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    let sixteen = (
        1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8, 8u8, 9u8, 10u8, 11u8, 12u8, 13u8, 14u8, 15u8, 16u8,
    );
    assert_eq!(to_str(&sixteen), "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]");
    assert_eq!(
        to_str(&from_str::<[u8; 16]>(&to_str(&sixteen)).unwrap()),
        to_str(&sixteen)
    );
    comes_back(OsString::from("x"));
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt as _;
        let odd = OsString::from_vec(vec![b'a', 0xff, b'/']);
        comes_back(odd.clone());
        comes_back(PathBuf::from(odd));
    }
    comes_back(PathBuf::from("a\"b"));
}

#[test]
fn locks_and_atomics_are_what_they_hold() {
    use std::sync::atomic::AtomicU8;
    use std::sync::{Mutex, RwLock};
    assert_eq!(to_str(&Mutex::new(1)), "1");
    assert_eq!(*from_str::<Mutex<u8>>("1").unwrap().lock().unwrap(), 1);
    assert_eq!(to_str(&RwLock::new(Some(1))), "1");
    assert_eq!(*from_str::<RwLock<u8>>("1").unwrap().read().unwrap(), 1);
    assert_eq!(
        from_str::<AtomicU8>(&to_str(&AtomicU8::new(9))).unwrap().into_inner(),
        9
    );
}
