//! `Serial` as a user meets it.

mod attempts;
mod attributes;
mod corners;
mod editing;
mod fallbacks;
mod grammar;
mod keeping;
mod keys;
mod loading;
mod lossless;
mod messages;
mod names;
mod nulls;
mod numbers;
mod pairs;
mod raw;
mod records;
mod redefinition;
mod second_names;
mod std_types;
mod writing;

use rerun_safe::Serial;

/// Writes, compares the text, reads it back strictly and with fallbacks, and once more with white space around every token.
#[track_caller]
fn round<T: Serial + PartialEq + std::fmt::Debug>(value: &T, text: &str) {
    assert_eq!(value.to_str(), text);
    assert_eq!(value.try_to_str().as_deref(), Ok(text));
    assert_eq!(&T::from_str(text).unwrap(), value);
    let loaded = T::load(text).unwrap();
    assert_eq!(&*loaded, value);
    assert!(loaded.is_exact());
    assert_eq!(&T::from_str(&spaced(text)).unwrap(), value);
}

/// The text with white space around every token.
fn spaced(text: &str) -> String {
    let mut in_string = false;
    let mut escaped = false;
    let mut spaced = String::new();
    for char in text.chars() {
        let is_quote = char == '"' && !escaped;
        escaped = char == '\\' && !escaped;
        in_string ^= is_quote;
        let is_token = !in_string && "{}[],:".contains(char);
        spaced.extend(is_token.then_some(" \t"));
        spaced.push(char);
        spaced.extend(is_token.then_some("\r\n"));
    }
    spaced
}
