//! Names as numbers. In a constant, comparing two names costs as much as a thousand comparisons of numbers, and tables
//! between enums are constants.

use crate::rerun_eq::name_hash;

/// Names of up to this many bytes are their keys; longer ones only have a hash as key.
const EXACT: usize = 15;

/// The first byte of a key: the length of the name, or this for a hash.
const HASHED: u8 = u8::MAX;

/// The number that stands for a name. The derive computes the same.
pub(super) fn key(name: &str) -> u128 {
    let bytes = name.as_bytes();
    let mut key = [0; EXACT + 1];
    if let Some(room) = key[1..].get_mut(..bytes.len()) {
        room.copy_from_slice(bytes);
        key[0] = name.len().try_into().unwrap_or(HASHED);
    } else {
        key[0] = HASHED;
        key[8..].copy_from_slice(&name_hash(name).to_be_bytes());
    }
    u128::from_be_bytes(key)
}

/// From this key on, equal keys may be those of two names.
pub(super) const FIRST_HASHED: u128 = (HASHED as u128) << 120;

#[cfg(test)]
mod tests {
    use super::{FIRST_HASHED, key};

    #[test]
    fn equal_exact_keys_are_equal_names() {
        let names = [
            "",
            "\0",
            "\0\0",
            "a",
            "a\0",
            "Ab",
            "fifteen bytes!!",
            "sixteen bytes!!!",
            "seventeen bytes!!",
            "é",
        ];
        for left in names {
            assert_eq!(key(left) < FIRST_HASHED, left.len() <= 15, "{left:?}");
            for right in names {
                assert_eq!(key(left) == key(right), left == right, "{left:?} and {right:?}");
            }
        }
    }
}
