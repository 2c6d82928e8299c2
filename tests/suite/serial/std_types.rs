//! Types of std that serde has no text for, or only in part: each in the natural one.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString, OsStr};
use std::fmt::Debug;
use std::ops::{Bound, ControlFlow};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use rerun_safe::{Codec, Serial, from_str, from_str_all, load, to_str};

use super::round;

/// As `round`, for a type without a `to_str` of `Serial`.
#[track_caller]
fn kept<T: Codec + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(to_str(value), text);
    assert_eq!(&from_str::<T>(text).unwrap(), value);
    assert_eq!(&*load::<T>(text).unwrap(), value);
}

#[test]
fn enums_are_written_as_derived_ones() {
    round(
        &[Ordering::Less, Ordering::Equal, Ordering::Greater],
        r#"["Less","Equal","Greater"]"#,
    );
    round(&BTreeMap::from([(Ordering::Less, 1)]), r#"{"Less":1}"#);
    round(&ControlFlow::<u8, ()>::Break(1), r#"{"Break":1}"#);
    round(&ControlFlow::<u8>::Continue(()), r#"{"Continue":null}"#);
    let error = from_str::<Ordering>("\"Same\"").unwrap_err();
    assert_eq!(error.help(), Some("expected one of `Less`, `Equal`, `Greater`"));
}

#[derive(Serial, Debug, PartialEq)]
struct Flat {
    id: u8,
    #[rerun(flatten)]
    end: Bound<u8>,
    #[rerun(flatten)]
    flow: ControlFlow<u8, bool>,
}

#[test]
fn enums_can_be_flattened() {
    let end = Bound::Included(2);
    let flow = ControlFlow::Continue(true);
    round(&Flat { id: 1, end, flow }, r#"{"id":1,"Included":2,"Continue":true}"#);
}

#[derive(Serial, Debug, PartialEq)]
struct Once {
    cell: OnceCell<u8>,
    lock: OnceLock<Option<u8>>,
}

#[test]
fn cells_that_are_written_once_are_options() {
    let (cell, lock) = (OnceCell::from(1), OnceLock::from(None));
    round(&Once { cell, lock }, r#"{"cell":1,"lock":{"Some":null}}"#);
    let (cell, lock) = (OnceCell::new(), OnceLock::new());
    let empty = Once { cell, lock };
    round(&empty, r#"{"cell":null,"lock":null}"#);
    assert_eq!(from_str::<Once>("{}").unwrap(), empty);
    let loaded = load::<Once>(r#"{"cell":"x","lock":null}"#).unwrap();
    assert_eq!(*loaded, empty);
    assert_eq!(loaded.to_str(), r#"{"cell":"x","lock":null}"#);
}

#[test]
fn pinned_pointers_vanish() {
    round(&(Box::pin(1u8), Rc::pin(2u8), Arc::pin(vec![3u8])), "[1,2,[3]]");
    let none: Pin<Box<Option<u8>>> = Box::pin(None);
    round(&vec![Some(none)], r#"[{"Some":null}]"#);
}

#[test]
fn paths_and_strings_of_the_system_behind_any_pointer() {
    let path = Path::new("a/b");
    kept(&Box::<Path>::from(path), "\"a/b\"");
    kept(&Rc::<Path>::from(path), "\"a/b\"");
    kept(&Arc::<Path>::from(path), "\"a/b\"");
    kept(&Cow::<Path>::Owned(PathBuf::from("a/b")), "\"a/b\"");
    let text = to_str(&path.as_os_str().to_os_string());
    let os = path.as_os_str();
    kept(&Box::<OsStr>::from(os), &text);
    kept(&Rc::<OsStr>::from(os), &text);
    kept(&Arc::<OsStr>::from(os), &text);
    kept(&Cow::<OsStr>::Owned(os.to_owned()), &text);
}

/// `Serial` stays away from types with a `to_str` of their own.
#[test]
fn paths_keep_their_methods() {
    assert_eq!(Rc::<Path>::from(Path::new("a")).to_str(), Some("a"));
    assert_eq!(Cow::Borrowed(OsStr::new("a")).to_str(), Some("a"));
}

/// A point in time has one of two forms, and its names tell which.
#[test]
fn what_is_wrong_with_a_time_is_told_of_the_form_that_it_has() {
    let times = [
        (
            r#"{"secs_since_epoch":"x","nanos_since_epoch":[]}"#,
            "expected an integer",
        ),
        (r#"{"secs_since_epoch":1}"#, "missing field `nanos_since_epoch`"),
        (
            r#"{"secs_before_epoch":"x","nanos_before_epoch":0}"#,
            "expected an integer",
        ),
        (r#"{"nanos_before_epoch":1}"#, "missing field `secs_before_epoch`"),
        ("{}", "missing field `secs_since_epoch`"),
        ("1", "expected an object"),
    ];
    for (time, expected) in times {
        let error = from_str::<SystemTime>(time).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{time}: {error}");
        let errors = from_str_all::<Vec<SystemTime>>(&format!("[{time},{time}]")).unwrap_err();
        for path in ["[0]", "[1]"] {
            let first = errors.iter().find(|error| error.path().starts_with(path)).unwrap();
            assert!(first.to_string().starts_with(expected), "{time}: {errors:?}");
        }
    }
}

#[test]
fn c_strings_are_their_bytes() {
    let text = CString::from(c"a\xff");
    round(&text, "[97,255]");
    assert_eq!(serde_json::to_string(&text).unwrap(), "[97,255]");
    round(&Box::<CStr>::from(c""), "[]");
    let error = from_str::<CString>("[97,0,98]").unwrap_err();
    assert_eq!(
        error.to_string(),
        "a zero in the bytes of a C string, which ends at one (line 1, column 1)"
    );
    // A byte that is left out would make another text.
    assert!(load::<CString>("[97,300]").is_err());
    assert_eq!(load::<Option<CString>>("null").unwrap().into_inner(), None);
}
