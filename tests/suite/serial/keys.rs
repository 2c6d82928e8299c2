//! Keys of maps: of every type that is text by nature, and as serde_json writes them.

#![expect(
    clippy::mutable_key_type,
    reason = "the text of such keys is tested, and none is changed"
)]

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::num::{NonZeroI8, Saturating, Wrapping};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Mutex;
use std::sync::atomic::AtomicU32;

use rerun_safe::{Codec, Serial, from_str, load, to_str};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a map of one entry as serde_json does, and reads it in both forms.
#[track_caller]
fn as_serde<K: Codec + Serialize + DeserializeOwned + Ord + Debug>(key: K) {
    let map = BTreeMap::from([(key, 1)]);
    let text = to_str(&map);
    assert_eq!(text, serde_json::to_string(&map).unwrap());
    assert_eq!(serde_json::from_str::<BTreeMap<K, u8>>(&text).unwrap(), map);
    assert_eq!(from_str::<BTreeMap<K, u8>>(&text).unwrap(), map);
    let pairs = format!("[[{},1]]", to_str(map.keys().next().unwrap()));
    assert_eq!(from_str::<BTreeMap<K, u8>>(&pairs).unwrap(), map);
}

#[test]
fn keys_that_are_text_are_written_as_serde_json_writes_them() {
    as_serde("a\"b".to_owned());
    as_serde(Box::<str>::from("x"));
    as_serde(Cow::Borrowed("x"));
    as_serde('"');
    as_serde(true);
    as_serde(i128::MIN);
    as_serde(NonZeroI8::MIN);
    as_serde(Wrapping(1u8));
    as_serde(Saturating(1u8));
    as_serde(Reverse(1u8));
    as_serde(Rc::new(1u8));
    as_serde(std::net::Ipv6Addr::LOCALHOST);
    as_serde(PathBuf::from("a/b"));
    as_serde(Box::<Path>::from(Path::new("a/b")));
}

/// serde_json has these as values and as keys, but does not read the keys of a cell.
#[test]
fn keys_in_cells_are_in_quotes_too() {
    let text = r#"{"1":2}"#;
    assert_eq!(to_str(&BTreeMap::from([(Cell::new(1), 2)])), text);
    assert_eq!(from_str::<BTreeMap<Cell<u8>, u8>>(text).unwrap().len(), 1);
    let map = BTreeMap::from([(RefCell::new(true), 2)]);
    assert_eq!(to_str(&map), r#"{"true":2}"#);
    assert_eq!(from_str::<BTreeMap<RefCell<bool>, u8>>(r#"{"true":2}"#).unwrap(), map);
}

/// A key of the user's that orders what does not order itself.
macro_rules! ordered {
    ($name:ident, $inner:ty, |$this:ident| $number:expr) => {
        #[derive(Serial)]
        struct $name($inner);

        impl $name {
            fn number(&self) -> u32 {
                let $this = &self.0;
                $number
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.number().cmp(&other.number())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.cmp(other) == Ordering::Equal
            }
        }

        impl Eq for $name {}
    };
}

ordered!(Locked, Mutex<u32>, |this| *this.lock().unwrap());
ordered!(Shared, AtomicU32, |this| this.load(std::sync::atomic::Ordering::SeqCst));

#[test]
fn keys_in_locks_and_atomics_are_in_quotes_too() {
    let locked = BTreeMap::from([(Locked(Mutex::new(7)), 1)]);
    assert_eq!(to_str(&locked), r#"{"7":1}"#);
    assert!(from_str::<BTreeMap<Locked, u8>>(r#"{"7":1}"#).unwrap() == locked);
    let shared = BTreeMap::from([(Shared(AtomicU32::new(7)), 1)]);
    assert_eq!(to_str(&shared), r#"{"7":1}"#);
    assert!(from_str::<BTreeMap<Shared, u8>>(r#"{"7":1}"#).unwrap() == shared);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_a_key_of_its_bytes() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;

    let odd = PathBuf::from(OsString::from_vec(vec![b'a', 0xff]));
    let key = r#"\u0000{\"Unix\":[97,255]}"#;
    let like_odd = PathBuf::from("\0{\"Unix\":[97,255]}");
    let map = BTreeMap::from([(odd.clone(), 1), (like_odd, 2), ("plain".into(), 3)]);
    let text = to_str(&map);
    assert!(text.contains(key), "{text}");
    assert!(text.contains(r#""plain":3"#), "{text}");
    assert_eq!(from_str::<BTreeMap<PathBuf, u8>>(&text).unwrap(), map);

    let pair = r#"[[{"Unix":[97,255]},1]]"#;
    assert_eq!(
        from_str::<BTreeMap<PathBuf, u8>>(pair).unwrap(),
        BTreeMap::from([(odd, 1)])
    );
    // What serde writes of a path that begins so, but is not followed by bytes.
    let begins = from_str::<BTreeMap<PathBuf, u8>>(r#"{"\u0000x":1}"#).unwrap();
    assert_eq!(begins, BTreeMap::from([("\0x".into(), 1)]));
    assert_eq!(from_str::<BTreeMap<PathBuf, u8>>(&to_str(&begins)).unwrap(), begins);
    let loaded = load::<BTreeMap<PathBuf, u8>>(&format!(r#"{{"{key}":"x","plain":3}}"#)).unwrap();
    assert!(
        loaded.to_str().contains(&format!(r#""{key}":"x""#)),
        "{}",
        loaded.to_str()
    );
}
