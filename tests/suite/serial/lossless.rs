//! What is written comes back, where the text is not the obvious one. Bits, keys and order are the hostile suite's.

use std::ffi::OsString;
use std::fmt::Debug;
use std::net::{Ipv6Addr, SocketAddrV6};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use rerun_safe::{Codec, Serial, from_str, to_str};

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
fn pairs_of_surrogates_are_one_character() {
    // Both ends of each half, and what lies between them.
    for code in (0x1_0000..=0x10_ffff)
        .step_by(0x3ff)
        .chain([0x1_03ff, 0x1_0400, 0x10_ffff])
    {
        let char = char::from_u32(code).unwrap();
        let mut units = [0; 2];
        char.encode_utf16(&mut units);
        let [first, second] = units;
        let text = format!("\"\\u{first:04x}\\u{second:04X}\"");
        assert_eq!(from_str::<char>(&text).unwrap(), char, "{text}");
    }
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

/// The docs name these two. What they write is what serde's text holds.
#[test]
fn a_flow_and_the_end_of_a_walk_have_no_text() {
    let with_flow = SocketAddrV6::new(Ipv6Addr::LOCALHOST, 80, 7, 9);
    assert_eq!(to_str(&with_flow), r#""[::1%9]:80""#);
    let without = SocketAddrV6::new(Ipv6Addr::LOCALHOST, 80, 0, 9);
    assert_eq!(from_str::<SocketAddrV6>(&to_str(&with_flow)).unwrap(), without);

    let mut walked = 0..=1u8;
    walked.by_ref().for_each(drop);
    assert_eq!(to_str(&walked), r#"{"start":1,"end":1}"#);
    assert_ne!(walked, 1..=1);
    assert_eq!(from_str::<RangeInclusive<u8>>(&to_str(&walked)).unwrap(), 1..=1);
}
