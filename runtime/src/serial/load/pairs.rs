//! The two forms of a map: an object, and an array of pairs. A text may have the one and the type write the other.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use core::ops::Range;

use super::outline::{elements, entries};

/// The entries of an object as an array of pairs. Keys keep their quotes, with which a pair is read as well.
pub(crate) fn as_pairs(object: &str) -> String {
    let mut pairs = String::from("[");
    for entry in entries(object, 0) {
        if pairs.len() > 1 {
            pairs.push(',');
        }
        pairs.push_str(&pair(object, &entry.key_span, &entry.value));
    }
    pairs.push(']');
    pairs
}

/// One entry of an object as a pair.
pub(super) fn pair(object: &str, key: &Range<usize>, value: &Range<usize>) -> String {
    let piece = |span: &Range<usize>| object.get(span.clone()).unwrap_or_default();
    format!("[{},{}]", piece(key), piece(value))
}

/// The pairs in an array, by the texts of their keys.
pub(super) fn by_key<'t>(array: &'t str, pairs: &[Range<usize>]) -> BTreeMap<&'t str, &'t str> {
    let pairs = pairs.iter().filter_map(|span| array.get(span.clone()));
    pairs.filter_map(|pair| Some((key_of(pair)?, pair))).collect()
}

/// The text of the key of a pair.
pub(crate) fn key_of(pair: &str) -> Option<&str> {
    pair.get(elements(pair, 0).first()?.clone())
}
