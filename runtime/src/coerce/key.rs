//! Names as numbers. In a constant, comparing two names costs as much as a thousand comparisons of numbers, and tables between enums are constants.

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
        key[8..].copy_from_slice(&fnv_1a(bytes).to_be_bytes());
    }
    u128::from_be_bytes(key)
}

fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// From this key on, equal keys may be those of two names.
pub(super) const FIRST_HASHED: u128 = (HASHED as u128) << 120;

/// `==` for names in constants.
pub(super) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut index = 0;
    while index < left.len() && index < right.len() && left[index] == right[index] {
        index += 1;
    }
    index == left.len() && index == right.len()
}

#[cfg(test)]
mod tests {
    use super::{FIRST_HASHED, key, same};

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
                assert_eq!(same(left, right), left == right, "{left:?} and {right:?}");
            }
        }
    }
}
