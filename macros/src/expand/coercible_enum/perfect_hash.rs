//! The search for a perfect hash: a multiplier and a displacement per bucket under which no two names share a slot.
//!
//! The hash itself is the one of `coerce/lookup.rs` in the runtime; a test of the suite looks every name of large enums up.

/// Multipliers to try before giving up. Names that a multiplier can tell apart at all are told apart by one of the first few.
const TRIES: u64 = 64;

/// Up to this many names the first shape of table has one bucket, and is tried.
const NO_BUCKETS: usize = 16;

/// What the runtime needs beside the names.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) multiplier: u64,
    pub(super) displacements: Vec<u8>,
    pub(super) slots: Vec<u8>,
}

/// Finds a layout, unless two names look alike to the hash, or there are too many names for it.
pub(super) fn search(names: &[&str], ignore_case: bool) -> Option<Layout> {
    let keys: Vec<u64> = names.iter().map(|name| key(name, ignore_case)).collect();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() != keys.len() || keys.len() > 256 {
        return None;
    }
    // With few names a larger table needs no displacements, and the code that asks for them folds away.
    let count = keys.len().next_power_of_two();
    let shapes = [(1, 8 * count), (count / 4, 2 * count), (count / 2, 4 * count)];
    shapes
        .into_iter()
        .filter(|&(buckets, _)| buckets > 1 || count <= NO_BUCKETS)
        .find_map(|(buckets, slots)| place_with_any(&keys, buckets, slots))
}

fn place_with_any(keys: &[u64], bucket_count: usize, slot_count: usize) -> Option<Layout> {
    (1..=TRIES).find_map(|attempt| place(keys, LENGTH.wrapping_mul(2 * attempt + 1), bucket_count, slot_count))
}

/// Gives each bucket, the fullest first, the first displacement that sends its names to free slots.
fn place(keys: &[u64], multiplier: u64, bucket_count: usize, slot_count: usize) -> Option<Layout> {
    let mut buckets: Vec<Vec<(usize, usize)>> = vec![Vec::new(); bucket_count];
    for (index, key) in keys.iter().enumerate() {
        let hash = finish(*key, multiplier);
        buckets[select(hash, 48, bucket_count)].push((index, select(hash, 24, slot_count)));
    }
    let mut fullest_first: Vec<usize> = (0..bucket_count).collect();
    fullest_first.sort_by_key(|&bucket| std::cmp::Reverse(buckets[bucket].len()));

    let mut slots: Vec<Option<u8>> = vec![None; slot_count];
    let mut displacements = vec![0; bucket_count];
    for bucket in fullest_first {
        let displacement =
            (0..slot_count.min(256)).find(|displacement| settle(&mut slots, &buckets[bucket], *displacement))?;
        displacements[bucket] = u8::try_from(displacement).ok()?;
    }
    // An empty slot may name any member: the comparison refuses it.
    let slots = slots.into_iter().map(Option::unwrap_or_default).collect();
    Some(Layout {
        multiplier,
        displacements,
        slots,
    })
}

/// Puts all names of a bucket into their slots, or none of them.
fn settle(slots: &mut [Option<u8>], bucket: &[(usize, usize)], displacement: usize) -> bool {
    for (settled, &(index, slot)) in bucket.iter().enumerate() {
        let slot = &mut slots[slot ^ displacement];
        match u8::try_from(index) {
            Ok(index) if slot.is_none() => *slot = Some(index),
            _ => {
                for &(_, slot) in &bucket[..settled] {
                    slots[slot ^ displacement] = None;
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
    bytes
        .iter()
        .rev()
        .fold(0, |number, &byte| number << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::search;

    #[test]
    fn many_names_find_a_layout() {
        for count in [4, 8, 64, 200, 256] {
            for pattern in ["M", "Variant", "A rather long common beginning of "] {
                let names: Vec<String> = (0..count).map(|index| format!("{pattern}{index}")).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let layout = search(&names, false).unwrap_or_else(|| panic!("no layout for {count} of {pattern}"));
                let mut held: Vec<u8> = layout.slots.into_iter().filter(|&slot| slot != 0).collect();
                held.sort_unstable();
                assert!(held.into_iter().map(usize::from).eq(1..count), "{count} of {pattern}");
            }
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
