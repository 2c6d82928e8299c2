//! What somebody may have meant who asked for a name that does not exist.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Beyond this many names a list no longer helps.
const SHORT: usize = 8;

/// Names longer than this are compared by nobody's eye, and would cost time by the square of their length.
const COMPARABLE: usize = 64;

/// The known name that differs least from `asked`, if it differs so little that it may be a slip of the keyboard.
///
/// A slip leaves out, adds, replaces or swaps a letter; one is forgiven for every three letters. Letters that differ only in
/// case count as equal, but an exact match is not asked for here.
pub(crate) fn nearest<'k>(asked: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let asked = letters(asked)?;
    let forgiven = |name: &[char]| asked.len().max(name.len()) / 3;
    known
        .into_iter()
        .filter_map(|name| letters(name).map(|letters| (slips(&asked, &letters), forgiven(&letters), name)))
        .filter(|(slips, forgiven, _)| slips <= forgiven)
        .min_by_key(|(slips, ..)| *slips)
        .map(|(.., name)| name)
}

/// The letters to compare, or `None` for a name too long to compare.
fn letters(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name.chars().take(COMPARABLE + 1).flat_map(char::to_lowercase).collect();
    (letters.len() <= COMPARABLE).then_some(letters)
}

/// The number of letters left out, added, replaced or swapped with their neighbour between two words.
fn slips(left: &[char], right: &[char]) -> usize {
    let width = right.len() + 1;
    let mut two_up = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != other);
            let mut least = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other;
            if swapped {
                least = least.min(two_up[column - 1] + 1);
            }
            current.push(least);
        }
        two_up = core::mem::replace(&mut above, current);
    }
    above[right.len()]
}

/// The end of a message about an unknown name: the nearest known one, and all of them when they are few.
pub(crate) struct Hint<'k, I> {
    asked: &'k str,
    known: I,
}

impl<'k, I: IntoIterator<Item = &'k str> + Clone> Hint<'k, I> {
    /// Prepares the hint for `asked` among the `known` names.
    pub(crate) fn new(asked: &'k str, known: I) -> Self {
        Self { asked, known }
    }

    /// The known names as a list, unless they are many.
    fn list(&self) -> Option<String> {
        let known: Vec<&str> = self.known.clone().into_iter().take(SHORT + 1).collect();
        match known.as_slice() {
            [] => None,
            [one] => Some(format!("expected `{one}`")),
            some if some.len() <= SHORT => Some(format!("expected one of `{}`", some.join("`, `"))),
            _ => None,
        }
    }
}

impl<'k, I: IntoIterator<Item = &'k str> + Clone> fmt::Display for Hint<'k, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (nearest(self.asked, self.known.clone()), self.list()) {
            (Some(nearest), Some(list)) => write!(f, ", did you mean `{nearest}`? ({list})"),
            (Some(nearest), None) => write!(f, ", did you mean `{nearest}`?"),
            (None, Some(list)) => write!(f, ", {list}"),
            (None, None) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hint, nearest};

    #[test]
    fn a_slip_of_each_kind_is_forgiven() {
        for asked in ["Gren", "Greeen", "Grean", "Geren", "green"] {
            assert_eq!(nearest(asked, ["Red", "Green", "Blue"]), Some("Green"), "{asked}");
        }
    }

    #[test]
    fn another_word_is_not_a_slip() {
        assert_eq!(nearest("Purple", ["Red", "Green", "Blue"]), None);
        assert_eq!(nearest("", ["A", "B"]), None);
    }

    #[test]
    fn a_long_list_is_left_out() {
        let names: Vec<String> = (0..9).map(|index| format!("M{index}")).collect();
        assert_eq!(Hint::new("Other", names.iter().map(String::as_str)).to_string(), "");
        assert_eq!(Hint::new("Other", ["A", "B"]).to_string(), ", expected one of `A`, `B`");
    }
}
