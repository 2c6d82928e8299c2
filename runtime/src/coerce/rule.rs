//! Two definitions side by side, and the rule by which a member passes from one to the other.

use core::cmp::Ordering;

use super::key::{FIRST_HASHED, key};
use super::outline::Outline;
use super::policy::EnumCoercion;
use super::tables::ByKey;
use crate::rerun_eq::same_text;

/// The rule between two definitions under a policy; the table between two derived enums is this rule applied to each member
/// ahead of time.
#[derive(Clone, Copy)]
pub(crate) struct Rule<'d> {
    from: DefRef<'d>,
    to: DefRef<'d>,
    /// The aliases of `to`.
    by_alias: ByAlias<'d>,
    passes: Passes,
}

/// Which members pass, as far as that is the same for all: whole definitions are compared once, and not once a member.
#[derive(Clone, Copy)]
enum Passes {
    Nobody,
    /// Whoever has a namesake.
    Namesakes,
    /// Whoever has a namesake or an heir.
    Heirs,
}

/// Each alias of a definition, by the positions of its member and among the aliases of that, sorted by what it says. Where
/// it is not known, aliases are searched one after another.
pub(super) type ByAlias<'d> = Option<&'d [(usize, usize)]>;

impl<'d> Rule<'d> {
    pub(super) fn new(from: DefRef<'d>, to: DefRef<'d>, by_alias: ByAlias<'d>, policy: EnumCoercion) -> Self {
        let passes = match policy {
            EnumCoercion::NameOnly if from.agrees(&to, false) => Passes::Namesakes,
            EnumCoercion::NameAndValue if from.agrees(&to, true) => Passes::Namesakes,
            EnumCoercion::Member => Passes::Heirs,
            EnumCoercion::Off | EnumCoercion::NameOnly | EnumCoercion::NameAndValue => Passes::Nobody,
        };
        Self {
            from,
            to,
            by_alias,
            passes,
        }
    }

    /// The position that the member at `index` goes to.
    pub(crate) fn target(&self, index: usize) -> Option<usize> {
        let name = self.from.outline.get(index)?;
        match self.passes {
            Passes::Nobody => None,
            Passes::Namesakes => self.to.position(name),
            Passes::Heirs => self.to.position(name).or_else(|| self.heir(name)),
        }
    }

    /// The position of the member that has this name as an alias.
    fn heir(&self, name: &str) -> Option<usize> {
        let Some(by_alias) = self.by_alias else {
            return self.to.outline.heir(name);
        };
        let alias = |&(index, alias): &(usize, usize)| self.to.outline.alias(index, alias).cmp(name);
        let place = by_alias.binary_search_by(alias).ok()?;
        by_alias.get(place).map(|&(index, _)| index)
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
    pub(super) const fn has_keys(&self) -> bool {
        self.by_key.keys.len() == self.outline.len()
    }

    /// The position of the member of this name.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        if !self.has_keys() {
            return self.position_by_scan(name);
        }
        let key = key(name);
        let place = self.by_key.keys.binary_search(&key).ok()?;
        let index = self.by_key.position(place);
        if self.outline.name(index) == name {
            return Some(index);
        }
        if key < FIRST_HASHED {
            return None;
        }
        self.position_among(key, name)
    }

    /// The position of the member of this name among those of this key, which stand in the order of their names.
    #[cold]
    fn position_among(&self, key: u128, name: &str) -> Option<usize> {
        let keys = self.by_key.keys;
        let mut start = keys.partition_point(|&other| other < key);
        let mut end = keys.partition_point(|&other| other <= key);
        while start < end {
            let middle = start.midpoint(end);
            let index = self.by_key.position(middle);
            match self.outline.name(index).cmp(name) {
                Ordering::Less => start = middle + 1,
                Ordering::Greater => end = middle,
                Ordering::Equal => return Some(index),
            }
        }
        None
    }

    pub(super) const fn position_by_scan(&self, name: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.outline.len() {
            if same_text(self.outline.name(index), name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// Whether the enums have one name and the same names of members, and each the same value if that matters.
    fn agrees(&self, other: &Self, by_value: bool) -> bool {
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
