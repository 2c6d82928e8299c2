//! What generated code calls: the parts of a derived enum that are the same for all.

use super::member::{Member, MemberValue};
use super::outline::Outline;
use super::text::Text;
use super::{CoercibleEnum, UnknownMember};

/// `MEMBERS` of an enum of `N` members with nothing but names and discriminants.
// A function, because the compiler's lints look constants up in each constant that names them; a call they leave alone, and
// the list is made where somebody asks for it, and only there.
pub const fn members<E: CoercibleEnum, const N: usize>() -> &'static [Member] {
    const { &list::<N>(E::OUTLINE) }
}

const fn list<const N: usize>(outline: Outline<'static>) -> [Member; N] {
    let mut members = [const { Member::new("", MemberValue::Int(0), &[]) }; N];
    let mut index = 0;
    while index < N {
        match outline {
            Outline::Numbered(names) => members[index].set(names[index], index as i128),
            Outline::Valued(names, values) => members[index].set(names[index], values[index]),
            Outline::Members(_) => {}
        }
        index += 1;
    }
    members
}

/// `Display` for a derived enum: the canonical name.
pub fn member_name<E: CoercibleEnum>(member: &E) -> &'static str {
    E::OUTLINE.get(member.index()).unwrap_or_default()
}

/// `FromStr` for a derived enum. Unlike `from_name` it reads aliases too, because text from a configuration may be older
/// than the enum.
pub fn read_member<E: CoercibleEnum>(text: &str, ignore_case: bool) -> Result<E, UnknownMember> {
    let is_alias = |alias: &str| {
        if ignore_case {
            alias.eq_ignore_ascii_case(text)
        } else {
            alias == text
        }
    };
    let renamed = || match E::OUTLINE {
        Outline::Members(members) => {
            let index = members.iter().position(|member| member.aliases().any(is_alias))?;
            E::from_index(index)
        }
        Outline::Numbered(_) | Outline::Valued(..) => None,
    };
    E::from_name(text)
        .or_else(renamed)
        .ok_or_else(|| UnknownMember::of::<E>(text))
}

/// A constant expression from `coerce(value = ..)`, whose type only the compiler knows: it chooses among the methods below.
///
/// A constant of any other type finds the method of [`NoConstant`], whose bound says in our words what is wrong.
pub struct Constant<T>(pub T);

impl<T> core::ops::Deref for Constant<T> {
    type Target = NoConstant<T>;

    fn deref(&self) -> &NoConstant<T> {
        &NoConstant(core::marker::PhantomData)
    }
}

/// A constant that is no value of a member.
pub struct NoConstant<T>(core::marker::PhantomData<T>);

impl<T> NoConstant<T> {
    /// Never called: no type meets the bound.
    pub const fn value(&self) -> MemberValue
    where
        T: ConstantValue,
    {
        MemberValue::Bool(false)
    }
}

/// Nothing implements this trait; it is there for its message.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a member's value",
    label = "the value of a member is an integer, a float, text or a bool",
    note = "write a literal, or a constant of a primitive type: `#[rerun(coerce(value = ...))]`"
)]
pub trait ConstantValue {}

macro_rules! integer {
    ($($int:ty)*) => {$(
        impl Constant<$int> {
            /// The integer as a value.
            pub const fn value(self) -> MemberValue {
                MemberValue::Int(self.0 as i128)
            }
        }
    )*};
}

integer! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 usize }

impl Constant<u128> {
    /// The integer as a value; refused at compile time where it is too large.
    #[expect(clippy::cast_possible_wrap, reason = "what wraps is negative, and refused")]
    pub const fn value(self) -> MemberValue {
        let value = self.0 as i128;
        assert!(value >= 0, "the value of a member is at most `i128::MAX`");
        MemberValue::Int(value)
    }
}

impl Constant<f32> {
    /// The float as a value.
    pub const fn value(self) -> MemberValue {
        MemberValue::Float(self.0 as f64)
    }
}

impl Constant<f64> {
    /// The float as a value.
    pub const fn value(self) -> MemberValue {
        MemberValue::Float(self.0)
    }
}

impl Constant<&'static str> {
    /// The text as a value.
    pub const fn value(self) -> MemberValue {
        MemberValue::Text(Text::new(self.0))
    }
}

impl Constant<bool> {
    /// The bool as a value.
    pub const fn value(self) -> MemberValue {
        MemberValue::Bool(self.0)
    }
}
