//! Why a member was refused.

use core::fmt;

use super::member::Member;
use super::policy::EnumCoercion;
use super::rule::DefRef;
use crate::nearest::Hint;

/// The error of [`CoercibleEnum::coerce`](crate::CoercibleEnum::coerce): it gives the member back.
///
/// ```
/// use rerun_safe::{CoercibleEnum, EnumCoercion, Member, MemberValue};
/// # #[derive(Debug, PartialEq)] enum Color { Red }
/// # impl CoercibleEnum for Color {
/// #     const NAME: &'static str = "Color";
/// #     const MEMBERS: &'static [Member] = &[Member::new("Red", MemberValue::Int(0), &[])];
/// #     fn index(&self) -> usize { 0 }
/// #     fn from_index(index: usize) -> Option<Self> { (index == 0).then_some(Color::Red) }
/// # }
///
/// let error = Color::coerce(Color::Red, EnumCoercion::Off).unwrap_err();
/// assert_eq!(error.to_string(), "cannot coerce `Color.Red` to `Color` under `off`: this policy keeps every member as it is");
/// assert_eq!(error.into_from(), Color::Red);
/// ```
pub struct CoerceError<E> {
    /// The member that was to be coerced, as it was.
    pub from: E,
    refusal: Refusal<'static>,
}

impl<E> CoerceError<E> {
    pub(super) const fn new(from: E, refusal: Refusal<'static>) -> Self {
        Self { from, refusal }
    }

    /// Gives the member back.
    ///
    /// ```
    /// use rerun_safe::{CoercibleEnum, EnumCoercion};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Theme { Dark }
    /// #[derive(CoercibleEnum, Debug, PartialEq)]
    /// enum Color { Teal }
    ///
    /// // No `Clone` is needed to go on with the member when it is refused.
    /// let kept = Theme::coerce(Color::Teal, EnumCoercion::Member).err().map(|error| error.into_from());
    /// assert_eq!(kept, Some(Color::Teal));
    /// ```
    pub fn into_from(self) -> E {
        self.from
    }

    /// Returns the reason, without the member.
    pub const fn refusal(&self) -> Refusal<'static> {
        self.refusal
    }
}

impl<E> fmt::Debug for CoerceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CoerceError({})", self.refusal)
    }
}

impl<E> fmt::Display for CoerceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl<E> core::error::Error for CoerceError<E> {}

/// Why a policy refused a member: what [`coerce_member`](crate::coerce_member) returns, and the text of a [`CoerceError`].
///
/// It only points at the two definitions; the reason is worked out when it is printed.
///
/// ```
/// use rerun_safe::{EnumCoercion, EnumDef, Member, coerce_member};
///
/// let old = EnumDef::new("Size", [Member::recorded("M", 1, [""; 0]), Member::recorded("XL", 2, [""; 0])])?;
/// let new = EnumDef::new("Size", [Member::recorded("M", 1, [""; 0])])?;
/// let refusal = coerce_member(&old, 0, &new, EnumCoercion::NameOnly).unwrap_err();
/// assert_eq!((refusal.member(), refusal.policy()), (Some("M"), EnumCoercion::NameOnly));
/// assert!(refusal.to_string().contains("only the earlier definition has `XL`"));
/// # Ok::<(), rerun_safe::AmbiguousName>(())
/// ```
#[derive(Clone, Copy)]
pub struct Refusal<'d> {
    from: DefRef<'d>,
    index: usize,
    to: DefRef<'d>,
    policy: EnumCoercion,
}

impl<'d> Refusal<'d> {
    pub(super) const fn new(from: DefRef<'d>, index: usize, to: DefRef<'d>, policy: EnumCoercion) -> Self {
        Self {
            from,
            index,
            to,
            policy,
        }
    }

    /// Returns the policy that refused.
    pub const fn policy(&self) -> EnumCoercion {
        self.policy
    }

    /// Returns the name of the member that was refused; `None` if there is no such member.
    pub fn member(&self) -> Option<&'d str> {
        self.from.members.get(self.index).map(Member::name)
    }

    fn fmt_reason(&self, member: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.policy {
            EnumCoercion::Off => f.write_str("this policy keeps every member as it is"),
            EnumCoercion::Member => {
                write!(f, "it has no member and no alias `{member}`{}", self.to.hint(member))
            }
            _ if self.from.name != self.to.name => f.write_str("the enums have different names"),
            EnumCoercion::NameOnly | EnumCoercion::NameAndValue => self.fmt_difference(f),
        }
    }

    /// The first difference between two definitions of one name. The member in hand goes first: it is what the reader looks for.
    fn fmt_difference(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ours = self.from.first_unlike(self.to, false);
        let gone = self.member().filter(|name| self.to.position(name).is_none());
        if let Some(name) = gone.or(ours.map(|index| self.from.members[index].name())) {
            return write!(f, "only the earlier definition has `{name}`{}", self.to.hint(name));
        }
        if let Some(index) = self.to.first_unlike(self.from, false) {
            return write!(f, "only the later definition has `{}`", self.to.members[index].name());
        }
        let Some(was) = self
            .from
            .first_unlike(self.to, true)
            .map(|index| &self.from.members[index])
        else {
            return f.write_str("the later definition has no member at the position it gave");
        };
        let is = self.to.position(was.name()).map(|index| &self.to.members[index]);
        write!(f, "`{}` was {}", was.name(), was.value())?;
        is.map_or(Ok(()), |is| write!(f, " and is {}", is.value()))
    }
}

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(member) = self.member() else {
            return write!(
                f,
                "`{}` has {} members, so there is none at position {}",
                self.from.name,
                self.from.members.len(),
                self.index
            );
        };
        write!(
            f,
            "cannot coerce `{}.{member}` to `{}` under `{}`: ",
            self.from.name, self.to.name, self.policy
        )?;
        self.fmt_reason(member, f)
    }
}

impl fmt::Debug for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Refusal({self})")
    }
}

impl core::error::Error for Refusal<'_> {}

impl<'d> DefRef<'d> {
    fn hint(self, asked: &'d str) -> impl fmt::Display + 'd {
        Hint::new(asked, self.members.iter().map(Member::name))
    }
}
