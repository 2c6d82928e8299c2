//! The search for a perfect hash: a multiplier and a displacement per bucket under which no two names share a slot.
//!
//! The hash itself is the one of `coerce/lookup.rs` in the runtime; a test of the suite looks every name of large enums up.

use crate::sorted::{are_unique, by_key};

/// Multipliers to try before giving up. About one of three tells the names apart.
const TRIES: u64 = 64;

/// Up to this many names the table has one bucket.
const NO_BUCKETS: usize = 16;

/// What the runtime needs beside the names.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) multiplier: u64,
    pub(super) displacements: Vec<u8>,
    pub(super) slots: Vec<u8>,
}

/// Finds a layout, unless there are more names than a byte can tell apart, or two look alike to the hash.
pub(super) fn search(names: &[&str], ignore_case: bool) -> Option<Layout> {
    if names.len() > 256 {
        return None;
    }
    let mut keys = Vec::with_capacity(names.len());
    for name in names {
        keys.push(key(name, ignore_case));
    }
    let sorted = by_key(keys.len(), &|index| keys[index].into());
    if !are_unique(&sorted) {
        return None;
    }
    // With few names a larger table needs no displacements, and the code that asks for them folds away.
    let (bucket_count, slot_count) = match keys.len().next_power_of_two() {
        count @ ..=NO_BUCKETS => (1, 8 * count),
        count => (count / 4, 2 * count),
    };
    for attempt in 1..=TRIES {
        let multiplier = LENGTH.wrapping_mul(2 * attempt + 1);
        let layout = place(&keys, multiplier, bucket_count, slot_count);
        if layout.is_some() {
            return layout;
        }
    }
    None
}

/// Gives each bucket, the fullest first, the first displacement that sends its names to free slots.
fn place(keys: &[u64], multiplier: u64, bucket_count: usize, slot_count: usize) -> Option<Layout> {
    let bucket_of = |index: usize| select(finish(keys[index], multiplier), 48, bucket_count);
    let slot_of = |index: usize| select(finish(keys[index], multiplier), 24, slot_count);
    let mut sizes = vec![0; bucket_count];
    for index in 0..keys.len() {
        sizes[bucket_of(index)] += 1;
    }
    // The names of a bucket stand together.
    let sorted = by_key(keys.len(), &|index| {
        let bucket = bucket_of(index);
        ((keys.len() - sizes[bucket]) as u128) << 64 | bucket as u128
    });
    let mut layout = Layout {
        multiplier,
        displacements: vec![0; bucket_count],
        // An empty slot may name any member: the comparison refuses it.
        slots: vec![0; slot_count],
    };
    let mut taken = vec![false; slot_count];
    let mut names = &sorted[..];
    while let Some(&(_, first)) = names.first() {
        let bucket = bucket_of(first);
        let (together, others) = names.split_at(sizes[bucket]);
        let mut displacement = 0;
        while !settle(&mut layout.slots, &mut taken, together, &|index| {
            slot_of(index) ^ displacement
        }) {
            displacement += 1;
            if displacement == slot_count.min(256) {
                return None;
            }
        }
        layout.displacements[bucket] = u8::try_from(displacement).ok()?;
        names = others;
    }
    Some(layout)
}

/// Puts all names of a bucket into their slots, or none of them.
fn settle(slots: &mut [u8], taken: &mut [bool], bucket: &[(u128, usize)], slot_of: &dyn Fn(usize) -> usize) -> bool {
    for (settled, &(_, index)) in bucket.iter().enumerate() {
        let slot = slot_of(index);
        match u8::try_from(index) {
            Ok(index) if !taken[slot] => {
                slots[slot] = index;
                taken[slot] = true;
            }
            _ => {
                for &(_, index) in &bucket[..settled] {
                    slots[slot_of(index)] = 0;
                    taken[slot_of(index)] = false;
                }
                return false;
            }
        }
    }
    true
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the bits that are asked for are what is left"
)]
fn select(hash: u64, shift: u32, count: usize) -> usize {
    (hash >> shift) as usize & (count - 1)
}

const LENGTH: u64 = 0x9e37_79b9_7f4a_7c15;

/// The part of the hash that no multiplier changes: the first and the last eight bytes, and the length.
fn key(name: &str, ignore_case: bool) -> u64 {
    let bytes = name.as_bytes();
    let (first, last) = match bytes.len() {
        8.. => (&bytes[..8], &bytes[bytes.len() - 8..]),
        4..8 => (&bytes[..4], &bytes[bytes.len() - 4..]),
        3 => (&bytes[..2], &bytes[2..]),
        _ => (bytes, &bytes[..0]),
    };
    let fold = if ignore_case { 0x2020_2020_2020_2020 } else { 0 };
    let (first, last) = (little_endian(first) | fold, little_endian(last) | fold);
    first ^ last.rotate_left(23) ^ (bytes.len() as u64).wrapping_mul(LENGTH)
}

fn finish(key: u64, multiplier: u64) -> u64 {
    let mixed = key.wrapping_mul(multiplier);
    mixed ^ (mixed >> 29)
}

fn little_endian(bytes: &[u8]) -> u64 {
    let mut padded = [0; 8];
    padded[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(padded)
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, Layout, finish, key, little_endian, place, search, select};

    /// The position that a key is sent to: the runtime's way through the tables.
    fn position(layout: &Layout, key: u64) -> usize {
        let hash = finish(key, layout.multiplier);
        let displacement = layout.displacements[select(hash, 48, layout.displacements.len())];
        layout.slots[select(hash, 24, layout.slots.len()) ^ usize::from(displacement)].into()
    }

    #[test]
    fn many_names_find_a_layout_that_finds_them() {
        for (count, buckets, slots) in [
            (4, 1, 32),
            (8, 1, 64),
            (16, 1, 128),
            (17, 8, 64),
            (32, 8, 64),
            (64, 16, 128),
            (200, 64, 512),
            (256, 64, 512),
        ] {
            for pattern in ["M", "Variant", "A rather long common beginning of "] {
                let names: Vec<String> = (0..count).map(|index| format!("{pattern}{index}")).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let layout = search(&names, false).unwrap_or_else(|| panic!("no layout for {count} of {pattern}"));
                assert_eq!((layout.displacements.len(), layout.slots.len()), (buckets, slots));
                for (index, name) in names.iter().enumerate() {
                    assert_eq!(position(&layout, key(name, false)), index, "{name} of {count}");
                }
            }
        }
    }

    /// Whoever comes last finds the fewest free slots, so the fullest bucket comes first: it stays where the hash sends it.
    #[test]
    fn the_fullest_bucket_is_settled_first() {
        // All buckets want the slots from the first one on.
        let keys: Vec<u64> = (0..)
            .zip([4, 5, 2])
            .flat_map(|(bucket, size)| (0..size).map(move |slot: u64| bucket << 48 | slot << 24))
            .collect();
        let layout = place(&keys, 1, 4, 16).expect("there is room");
        assert_eq!(layout.displacements, [8, 0, 6, 0]);
        for (index, &key) in keys.iter().enumerate() {
            assert_eq!(position(&layout, key), index);
        }
    }

    /// `coerce/lookup.rs` in the runtime takes names apart in the same way.
    #[test]
    fn a_key_is_made_of_both_ends_and_the_length() {
        for (name, first, last) in [
            ("", "", ""),
            ("a", "a", ""),
            ("ab", "ab", ""),
            ("abc", "ab", "c"),
            ("abcd", "abcd", "abcd"),
            ("abcdefg", "abcd", "defg"),
            ("abcdefgh", "abcdefgh", "abcdefgh"),
            ("abcdefghij", "abcdefgh", "cdefghij"),
        ] {
            let [first, last] = [first, last].map(|end| little_endian(end.as_bytes()));
            let length = (name.len() as u64).wrapping_mul(LENGTH);
            assert_eq!(key(name, false), first ^ last.rotate_left(23) ^ length, "{name}");
            assert_eq!(key(name, true), key(&name.to_uppercase(), true), "{name}");
        }
    }

    #[test]
    fn names_that_differ_between_their_ends_only_have_none() {
        let names = [
            "A name that differs only here: x, and goes on",
            "A name that differs only here: y, and goes on",
            "C",
            "D",
        ];
        assert!(search(&names, false).is_none());
    }
}
