//! The known name nearest to a misspelled one.

/// Finds the candidate that differs in case only; else the one that the fewest edits turn `name` into, if they are at most
/// a third of its length; else one that it begins.
///
/// An edit inserts, removes or replaces a letter, or swaps two neighbors; rustc counts the same way.
pub(crate) fn nearest<'c>(name: &str, candidates: &[&'c str]) -> Option<&'c str> {
    if let Some(same) = candidates.iter().find(|candidate| candidate.eq_ignore_ascii_case(name)) {
        return Some(same);
    }
    let mut limit = (name.chars().count().max(3)) / 3;
    let mut near = None;
    for &candidate in candidates {
        let distance = edits(name, candidate);
        if distance < limit || (distance == limit && near.is_none()) {
            (limit, near) = (distance, Some(candidate));
        }
    }
    near.or_else(|| candidates.iter().copied().find(|candidate| begins(name, candidate)))
}

/// Whether `name` is the first word of the candidate: `snake` of `snake_case`, `Kebab` of `kebab-case`.
fn begins(name: &str, candidate: &str) -> bool {
    let (start, rest) = candidate.split_at_checked(name.len()).unwrap_or(("", ""));
    name.len() >= 3 && start.eq_ignore_ascii_case(name) && !rest.is_empty()
}

/// The optimal string alignment distance, three rows of its table at a time.
fn edits(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    let mut before_last = vec![0; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1; to.len() + 1];
        for (j, b) in to.iter().enumerate() {
            let replaced = last[j] + usize::from(a != b);
            row[j + 1] = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                row[j + 1] = row[j + 1].min(before_last[j - 1] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{edits, nearest};

    #[test]
    fn counts_each_kind_of_edit_once() {
        for (from, to, expected) in [
            ("skip", "skip", 0),
            ("skpi", "skip", 1),
            ("skp", "skip", 1),
            ("skiip", "skip", 1),
            ("slip", "skip", 1),
            ("", "skip", 4),
            ("skip", "", 4),
            ("xskip", "skip", 1),
            // Two letters that could be swapped, and are better left.
            ("ab", "aba", 1),
            ("ab", "abba", 2),
        ] {
            assert_eq!(edits(from, to), expected, "{from} to {to}");
        }
    }

    #[test]
    fn suggests_only_what_is_near() {
        let nearest = |name| nearest(name, &["rename", "skip", "default", "snake_case"]);
        assert_eq!(nearest("skpi"), Some("skip"));
        assert_eq!(nearest("renam"), Some("rename"));
        assert_eq!(nearest("Snake"), Some("snake_case"));
        assert_eq!(nearest("RENAME"), Some("rename"));
        assert_eq!(nearest("colour"), None);
        assert_eq!(nearest("s"), None);
        assert_eq!(nearest("ü"), None);
    }

    #[test]
    fn of_two_that_are_as_near_suggests_the_first() {
        assert_eq!(nearest("ski", &["skip", "skin"]), Some("skip"));
        assert_eq!(nearest("ski", &["skin", "skip"]), Some("skin"));
    }
}
