//! Partners, one to one.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::rerun_eq::bags::seed;

/// Whether each on the left has a partner of its own on the right, and none is left over there.
///
/// Partners have the same outline, so only those of one outline are tried against each other.
pub(super) fn all_matched<T>(
    lefts: &[T],
    rights: &[T],
    outline: impl Fn(&T, u64) -> u64,
    within: impl Fn(&T, &T) -> bool,
) -> bool {
    let seed = seed();
    let mut groups: BTreeMap<u64, (Vec<&T>, Vec<&T>)> = BTreeMap::new();
    for left in lefts {
        groups.entry(outline(left, seed)).or_default().0.push(left);
    }
    for right in rights {
        match groups.get_mut(&outline(right, seed)) {
            Some(group) if group.1.len() < group.0.len() => group.1.push(right),
            _ => return false,
        }
    }
    groups
        .values()
        .all(|(lefts, rights)| lefts.len() == rights.len() && Matching::new(lefts, rights, &within).is_complete())
}

/// A matching in the making.
struct Matching<'g, T, F> {
    lefts: &'g [&'g T],
    rights: &'g [&'g T],
    within: &'g F,
    /// Whether those of the same place fit. No pair is tried twice, because what is inside may have to be matched in turn:
    /// the trials would double with each level.
    straight: Vec<bool>,
    /// Which right ones fit a left one, a bit each; found out when the left one asks.
    fitting: Vec<Option<Vec<u64>>>,
    /// The left one that each right one belongs to.
    partner: Vec<Option<usize>>,
}

impl<'g, T, F: Fn(&T, &T) -> bool> Matching<'g, T, F> {
    /// Left and right ones of the same place are tried first: if all on the left have the same fields, all of a group fit
    /// one another.
    fn new(lefts: &'g [&'g T], rights: &'g [&'g T], within: &'g F) -> Self {
        let straight: Vec<bool> = lefts
            .iter()
            .zip(rights)
            .map(|(left, right)| within(left, right))
            .collect();
        let partners = straight.iter().enumerate().map(|(index, fits)| fits.then_some(index));
        Matching {
            lefts,
            rights,
            within,
            fitting: alloc::vec![None; lefts.len()],
            partner: partners.collect(),
            straight,
        }
    }

    /// Whether each gets a partner.
    fn is_complete(&mut self) -> bool {
        let lonely = |index: &usize| self.partner[*index].is_none();
        let lonely: Vec<usize> = (0..self.lefts.len()).filter(lonely).collect();
        lonely.into_iter().all(|left| self.find_partner(left))
    }

    /// Finds a partner, giving partners on along a path of exchanges where one is taken (Kuhn's matching, breadth first, so
    /// that the stack stays flat).
    fn find_partner(&mut self, start: usize) -> bool {
        // The left one that asked for each right one.
        let mut asked: Vec<Option<usize>> = alloc::vec![None; self.rights.len()];
        let mut queue = alloc::vec![start];
        let mut at = 0;
        while let Some(&left) = queue.get(at) {
            at += 1;
            for right in 0..self.rights.len() {
                if asked[right].is_none() && self.fits(left, right) {
                    asked[right] = Some(left);
                    let Some(owner) = self.partner[right] else {
                        self.hand_over(right, &asked);
                        return true;
                    };
                    queue.push(owner);
                }
            }
        }
        false
    }

    fn fits(&mut self, left: usize, right: usize) -> bool {
        let (lefts, rights, within, straight) = (self.lefts, self.rights, self.within, &self.straight);
        let fitting = self.fitting[left].get_or_insert_with(|| {
            let mut bits = alloc::vec![0; rights.len().div_ceil(64)];
            for (index, right) in rights.iter().enumerate() {
                let fits = if index == left {
                    straight[index]
                } else {
                    within(lefts[left], right)
                };
                bits[index / 64] |= u64::from(fits) << (index % 64);
            }
            bits
        });
        fitting[right / 64] >> (right % 64) & 1 == 1
    }

    /// Gives `right` to the one that asked for it, what that one had to the one that asked for that, and so on.
    fn hand_over(&mut self, right: usize, asked: &[Option<usize>]) {
        let mut free = Some(right);
        while let Some(right) = free {
            let Some(left) = asked[right] else { return };
            free = self.partner.iter().position(|&owner| owner == Some(left));
            self.partner[right] = Some(left);
            if let Some(before) = free {
                self.partner[before] = None;
            }
        }
    }
}
