//! Members of enums as data: of derived enums that need not derive `RerunEq`, and of enums that are known only as a
//! definition.

use core::any::{TypeId, type_name};
use core::fmt;
use std::collections::HashMap;
use std::sync::Arc;

use super::lock::Lock;
use crate::coerce::{CoercibleEnum, EnumDef, Member, MemberValue};
use crate::rerun_eq::{ErasedRerun, Tagged, View, name_hash};

/// A member of a derived enum, seen as the variant that it is.
pub(super) struct MemberView {
    names: &'static [&'static str],
    index: usize,
}

impl MemberView {
    pub(super) fn of<E: CoercibleEnum + 'static>(member: &E) -> Self {
        Self {
            names: names_of::<E>(),
            index: member.index(),
        }
    }
}

impl ErasedRerun for MemberView {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        see(View::Variant(self));
    }
}

impl Tagged for MemberView {
    fn names(&self) -> &'static [&'static str] {
        self.names
    }

    fn index(&self) -> usize {
        self.index
    }

    fn hash(&self) -> u64 {
        name_hash(self.names.get(self.index).copied().unwrap_or_default())
    }

    fn show(&self, _: &mut dyn FnMut(View<'_>)) -> bool {
        false
    }
}

/// The member names of an enum as one slice, made once per type and kept for the life of the process.
fn names_of<E: CoercibleEnum + 'static>() -> &'static [&'static str] {
    static NAMES: Lock<Option<HashMap<TypeId, &'static [&'static str]>>> = Lock::new(None);
    NAMES
        .lock()
        .get_or_insert_default()
        .entry(TypeId::of::<E>())
        .or_insert_with(|| Box::leak(E::MEMBERS.iter().map(Member::name).collect()))
}

/// A member of an enum that is known only as data.
///
/// It stands in [`Options::definition`](super::Options::definition) for the value that a derived enum would have.
///
/// ```
/// use std::sync::Arc;
///
/// use rerun_safe::{EnumDef, EnumMember, Member};
///
/// let color = Arc::new(EnumDef::new("Color", [Member::recorded("RED", 1, [""; 0])])?);
/// let red = EnumMember::new(&color, 0).unwrap();
/// assert_eq!(red.to_string(), "Color.RED");
/// # Ok::<(), rerun_safe::AmbiguousName>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EnumMember {
    definition: Arc<EnumDef>,
    index: usize,
}

impl EnumMember {
    /// Returns the member at `index`, if there is one.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{EnumDef, EnumMember, Member};
    ///
    /// let size = Arc::new(EnumDef::new("Size", [Member::recorded("S", 36, [""; 0])])?);
    /// assert_eq!(EnumMember::new(&size, 0).unwrap().name(), "S");
    /// assert!(EnumMember::new(&size, 1).is_none());
    /// # Ok::<(), rerun_safe::AmbiguousName>(())
    /// ```
    pub fn new(definition: &Arc<EnumDef>, index: usize) -> Option<Self> {
        definition.members().get(index)?;
        Some(Self {
            definition: Arc::clone(definition),
            index,
        })
    }

    /// Returns all members of a definition.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{EnumDef, EnumMember, Member};
    ///
    /// let size = EnumDef::new("Size", [Member::recorded("S", 36, [""; 0]), Member::recorded("M", 38, [""; 0])]);
    /// let size = Arc::new(size?);
    /// let values: Vec<_> = EnumMember::all(&size).filter_map(|member| member.value().cloned()).collect();
    /// assert_eq!(values, [36.into(), 38.into()]);
    /// # Ok::<(), rerun_safe::AmbiguousName>(())
    /// ```
    pub fn all(definition: &Arc<EnumDef>) -> impl Iterator<Item = Self> + '_ {
        (0..definition.members().len()).filter_map(|index| Self::new(definition, index))
    }

    /// Returns the definition that this is a member of.
    pub fn definition(&self) -> &Arc<EnumDef> {
        &self.definition
    }

    /// Returns the position in the definition.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Returns the name of the member.
    pub fn name(&self) -> &str {
        self.definition.members().get(self.index).map_or("", Member::name)
    }

    /// Returns the value of the member.
    pub fn value(&self) -> Option<&MemberValue> {
        self.definition.members().get(self.index).map(Member::value)
    }
}

/// `Color.RED`.
impl fmt::Display for EnumMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&label(self.definition.name(), self.name()))
    }
}

impl fmt::Debug for EnumMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", type_name::<Self>(), self)
    }
}

/// How Python prints a member: the class without what it is nested in, and the name.
pub(super) fn label(qualname: &str, member: &str) -> String {
    let class = qualname.rsplit('.').next().unwrap_or(qualname);
    format!("{class}.{member}")
}
