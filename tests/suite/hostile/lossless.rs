//! What is written is read again, bit by bit.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::net::IpAddr;

use rerun_safe::{Codec, from_str, to_str};

/// A million in a release build; fewer in a debug build, where each takes twenty times as long.
const PATTERNS: u64 = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };

fn back<T: Codec>(value: &T) -> T {
    let text = to_str(value);
    from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

fn holds<T: Codec + PartialEq + std::fmt::Debug>(value: T) {
    assert_eq!(back(&value), value);
}

#[test]
fn floats_of_any_bits_come_back() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..PATTERNS {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let wide = f64::from_bits(state);
        let narrow = f32::from_bits(u32::try_from(state >> 32).expect("32 bits"));
        // The payload of a NaN is not kept.
        assert_eq!(
            back(&wide).to_bits(),
            if wide.is_nan() { f64::NAN.to_bits() } else { state }
        );
        assert_eq!(
            back(&narrow).to_bits(),
            if narrow.is_nan() { f32::NAN } else { narrow }.to_bits()
        );
    }
}

#[test]
fn floats_at_every_exponent_come_back() {
    for exponent in 0..=0x7fe_u64 {
        for mantissa in [0, 1, 2, (1 << 52) - 1, 1 << 51, 0x5_5555_5555_5555] {
            for sign in [0, 1 << 63] {
                let bits = sign | exponent << 52 | mantissa;
                assert_eq!(back(&f64::from_bits(bits)).to_bits(), bits);
            }
        }
    }
    for bits in
        (0..=0xfe_u32).flat_map(|exponent| [0, 1, 0x7f_ffff, 0x40_0000].map(|mantissa| exponent << 23 | mantissa))
    {
        assert_eq!(back(&f32::from_bits(bits)).to_bits(), bits);
    }
    for value in [
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        -0.0,
    ] {
        assert_eq!(back(&value).to_bits(), value.to_bits());
        assert_eq!(back(&Some(value)).unwrap().to_bits(), value.to_bits());
    }
}

#[test]
fn every_char_comes_back() {
    let all: String = (char::MIN..=char::MAX).collect();
    assert_eq!(back(&all), all);
    for char in (char::MIN..=char::MAX).filter(|char| char.is_ascii() || u32::from(*char) % 97 == 0) {
        holds(char);
        holds(BTreeMap::from([(char, char.to_string())]));
    }
}

#[test]
fn integers_at_the_limits_come_back() {
    holds((
        i128::MIN,
        i128::MAX,
        u128::MAX,
        i64::MIN,
        i64::MAX,
        u64::MAX,
        i8::MIN,
        u8::MAX,
    ));
    for shift in 0..128 {
        let power = 1_u128 << shift;
        for value in [power - 1, power, power.wrapping_add(1)] {
            let signed = i128::from_ne_bytes(value.to_ne_bytes());
            holds(value);
            holds(signed);
            holds(signed.wrapping_neg());
        }
    }
}

#[test]
fn keys_of_every_kind_come_back() {
    holds(BTreeMap::from([(i128::MIN, ()), (-1, ()), (i128::MAX, ())]));
    holds(BTreeMap::from([(false, 1), (true, 2)]));
    holds(BTreeMap::from([("a\"b\\\n\u{0}é".to_owned(), 1), (String::new(), 2)]));
    holds(BTreeMap::from([((), 1)]));
    holds(BTreeMap::from([
        (None, 1),
        (Some(None), 2),
        (Some(Some("x".to_owned())), 3),
    ]));
    holds(BTreeMap::from([(vec![1_u8], 1), (vec![], 2)]));
    holds(BTreeMap::from([((1_u8, 'x'), [1_u8; 3])]));
    holds(BTreeMap::from([(BTreeMap::from([(1_u8, 2_u8)]), 1)]));
    holds(BTreeMap::from([("::1".parse::<IpAddr>().expect("an address"), 1)]));
    holds(BTreeMap::from([(Ok::<u8, bool>(1), 1), (Err(true), 2)]));
    holds(BTreeMap::from([
        (std::cmp::Reverse(1_u8), 1),
        (std::cmp::Reverse(2), 2),
    ]));
    holds(BTreeMap::from([(std::path::PathBuf::from("/a"), 1)]));
    holds(BTreeMap::from([(std::time::Duration::from_nanos(1), 1)]));
}

#[test]
fn nothing_within_nothing_comes_back() {
    type Deep = Option<Option<Option<Option<u8>>>>;
    for value in [
        None,
        Some(None),
        Some(Some(None)),
        Some(Some(Some(None))),
        Some(Some(Some(Some(1)))),
    ] {
        holds::<Deep>(value);
        holds::<Vec<Box<Deep>>>(vec![Box::new(value); 2]);
    }
    holds([None, Some(())]);
    holds([None, Some(vec![None, Some(())])]);
    holds(Some(Some(BTreeMap::from([("Some".to_owned(), Some(Some(1)))]))));
    holds(Some(BTreeMap::from([("Some".to_owned(), 1)])));
    holds(vec![Some(Ok::<Option<u8>, ()>(None)), Some(Err(())), None]);
}

/// A hasher that gives every value the same place, and one that depends on a seed.
#[derive(Default)]
struct Same;

impl Hasher for Same {
    fn finish(&self) -> u64 {
        0
    }

    fn write(&mut self, _: &[u8]) {}
}

#[test]
fn the_text_does_not_depend_on_the_hasher() {
    let keys = || (0..200_u32).map(|key| key.wrapping_mul(2_654_435_761));
    let text = to_str(&keys().map(|key| (key, [key])).collect::<HashMap<_, _>>());
    let set = to_str(&keys().collect::<HashSet<_>>());
    for _ in 0..4 {
        assert_eq!(
            to_str(&keys().rev().map(|key| (key, [key])).collect::<HashMap<_, _>>()),
            text
        );
        assert_eq!(to_str(&keys().rev().collect::<HashSet<_>>()), set);
    }
    type Flat<K, V> = HashMap<K, V, BuildHasherDefault<Same>>;
    assert_eq!(to_str(&keys().map(|key| (key, [key])).collect::<Flat<_, _>>()), text);
    let nested =
        |seed: u32| -> HashMap<u32, HashSet<u32>> { (0..20).map(|key| (key ^ seed, keys().collect())).collect() };
    assert_eq!(to_str(&nested(0)), to_str(&nested(0)));
    assert_eq!(from_str::<Flat<u32, [u32; 1]>>(&text).unwrap().len(), 200);
}
