//! Two definitions side by side, and the rule by which a member passes from one to the other.

use super::key::{self, key};
use super::member::Member;
use super::policy::EnumCoercion;

/// The rule itself; the table between two derived enums is this function applied to each member ahead of time.
pub(super) fn target(from: DefRef<'_>, index: usize, to: DefRef<'_>, policy: EnumCoercion) -> Option<usize> {
    let member = from.members.get(index)?;
    match policy {
        EnumCoercion::NameOnly if from.agrees(to, false) => to.position(member.name()),
        EnumCoercion::NameAndValue if from.agrees(to, true) => to.position(member.name()),
        EnumCoercion::Member => to.position(member.name()).or_else(|| to.heir(member.name())),
        EnumCoercion::Off | EnumCoercion::NameOnly | EnumCoercion::NameAndValue => None,
    }
}

/// A definition as the rule sees it.
#[derive(Clone, Copy)]
pub(super) struct DefRef<'d> {
    pub(super) name: &'d str,
    pub(super) members: &'d [Member],
    /// Keys of the names with their positions, sorted; or nothing, then names are searched one after another.
    pub(super) by_key: &'d [(u128, usize)],
}

impl DefRef<'_> {
    /// Whether the keys are known.
    pub(super) const fn is_sorted(self) -> bool {
        self.by_key.len() == self.members.len()
    }

    /// The position of the member of this name.
    pub(super) fn position(self, name: &str) -> Option<usize> {
        if !self.is_sorted() {
            return self.position_by_scan(name);
        }
        let key = key(name);
        let place = self.by_key.binary_search_by_key(&key, |entry| entry.0).ok()?;
        let index = self.by_key[place].1;
        (self.members[index].name() == name).then_some(index)
    }

    pub(super) const fn position_by_scan(self, name: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.members.len() {
            if key::same(self.members[index].name(), name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// The position of the member that has this name as an alias.
    pub(super) const fn heir(self, name: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.members.len() {
            if self.members[index].has_alias(name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// Whether the enums have one name and the same names of members, and each the same value if that matters.
    pub(super) fn agrees(self, other: Self, by_value: bool) -> bool {
        self.name == other.name
            && self.members.len() == other.members.len()
            && self.first_unlike(other, by_value).is_none()
    }

    /// The position of the first member without an equal in `other`.
    pub(super) fn first_unlike(self, other: Self, by_value: bool) -> Option<usize> {
        let mut index = 0;
        while index < self.members.len() {
            match other.position(self.members[index].name()) {
                Some(there) if !by_value || self.members[index].value().same(other.members[there].value()) => {
                    index += 1;
                }
                _ => return Some(index),
            }
        }
        None
    }
}
