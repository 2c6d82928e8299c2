//! Why a member was refused.

use core::fmt;

use super::def::EnumDef;
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
    pub(super) refusal: Refusal<'static>,
}

impl<E> CoerceError<E> {
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
    pub(super) from: Source<'d>,
    pub(super) index: usize,
    pub(super) to: Source<'d>,
    pub(super) policy: EnumCoercion,
}

/// Where a refusal finds a definition.
#[derive(Clone, Copy)]
pub(super) enum Source<'d> {
    Derived(&'static DefRef<'static>),
    Recorded(&'d EnumDef),
}

impl<'d> Source<'d> {
    fn view(self) -> DefRef<'d> {
        match self {
            Self::Derived(def) => *def,
            Self::Recorded(def) => def.view(),
        }
    }
}

impl<'d> Refusal<'d> {
    /// Returns the policy that refused.
    pub const fn policy(&self) -> EnumCoercion {
        self.policy
    }

    /// Returns the name of the member that was refused; `None` if there is no such member.
    pub fn member(&self) -> Option<&'d str> {
        self.from.view().outline.get(self.index)
    }

    fn fmt_reason(&self, member: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from.view(), self.to.view());
        match self.policy {
            EnumCoercion::Off => f.write_str("this policy keeps every member as it is"),
            EnumCoercion::Member => write!(f, "it has no member and no alias `{member}`{}", to.hint(member)),
            _ if from.name != to.name => f.write_str("the enums have different names"),
            EnumCoercion::NameOnly | EnumCoercion::NameAndValue => fmt_difference(&from, member, &to, f),
        }
    }
}

/// The first difference between two definitions of one name. The member in hand goes first: it is what the reader looks for.
fn fmt_difference(from: &DefRef<'_>, member: &str, to: &DefRef<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let ours = from.first_unlike(to, false);
    let gone = Some(member).filter(|name| to.position(name).is_none());
    if let Some(name) = gone.or(ours.map(|index| from.outline.name(index))) {
        return write!(f, "only the earlier definition has `{name}`{}", to.hint(name));
    }
    if let Some(index) = to.first_unlike(from, false) {
        return write!(f, "only the later definition has `{}`", to.outline.name(index));
    }
    let Some(index) = from.first_unlike(to, true) else {
        return f.write_str("the later definition has no member at the position it gave");
    };
    let name = from.outline.name(index);
    write!(f, "`{name}` was {}", from.outline.value(index))?;
    to.position(name)
        .map_or(Ok(()), |there| write!(f, " and is {}", to.outline.value(there)))
}

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from.view(), self.to.view());
        let Some(member) = self.member() else {
            return write!(
                f,
                "`{}` has {} members, so there is none at position {}",
                from.name,
                from.outline.len(),
                self.index
            );
        };
        write!(
            f,
            "cannot coerce `{}.{member}` to `{}` under `{}`: ",
            from.name, to.name, self.policy
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
        Hint::new(asked, self.outline.names())
    }
}
