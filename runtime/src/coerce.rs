//! `CoercibleEnum`: the member of yesterday's enum becomes the member of the same name of today's.
//!
//! The trait stands between two layers. Below it are a member (`member`), the definition of an enum as data (`def`, and in
//! short `outline`), the rule between two definitions (`rule`), the tables that a derive makes of their names (`tables`) and
//! the refusal (`error`): data that knows no trait. Above it is what asks an enum for these.

mod def;
mod error;
mod generated;
mod key;
mod lookup;
mod member;
mod outline;
mod policy;
mod route;
mod rule;
mod tables;
mod text;
mod unknown;

use alloc::borrow::Cow;
use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

pub use self::def::{AmbiguousName, EnumDef};
use self::error::Source;
pub use self::error::{CoerceError, Refusal};
pub use self::generated::{Constant, ConstantValue, NoConstant, member_name, members, read_member};
pub use self::lookup::look_up;
pub use self::member::{Member, MemberValue};
pub use self::outline::Outline;
pub use self::policy::{EnumCoercion, UnknownPolicy};
pub use self::route::route;
use self::rule::DefRef;
pub(crate) use self::rule::Rule;
pub use self::tables::{ByKey, Layout};
pub use self::text::Text;
pub use self::unknown::UnknownMember;

/// An enum whose members are found again by name after the enum was defined anew.
///
/// A member that was kept from an earlier definition (`old::Color::Green`) is no member of the later one (`new::Color`),
/// although both say `Green`. [`coerce`](CoercibleEnum::coerce) gives the later member, if the [policy](EnumCoercion) finds
/// the two definitions close enough.
///
/// # Laws
///
/// * `MEMBERS[self.index()]` describes `self`, and `from_index(self.index())` is `self`.
/// * No two members have one name, and no alias is the name or an alias of another member.
/// * Whatever the policy answers for two enums, it answers for their [`EnumDef`]s: see [`coerce_member`].
///
/// # Example
///
/// By hand; the derive writes the same, and faster look-ups besides.
///
/// ```
/// use rerun_safe::{CoercibleEnum, EnumCoercion, Member, MemberValue};
///
/// #[derive(Debug, PartialEq)]
/// enum Color { Red, Green }
///
/// impl CoercibleEnum for Color {
///     const NAME: &'static str = "Color";
///     const MEMBERS: &'static [Member] = &[
///         Member::new("Red", MemberValue::Int(0), &[]),
///         Member::new("Green", MemberValue::Int(1), &["Verde"]),
///     ];
///
///     fn index(&self) -> usize {
///         match self {
///             Color::Red => 0,
///             Color::Green => 1,
///         }
///     }
///
///     fn from_index(index: usize) -> Option<Self> {
///         match index {
///             0 => Some(Color::Red),
///             1 => Some(Color::Green),
///             _ => None,
///         }
///     }
/// }
///
/// assert!(Color::members().eq([Color::Red, Color::Green]));
/// assert_eq!(Color::coerce(Color::Green, EnumCoercion::default()).unwrap(), Color::Green);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum whose members can be found again",
    label = "this type does not implement `CoercibleEnum`",
    note = "for an enum without payloads, add `#[derive(CoercibleEnum)]` to `{Self}`",
    note = "a member is found by its name with `from_name`, and by its value with `from_value`"
)]
pub trait CoercibleEnum: Sized {
    /// The name under which definitions of this enum know each other: its own name, or `coerce(name = "..")`.
    const NAME: &'static str;

    /// Name, value and aliases of each member, in the order of declaration.
    const MEMBERS: &'static [Member];

    /// The same in short; tables and errors read this. The derive writes it where `MEMBERS` would take the compiler longer.
    #[doc(hidden)]
    const OUTLINE: Outline<'static> = Outline::Members(Self::MEMBERS);

    /// The keys of the names with their positions. The derive writes it; without it names are searched one after another.
    #[doc(hidden)]
    const BY_KEY: ByKey<'static> = ByKey::NONE;

    /// The shape of the table behind [`from_name`](CoercibleEnum::from_name), where the derive found one.
    #[doc(hidden)]
    const LAYOUT: Layout = Layout::NONE;

    /// Returns the position of this member in [`MEMBERS`](CoercibleEnum::MEMBERS).
    fn index(&self) -> usize;

    /// Returns the member at a position in [`MEMBERS`](CoercibleEnum::MEMBERS).
    fn from_index(index: usize) -> Option<Self>;

    /// The position in `T` that the member at `index` goes to; beyond all members where the policy refuses. The derive looks
    /// it up in a constant table, because only it can name the number of members.
    #[doc(hidden)]
    fn route<T: CoercibleEnum>(index: usize, policy: EnumCoercion) -> Option<usize> {
        Rule::new(*Def::<Self>::REF, *Def::<T>::REF, None, policy).target(index)
    }

    /// Iterates over the members in the order of declaration.
    ///
    /// ```
    /// use rerun_safe::CoercibleEnum;
    ///
    /// #[derive(CoercibleEnum, Debug)]
    /// enum Size { S, M }
    ///
    /// let labels: Vec<_> = Size::members().map(|size| format!("{size:?}")).collect();
    /// assert_eq!(labels, ["S", "M"]);
    /// ```
    fn members() -> Members<Self> {
        Members::new()
    }

    /// Returns the member of exactly this name; in other letter case too, where `coerce(ignore_case)` says so. Aliases are no
    /// names: they only serve [`EnumCoercion::Member`] and a derived `FromStr`.
    ///
    /// ```
    /// use rerun_safe::CoercibleEnum;
    ///
    /// #[derive(CoercibleEnum, Debug, PartialEq)]
    /// enum Color { Red, #[rerun(rename = "Grün", alias = "Green")] Green }
    ///
    /// assert_eq!(Color::from_name("Grün"), Some(Color::Green));
    /// assert_eq!(Color::from_name("Green"), None);
    /// ```
    fn from_name(name: &str) -> Option<Self> {
        Def::<Self>::REF.position(name).and_then(Self::from_index)
    }

    /// Returns the first member of this value, compared as data: `1` finds `1.0`, and neither finds `true`.
    ///
    /// ```
    /// use rerun_safe::CoercibleEnum;
    ///
    /// #[derive(CoercibleEnum, Debug, PartialEq)]
    /// enum Status { Ok = 200, NotFound = 404 }
    ///
    /// assert_eq!(Status::from_value(&404.0.into()), Some(Status::NotFound));
    /// assert_eq!(Status::from_value(&"404".into()), None);
    /// ```
    fn from_value(value: &MemberValue) -> Option<Self> {
        let index = Self::MEMBERS.iter().position(|member| member.value() == value)?;
        Self::from_index(index)
    }

    /// Returns the member of this enum that `from`, a member of any enum, becomes under `policy`.
    ///
    /// Between two derived enums the answer is a look-up in a constant table.
    ///
    /// # Errors
    ///
    /// Returns `from` inside a [`CoerceError`] if the policy refuses; [`EnumCoercion::Off`] always does.
    ///
    /// ```
    /// use rerun_safe::{CoercibleEnum, EnumCoercion};
    ///
    /// mod old {
    ///     #[derive(rerun_safe::CoercibleEnum)]
    ///     pub enum Color { Red, Green }
    /// }
    ///
    /// #[derive(CoercibleEnum, Debug, PartialEq)]
    /// enum Color { Red, Green, Blue }
    ///
    /// assert!(Color::coerce(old::Color::Red, EnumCoercion::NameOnly).is_err()); // `Blue` is new
    /// assert_eq!(Color::coerce(old::Color::Red, EnumCoercion::Member).ok(), Some(Color::Red));
    /// ```
    #[inline]
    fn coerce<E: CoercibleEnum>(from: E, policy: EnumCoercion) -> Result<Self, CoerceError<E>> {
        // Without closures and combinators: this is compiled for each pair of enums.
        if let Some(index) = E::route::<Self>(from.index(), policy) {
            if let Some(member) = Self::from_index(index) {
                return Ok(member);
            }
        }
        Err(refused::<E, Self>(from, policy))
    }
}

/// The error of `coerce`, out of its way.
#[cold]
fn refused<E: CoercibleEnum, T: CoercibleEnum>(from: E, policy: EnumCoercion) -> CoerceError<E> {
    // Nothing is called here but what was written for `E`: this is compiled for each pair of enums, and a call would bring
    // the whole runtime into programs that never print a refusal.
    let refusal = Refusal {
        from: Source::Derived(Def::<E>::REF),
        index: from.index(),
        to: Source::Derived(Def::<T>::REF),
        policy,
    };
    CoerceError { from, refusal }
}

/// The definition of a derived enum, once for all that point at it.
struct Def<E>(PhantomData<E>);

impl<E: CoercibleEnum> Def<E> {
    const REF: &'static DefRef<'static> = &DefRef {
        name: E::NAME,
        outline: E::OUTLINE,
        by_key: E::BY_KEY,
    };
}

impl EnumDef {
    /// Makes the definition of a derived enum, without copying any of it.
    ///
    /// ```
    /// use rerun_safe::{CoercibleEnum, EnumDef};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red = 1, Green = 2 }
    ///
    /// // What this build knows, for a store that a later build will read.
    /// let known: Vec<_> = EnumDef::of::<Color>().members().iter().map(|member| format!("{member:?}")).collect();
    /// assert_eq!(known, ["Red = 1", "Green = 2"]);
    /// ```
    pub const fn of<E: CoercibleEnum>() -> Self {
        Self {
            name: Text::new(E::NAME),
            members: Cow::Borrowed(E::MEMBERS),
            keys: Cow::Borrowed(E::BY_KEY.keys),
            positions: Cow::Borrowed(E::BY_KEY.positions),
            by_alias: None,
        }
    }
}

/// Finds the position in `to` of the member that the member at `index` in `from` becomes under `policy`.
///
/// It answers as [`CoercibleEnum::coerce`] does between the enums themselves.
///
/// # Errors
///
/// Fails if the policy refuses, or if `from` has no member at `index`.
///
/// ```
/// use rerun_safe::{EnumCoercion, EnumDef, Member, coerce_member};
///
/// let old = EnumDef::new("Color", [Member::recorded("Gray", 1, [""; 0])])?;
/// let new = EnumDef::new("Color", [Member::recorded("Grey", 1, ["Gray"])])?;
/// assert_eq!(coerce_member(&old, 0, &new, EnumCoercion::Member).unwrap(), 0);
/// assert_eq!(
///     coerce_member(&old, 0, &new, EnumCoercion::NameOnly).unwrap_err().to_string(),
///     "cannot coerce `Color.Gray` to `Color` under `nameOnly`: only the earlier definition has `Gray`, did you mean `Grey`? (expected `Grey`)",
/// );
/// # Ok::<(), rerun_safe::AmbiguousName>(())
/// ```
pub fn coerce_member<'d>(
    from: &'d EnumDef,
    index: usize,
    to: &'d EnumDef,
    policy: EnumCoercion,
) -> Result<usize, Refusal<'d>> {
    from.rule(to, policy).target(index).ok_or(Refusal {
        from: Source::Recorded(from),
        index,
        to: Source::Recorded(to),
        policy,
    })
}

/// The members of an enum in the order of declaration: what [`CoercibleEnum::members`] returns.
///
/// ```
/// use rerun_safe::CoercibleEnum;
///
/// #[derive(CoercibleEnum, Debug, PartialEq)]
/// enum Size { S, M, L }
///
/// assert_eq!(Size::members().len(), 3);
/// assert!(Size::members().rev().eq([Size::L, Size::M, Size::S]));
/// ```
pub struct Members<E> {
    left: Range<usize>,
    of: PhantomData<fn() -> E>,
}

impl<E: CoercibleEnum> Members<E> {
    fn new() -> Self {
        Self {
            left: 0..E::OUTLINE.len(),
            of: PhantomData,
        }
    }
}

impl<E: CoercibleEnum> Iterator for Members<E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.left.next().and_then(E::from_index)
    }

    fn nth(&mut self, n: usize) -> Option<E> {
        self.left.nth(n).and_then(E::from_index)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl<E: CoercibleEnum> DoubleEndedIterator for Members<E> {
    fn next_back(&mut self) -> Option<E> {
        self.left.next_back().and_then(E::from_index)
    }
}

impl<E: CoercibleEnum> ExactSizeIterator for Members<E> {}

impl<E: CoercibleEnum> FusedIterator for Members<E> {}

impl<E> Clone for Members<E> {
    fn clone(&self) -> Self {
        Self {
            left: self.left.clone(),
            of: PhantomData,
        }
    }
}

impl<E: CoercibleEnum> fmt::Debug for Members<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&E::MEMBERS[self.left.clone()]).finish()
    }
}
