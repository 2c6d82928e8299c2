//! The names of a record's fields, and which of them a key is.

use super::kind::Claim;

/// The names of a record's fields, as constant data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The written names; the index of a field is its place here.
    pub names: &'static [&'static str],
    /// Old names.
    pub aliases: &'static [(&'static str, usize)],
    /// Names that are written as well, for readers of an old definition: read where nothing else gives the field.
    pub also: &'static [(&'static str, usize)],
    /// Whether an entry that no field takes is an error.
    pub deny_unknown: bool,
    /// Whether the definition is std's, to which nobody can add an attribute.
    pub is_of_std: bool,
}

/// Where the entry of a key goes.
pub(super) enum Place {
    Field(usize),
    Alias(usize),
    /// The place in `Fields::also`.
    Also(usize),
    Nowhere,
}

impl Fields {
    /// No fields at all: what a unit variant makes of an object.
    pub const NONE: &'static Self = &Self::of(&[]);

    /// Fields without further attributes.
    #[must_use]
    pub const fn of(names: &'static [&'static str]) -> Self {
        Self {
            names,
            aliases: &[],
            also: &[],
            deny_unknown: false,
            is_of_std: false,
        }
    }

    /// The fields of a record of std.
    pub(super) const fn of_std(names: &'static [&'static str]) -> Self {
        Self {
            is_of_std: true,
            ..Self::of(names)
        }
    }

    /// Whether a key is one of the names.
    #[must_use]
    pub fn claim(&self, key: &str) -> Claim {
        match self.place(key, 0) {
            Place::Nowhere => Claim::No,
            _ => Claim::Name,
        }
    }

    pub(crate) fn name(&self, index: usize) -> &'static str {
        self.names.get(index).copied().unwrap_or_default()
    }

    /// Looks a key up, first behind the place where it is expected: there is where fields go on after one that the text does
    /// not have.
    pub(super) fn place(&self, key: &str, expected: usize) -> Place {
        let (before, behind) = self.names.split_at_checked(expected).unwrap_or((self.names, &[]));
        let find = |names: &[&str]| names.iter().position(|name| *name == key);
        let found = find(behind).map(|index| expected + index);
        if let Some(index) = found.or_else(|| find(before)) {
            return Place::Field(index);
        }
        if let Some(also) = self.also.iter().position(|(name, _)| *name == key) {
            return Place::Also(also);
        }
        let alias = self.aliases.iter().find(|(name, _)| *name == key);
        alias.map_or(Place::Nowhere, |(_, index)| Place::Alias(*index))
    }
}
