//! A definition in the form that costs the compiler least: what tables and errors read, so that the list of members is made
//! only where somebody asks for it.

use super::member::{Member, MemberValue};

/// The members of a definition. Most enums have nothing but names and discriminants, and lists of those are constants
/// without computation.
#[derive(Clone, Copy, Debug)]
pub enum Outline<'d> {
    /// Names; the positions are the values.
    Numbered(&'d [&'d str]),
    /// Names, and as many values.
    Valued(&'d [&'d str], &'d [i128]),
    /// Members that may have aliases, and values of other kinds.
    Members(&'d [Member]),
}

impl<'d> Outline<'d> {
    /// The number of members.
    #[inline]
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Numbered(names) | Self::Valued(names, _) => names.len(),
            Self::Members(members) => members.len(),
        }
    }

    /// The name of the member at a position that exists.
    pub(super) const fn name(self, index: usize) -> &'d str {
        match self {
            Self::Numbered(names) | Self::Valued(names, _) => names[index],
            Self::Members(members) => members[index].name(),
        }
    }

    /// The name of the member at a position, if there is one.
    pub(super) fn get(self, index: usize) -> Option<&'d str> {
        (index < self.len()).then(|| self.name(index))
    }

    /// The names in the order of declaration.
    pub(super) fn names(self) -> impl Iterator<Item = &'d str> + Clone {
        (0..self.len()).map(move |index| self.name(index))
    }

    /// The value of the member at a position that exists.
    pub(super) fn value(self, index: usize) -> MemberValue {
        match self {
            Self::Members(members) => members[index].value().clone(),
            Self::Numbered(_) | Self::Valued(..) => MemberValue::Int(self.discriminant(index)),
        }
    }

    /// Whether a member has the value of one of another definition.
    pub(super) const fn same_value(self, index: usize, other: Outline<'_>, there: usize) -> bool {
        match (self, other) {
            (Self::Members(left), Outline::Members(right)) => left[index].value().same(right[there].value()),
            (Self::Members(left), _) => left[index].value().same_int(other.discriminant(there)),
            (_, Outline::Members(right)) => right[there].value().same_int(self.discriminant(index)),
            _ => self.discriminant(index) == other.discriminant(there),
        }
    }

    /// The value of a member that is not described any further.
    const fn discriminant(self, index: usize) -> i128 {
        match self {
            Self::Valued(_, values) => values[index],
            Self::Numbered(_) | Self::Members(_) => index as i128,
        }
    }

    /// An alias of a member that has one at this place.
    pub(super) fn alias(self, index: usize, alias: usize) -> &'d str {
        match self {
            Self::Members(members) => members[index].alias(alias),
            Self::Numbered(_) | Self::Valued(..) => "",
        }
    }

    /// The position of the member that has this name as an alias.
    pub(super) const fn heir(self, name: &str) -> Option<usize> {
        let Self::Members(members) = self else { return None };
        let mut index = 0;
        while index < members.len() {
            if members[index].has_alias(name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }
}
