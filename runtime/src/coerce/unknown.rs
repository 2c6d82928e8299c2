//! Why a name was not found.

use alloc::string::String;
use core::fmt;

use super::rule::DefRef;
use super::{CoercibleEnum, Def};
use crate::nearest::Hint;

/// The error of the `FromStr` that `#[rerun(coerce(from_str))]` writes: the name asked for, the nearest one, and all of them
/// when they are few.
///
/// ```
/// use rerun_safe::{CoercibleEnum, UnknownMember};
/// # use rerun_safe::{Member, MemberValue};
/// # enum Color { Red, Green }
/// # impl CoercibleEnum for Color {
/// #     const NAME: &'static str = "Color";
/// #     const MEMBERS: &'static [Member] = &[Member::new("Red", MemberValue::Int(0), &[]), Member::new("Green", MemberValue::Int(1), &[])];
/// #     fn index(&self) -> usize { 0 }
/// #     fn from_index(_: usize) -> Option<Self> { None }
/// # }
///
/// let error = Color::from_name("Gren").ok_or(UnknownMember::of::<Color>("Gren")).err().unwrap();
/// assert_eq!(error.to_string(), "`Color` has no member `Gren`, did you mean `Green`? (expected one of `Red`, `Green`)");
/// assert_eq!(error.asked(), "Gren");
/// ```
#[derive(Clone)]
pub struct UnknownMember {
    asked: String,
    def: &'static DefRef<'static>,
}

impl UnknownMember {
    /// Makes the error that `E` has no member of the name asked for.
    pub fn of<E: CoercibleEnum>(asked: &str) -> Self {
        Self {
            asked: asked.into(),
            def: Def::<E>::REF,
        }
    }

    /// Returns the name that was asked for.
    pub fn asked(&self) -> &str {
        &self.asked
    }
}

impl fmt::Display for UnknownMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` has no member `{}`{}",
            self.def.name,
            self.asked,
            Hint::new(&self.asked, self.def.outline.names())
        )
    }
}

impl fmt::Debug for UnknownMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnknownMember({self})")
    }
}

impl core::error::Error for UnknownMember {}
