//! Multisets and maps: counts, keys of all kinds, and time in proportion to their size.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet};

use proptest::prelude::*;
use rerun_safe::RerunEq;

use super::{different, same};

/// A key whose own `Eq` sees more than its data.
#[derive(Clone, RerunEq, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Finer {
    id: u32,
    #[rerun(eq(skip))]
    serial: u32,
}

/// Sorted the other way round, so that nothing is found by walking in step.
fn reversed<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<Reverse<T>> {
    items.into_iter().map(Reverse).collect()
}

#[test]
fn large_sets_in_any_order() {
    let numbers = || 0..20_000u32;
    assert!(reversed(numbers()).rerun_eq(&numbers().map(i64::from).collect::<BTreeSet<_>>()));
    assert!(
        reversed(numbers()).rerun_eq(
            &numbers()
                .map(f64::from)
                .map(f64::to_bits)
                .map(f64::from_bits)
                .map(Bits)
                .collect::<HashSet<_>>()
        )
    );
    assert!(!reversed(numbers()).rerun_eq(&(1..20_001).collect::<BTreeSet<u32>>()));

    /// A float that can be a member, since it is compared by its bits.
    #[derive(RerunEq)]
    struct Bits(f64);
    impl PartialEq for Bits {
        fn eq(&self, other: &Self) -> bool {
            self.0.to_bits() == other.0.to_bits()
        }
    }
    impl Eq for Bits {}
    impl std::hash::Hash for Bits {
        fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
            self.0.to_bits().hash(state);
        }
    }
}

#[test]
fn members_that_are_equal_as_data_are_counted() {
    let finer = |ids: &[u32]| {
        ids.iter()
            .zip(0..)
            .map(|(&id, serial)| Finer { id, serial })
            .collect::<BTreeSet<_>>()
    };
    same(&finer(&[1, 1, 2]), &finer(&[2, 1, 1]));
    different(&finer(&[1, 1, 2]), &finer(&[1, 2, 2]));
    different(&finer(&[1, 1]), &BTreeSet::from([1]));
}

/// Thousands of entries whose keys are all the same data: values are then what tells them apart.
#[test]
fn many_keys_of_the_same_data_take_no_longer() {
    let map = |values: &mut dyn Iterator<Item = u32>| -> BTreeMap<Finer, u32> {
        (0..20_000).map(|serial| Finer { id: 1, serial }).zip(values).collect()
    };
    let ascending = map(&mut (0..20_000));
    assert!(ascending.rerun_eq(&map(&mut (0..20_000).rev())));
    assert!(!ascending.rerun_eq(&map(&mut (1..20_001))));
    assert!(ascending.rerun_diff(&map(&mut (0..20_000).rev())).len() <= 20_000);
}

/// Thousands of members that are all the same data but one.
#[test]
fn many_equal_members_take_no_longer() {
    let heap = |first: u32| {
        let mut members = vec![7; 20_000];
        members.push(first);
        members.into_iter().collect::<BinaryHeap<u32>>()
    };
    assert!(heap(1).rerun_eq(&heap(1)));
    assert!(!heap(1).rerun_eq(&heap(9)));
    let reversed: BinaryHeap<Reverse<u32>> = heap(1).into_iter().map(Reverse).collect();
    assert!(heap(1).rerun_eq(&reversed));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// A bag is its sorted list of members.
    #[test]
    fn bags_are_compared_as_sorted_lists(left in prop::collection::vec(0u8..4, 0..8), right in prop::collection::vec(0u8..4, 0..8)) {
        let sorted = |list: &[u8]| {
            let mut list = list.to_vec();
            list.sort_unstable();
            list
        };
        let heaps = (left.iter().copied().collect::<BinaryHeap<_>>(), right.iter().map(|&n| Reverse(n)).collect::<BinaryHeap<_>>());
        prop_assert_eq!(heaps.0.rerun_eq(&heaps.1), sorted(&left) == sorted(&right));
    }

    /// A map is equal to one of another key type when its entries are.
    #[test]
    fn maps_are_compared_by_their_entries(left in prop::collection::hash_map(0i32..6, 0u8..2, 0..6), right in prop::collection::hash_map(0i32..6, 0u8..2, 0..6)) {
        let wide: BTreeMap<Reverse<i64>, f32> = right.iter().map(|(&key, &value)| (Reverse(key.into()), value.into())).collect();
        prop_assert_eq!(left.rerun_eq(&wide), left == right);
        prop_assert_eq!(left.rerun_diff(&wide).is_empty(), left == right);
        let text: HashMap<String, u8> = right.iter().map(|(key, &value)| (key.to_string(), value)).collect();
        prop_assert_eq!(left.rerun_eq(&text), left.is_empty() && right.is_empty());
    }
}
