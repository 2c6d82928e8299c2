//! The one sort of this crate: it is a good deal of generic code, which is compiled anew for each type that is sorted.

/// The positions below `count` in the order of their keys, each behind its key. Positions with equal keys stay in their
/// order.
pub(crate) fn by_key(count: usize, key: &dyn Fn(usize) -> u128) -> Vec<(u128, usize)> {
    let mut sorted = Vec::with_capacity(count);
    for index in 0..count {
        sorted.push((key(index), index));
    }
    sorted.sort_unstable();
    sorted
}

/// Whether no two positions have one key.
pub(crate) fn are_unique(sorted: &[(u128, usize)]) -> bool {
    sorted.windows(2).all(|pair| pair[0].0 != pair[1].0)
}

#[cfg(test)]
mod tests {
    use super::{are_unique, by_key};

    #[test]
    fn positions_stand_in_the_order_of_their_keys() {
        let sorted = |keys: &[u128]| by_key(keys.len(), &|index| keys[index]);
        assert_eq!(sorted(&[7, 9, 7, 1]), [(1, 3), (7, 0), (7, 2), (9, 1)]);
        assert!(!are_unique(&sorted(&[7, 9, 7, 1])));
        assert!(are_unique(&sorted(&[7, 9, 8, 1])));
        assert!(are_unique(&[]));
    }
}
