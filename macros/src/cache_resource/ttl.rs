//! The text of a ttl: whether the runtime will be able to read it.

use syn::LitStr;

use crate::error;

/// The units that the runtime knows, in groups of one meaning.
const UNITS: [&str; 26] = [
    "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "H", "hr",
    "hour", "hours", "d", "D", "day", "days", "w", "W", "week", "weeks",
];

/// What may stand between numbers and units, for the runtime too: white space of other kinds is a mistake.
const BLANK: char = ' ';

/// Checks `(number unit)+`, so that a mistake is told under the text. What the times add up to, the runtime finds out in a
/// constant.
pub(super) fn check(text: &LitStr) -> syn::Result<()> {
    let written = text.value();
    let mut rest = written.trim_matches(BLANK);
    if rest.is_empty() {
        return Err(error::cache::ttl_without_number(text));
    }
    while !rest.is_empty() {
        let unit = after_number(rest)
            .ok_or_else(|| error::cache::ttl_without_number(text))?
            .trim_start_matches(BLANK);
        let end = unit
            .find(|letter: char| !letter.is_ascii_alphabetic())
            .unwrap_or(unit.len());
        match &unit[..end] {
            "" if unit.is_empty() => return Err(error::cache::ttl_without_unit(text)),
            "" => return Err(error::cache::ttl_without_number(text)),
            name if !UNITS.contains(&name) => return Err(error::cache::ttl_of_unknown_unit(name, text)),
            _ => rest = unit[end..].trim_start_matches(BLANK),
        }
    }
    Ok(())
}

/// What follows `12` or `1.5`.
fn after_number(text: &str) -> Option<&str> {
    let whole = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if whole.len() == text.len() {
        return None;
    }
    match whole.strip_prefix('.') {
        Some(decimals) if decimals.starts_with(|digit: char| digit.is_ascii_digit()) => {
            Some(decimals.trim_start_matches(|digit: char| digit.is_ascii_digit()))
        }
        _ => Some(whole),
    }
}
