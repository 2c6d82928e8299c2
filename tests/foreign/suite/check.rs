//! What is asked of every value of a serde type.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The text is that of `serde_json`, and comes back as the same value.
#[track_caller]
pub fn same_as_serde_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = rerun_safe::serde::to_str(value).unwrap();
    assert_eq!(text, serde_json::to_string(value).unwrap());
    comes_back(value, &text);
}

/// The text is this one, and comes back as the same value.
#[track_caller]
pub fn has_text<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, expected: &str) {
    let text = rerun_safe::serde::to_str(value).unwrap();
    assert_eq!(text, expected);
    comes_back(value, &text);
}

/// The text of the value that is read from a text is that text.
#[track_caller]
pub fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    let back: T = rerun_safe::serde::from_str(text).unwrap();
    assert_eq!(&back, value);
    assert_eq!(rerun_safe::serde::to_str(&back).unwrap(), text);
}
