//! Definitions of enums as data.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::key::key;
use super::member::Member;
use super::outline::Outline;
use super::policy::EnumCoercion;
use super::rule::{DefRef, Rule};
use super::tables::ByKey;
use super::text::Text;

/// The definition of an enum as data: of a derived one, or of one that was read from a store or received from a peer.
///
/// ```
/// use rerun_safe::{EnumCoercion, EnumDef, Member, coerce_member};
///
/// let no_alias = [""; 0];
/// let old = EnumDef::new("Color", [Member::recorded("Red", 1, no_alias), Member::recorded("Green", 2, no_alias)])?;
/// let new = EnumDef::new("Color", [Member::recorded("Green", 2, no_alias), Member::recorded("Red", 1, no_alias)])?;
/// assert_eq!(coerce_member(&old, 0, &new, EnumCoercion::NameAndValue).unwrap(), 1);
/// # Ok::<(), rerun_safe::AmbiguousName>(())
/// ```
#[derive(Clone)]
pub struct EnumDef {
    pub(super) name: Text,
    pub(super) members: Cow<'static, [Member]>,
    pub(super) keys: Cow<'static, [u128]>,
    pub(super) positions: Cow<'static, [u8]>,
    /// See [`ByAlias`](super::rule::ByAlias); not known of a derived enum, whose definition is made without a look at it.
    pub(super) by_alias: Option<Vec<(usize, usize)>>,
}

impl EnumDef {
    /// Makes a definition from elsewhere.
    ///
    /// # Errors
    ///
    /// Fails if a name or alias occurs twice: of two members that have it, nobody could tell which it means.
    ///
    /// ```
    /// use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, Member, coerce_member};
    ///
    /// #[derive(CoercibleEnum, Debug, PartialEq)]
    /// enum Color { Green, Red }
    ///
    /// // A definition that was received from a peer.
    /// let theirs = EnumDef::new("Color", [("Red", 1), ("Green", 2)].map(|(name, value)| Member::recorded(name, value, [""; 0])))?;
    /// let ours = EnumDef::of::<Color>();
    /// let index = coerce_member(&theirs, 0, &ours, EnumCoercion::NameOnly).unwrap();
    /// assert_eq!(Color::from_index(index), Some(Color::Red));
    /// # Ok::<(), rerun_safe::AmbiguousName>(())
    /// ```
    pub fn new(name: impl Into<Text>, members: impl IntoIterator<Item = Member>) -> Result<Self, AmbiguousName> {
        let members: Vec<Member> = members.into_iter().collect();
        let mut owners: Vec<(&str, usize)> = members
            .iter()
            .enumerate()
            .flat_map(|(index, member)| {
                core::iter::once(member.name())
                    .chain(member.aliases())
                    .map(move |name| (name, index))
            })
            .collect();
        owners.sort_unstable();
        if let Some(pair) = owners.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(AmbiguousName(pair[0].0.into()));
        }
        let mut by_key: Vec<(u128, u32)> = members.iter().map(|member| key(member.name())).zip(0..).collect();
        // Long names may have one hash, which a peer could choose them for: names decide then.
        by_key.sort_unstable_by_key(|&(key, index)| (key, members[index as usize].name()));
        let mut by_alias: Vec<(usize, usize)> = members
            .iter()
            .enumerate()
            .flat_map(|(index, member)| (0..member.alias_count()).map(move |alias| (index, alias)))
            .collect();
        by_alias.sort_unstable_by_key(|&(index, alias)| members[index].alias(alias));
        Ok(Self {
            name: name.into(),
            members: members.into(),
            keys: by_key.iter().map(|&(key, _)| key).collect(),
            positions: by_key
                .iter()
                .flat_map(|&(_, position)| position.to_le_bytes())
                .collect(),
            by_alias: Some(by_alias),
        })
    }

    /// Gives the same members another name.
    ///
    /// ```
    /// use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, coerce_member};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red }
    ///
    /// let (now, before) = (EnumDef::of::<Color>(), EnumDef::of::<Color>().renamed("Colour"));
    /// assert!(coerce_member(&before, 0, &now, EnumCoercion::NameOnly).is_err());
    /// assert!(coerce_member(&before.renamed("Color"), 0, &now, EnumCoercion::NameOnly).is_ok());
    /// ```
    #[must_use]
    pub fn renamed(self, name: impl Into<Text>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }

    /// Returns the enum's own name, or `coerce(name = "..")`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the members in the order of declaration.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Returns the position of the member of exactly this name; aliases do not count.
    ///
    /// ```
    /// use rerun_safe::{EnumDef, Member};
    ///
    /// let color = EnumDef::new("Color", [Member::recorded("Red", 1, ["Rot"])])?;
    /// assert_eq!(color.index_of("Red"), Some(0));
    /// assert_eq!(color.index_of("Rot"), None);
    /// # Ok::<(), rerun_safe::AmbiguousName>(())
    /// ```
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.view().position(name)
    }

    /// The rule by which members pass from this definition to another: for who asks for more than one.
    pub(crate) fn rule<'d>(&'d self, to: &'d Self, policy: EnumCoercion) -> Rule<'d> {
        Rule::new(self.view(), to.view(), to.by_alias.as_deref(), policy)
    }

    pub(super) fn view(&self) -> DefRef<'_> {
        DefRef {
            name: &self.name,
            outline: Outline::Members(&self.members),
            by_key: ByKey {
                keys: &self.keys,
                positions: &self.positions,
            },
        }
    }
}

impl PartialEq for EnumDef {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.members == other.members
    }
}

impl Eq for EnumDef {}

impl fmt::Debug for EnumDef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "enum {} ", self.name)?;
        f.debug_set().entries(&*self.members).finish()
    }
}

/// The error of [`EnumDef::new`]: a name or alias that occurs twice.
///
/// ```
/// use rerun_safe::{EnumDef, Member};
///
/// let error = EnumDef::new("Color", [Member::recorded("Red", 1, ["Rot"]), Member::recorded("Rot", 2, [""; 0])]).unwrap_err();
/// assert_eq!(error.to_string(), "the name `Rot` occurs twice among the names and aliases of the members");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbiguousName(String);

impl fmt::Display for AmbiguousName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the name `{}` occurs twice among the names and aliases of the members",
            self.0
        )
    }
}

impl core::error::Error for AmbiguousName {}

#[cfg(test)]
mod tests {
    use super::EnumDef;
    use crate::coerce::Member;

    /// Two long names of one hash cost the others neither their keys nor their aliases.
    #[test]
    fn every_name_of_a_definition_is_looked_up_by_its_key() {
        let names = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ", "Red"];
        let members = names.map(|name| Member::recorded(name, 0, [format!("{name} before")]));
        let def = EnumDef::new("Color", members).unwrap();
        assert_eq!(def.keys[1], def.keys[2]);
        assert!(def.view().has_keys());
        assert_eq!(def.by_alias.as_ref().map(Vec::len), Some(names.len()));
        for (index, name) in names.into_iter().enumerate() {
            assert_eq!(def.index_of(name), Some(index));
        }
    }
}
