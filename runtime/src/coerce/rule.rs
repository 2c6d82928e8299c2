//! Two definitions side by side, and the rule by which a member passes from one to the other.

use super::key::{self, key};
use super::outline::Outline;
use super::policy::EnumCoercion;
use super::tables::ByKey;

/// The rule itself; the table between two derived enums is this function applied to each member ahead of time.
pub(super) fn target(from: &DefRef<'_>, index: usize, to: &DefRef<'_>, policy: EnumCoercion) -> Option<usize> {
    let name = from.outline.get(index)?;
    match policy {
        EnumCoercion::NameOnly if from.agrees(to, false) => to.position(name),
        EnumCoercion::NameAndValue if from.agrees(to, true) => to.position(name),
        EnumCoercion::Member => to.position(name).or_else(|| to.outline.heir(name)),
        EnumCoercion::Off | EnumCoercion::NameOnly | EnumCoercion::NameAndValue => None,
    }
}

/// A definition as the rule sees it.
#[derive(Clone, Copy)]
pub(super) struct DefRef<'d> {
    pub(super) name: &'d str,
    pub(super) outline: Outline<'d>,
    pub(super) by_key: ByKey<'d>,
}

impl DefRef<'_> {
    /// Whether the keys are known.
    pub(super) const fn is_sorted(&self) -> bool {
        self.by_key.keys.len() == self.outline.len()
    }

    /// The position of the member of this name.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        if !self.is_sorted() {
            return self.position_by_scan(name);
        }
        let place = self.by_key.keys.binary_search(&key(name)).ok()?;
        let index = self.by_key.position(place);
        (self.outline.name(index) == name).then_some(index)
    }

    pub(super) const fn position_by_scan(&self, name: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.outline.len() {
            if key::same(self.outline.name(index), name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// Whether the enums have one name and the same names of members, and each the same value if that matters.
    pub(super) fn agrees(&self, other: &Self, by_value: bool) -> bool {
        self.name == other.name
            && self.outline.len() == other.outline.len()
            && self.first_unlike(other, by_value).is_none()
    }

    /// The position of the first member without an equal in `other`.
    pub(super) fn first_unlike(&self, other: &Self, by_value: bool) -> Option<usize> {
        let mut index = 0;
        while index < self.outline.len() {
            match other.position(self.outline.name(index)) {
                Some(there) if !by_value || self.outline.same_value(index, other.outline, there) => {
                    index += 1;
                }
                _ => return Some(index),
            }
        }
        None
    }
}
