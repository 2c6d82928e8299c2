//! `CoercibleEnum`: the member of yesterday's enum becomes the member of the same name of today's.
//!
//! The trait stands between two layers. Below it are a member (`member`), the rule between two definitions (`rule`), the tables that a derive
//! makes of them (`tables`) and the refusal (`error`): data that knows no trait. Above it is what asks an enum for these.

mod def;
mod error;
mod generated;
mod key;
mod lookup;
mod member;
mod policy;
mod route;
mod rule;
mod tables;
mod text;
mod unknown;

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

pub use self::def::{AmbiguousName, EnumDef, coerce_member};
pub use self::error::{CoerceError, Refusal};
pub use self::generated::{Constant, ConstantValue, NoConstant, by_key, member_name, members, numbered, read_member};
pub use self::lookup::look_up;
pub use self::member::{Member, MemberValue};
pub use self::policy::{EnumCoercion, UnknownPolicy};
pub use self::route::routes;
use self::rule::{DefRef, target};
pub use self::tables::{Layout, Routes};
pub use self::text::Text;
pub use self::unknown::UnknownMember;

/// An enum whose members are found again by name after the enum was defined anew.
///
/// A member that was kept from an earlier definition (`old::Color::Green`) is no member of the later one (`new::Color`), although both say
/// `Green`. [`coerce`](CoercibleEnum::coerce) gives the later member, if the [policy](EnumCoercion) finds the two definitions close enough.
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
    note = "for an enum without payloads, add `#[derive(CoercibleEnum)]` to `{Self}`"
)]
pub trait CoercibleEnum: Sized {
    /// The name under which definitions of this enum know each other: its own name, or `coerce(name = "..")`.
    const NAME: &'static str;

    /// Name, value and aliases of each member, in the order of declaration.
    const MEMBERS: &'static [Member];

    /// The keys of the names with their positions, sorted. The derive writes it; empty means that names are searched one after another.
    #[doc(hidden)]
    const BY_KEY: &'static [(u128, usize)] = &[];

    /// Whether a member may have aliases.
    #[doc(hidden)]
    const HAS_ALIASES: bool = true;

    /// The shape of the table behind [`from_name`](CoercibleEnum::from_name), where the derive found one.
    #[doc(hidden)]
    const LAYOUT: Layout = Layout::NONE;

    /// Returns the position of this member in [`MEMBERS`](CoercibleEnum::MEMBERS).
    fn index(&self) -> usize;

    /// Returns the member at a position in [`MEMBERS`](CoercibleEnum::MEMBERS).
    fn from_index(index: usize) -> Option<Self>;

    /// Where each member goes in `T`, as a constant. The derive writes it, because only it can name the number of members.
    #[doc(hidden)]
    fn routes<T: CoercibleEnum>() -> Option<Routes> {
        None
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

    /// Returns the member of exactly this name. Aliases are no names: they only serve [`EnumCoercion::Member`] and a derived `FromStr`.
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
        DefRef::of::<Self>().position(name).and_then(Self::from_index)
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
        let target = match E::routes::<Self>() {
            Some(routes) => routes.target(from.index(), policy),
            None => target(DefRef::of::<E>(), from.index(), DefRef::of::<Self>(), policy),
        };
        // Without closures and combinators: this is compiled for each pair of enums.
        if let Some(index) = target {
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
    let refusal = Refusal::new(DefRef::of::<E>(), from.index(), DefRef::of::<T>(), policy);
    CoerceError::new(from, refusal)
}

impl DefRef<'static> {
    const fn of<E: CoercibleEnum>() -> Self {
        Self {
            name: E::NAME,
            members: E::MEMBERS,
            by_key: E::BY_KEY,
        }
    }
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
    pub(super) fn new() -> Self {
        Self {
            left: 0..E::MEMBERS.len(),
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
