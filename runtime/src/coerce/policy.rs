//! When two definitions are close enough for a member to pass from one to the other.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use crate::nearest::Hint;

/// When a member of one enum becomes the member of the same name of another.
///
/// The first three are the settings of Streamlit's `runner.enumCoercion`, and only canonical names count in them. The last
/// one is what an enum wants that is still growing.
///
/// ```
/// use rerun_safe::EnumCoercion;
///
/// assert_eq!("nameAndValue".parse(), Ok(EnumCoercion::NameAndValue));
/// assert_eq!(EnumCoercion::default().to_string(), "nameOnly");
/// assert_eq!(
///     "nameonly".parse::<EnumCoercion>().unwrap_err().to_string(),
///     "unknown coercion policy `nameonly`, did you mean `nameOnly`? (expected one of `off`, `nameOnly`, `nameAndValue`, `member`)",
/// );
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EnumCoercion {
    /// `off`: never; the member is always given back.
    Off,
    /// `nameOnly`: if the enums have the same name and the same names of members, in any order.
    #[default]
    NameOnly,
    /// `nameAndValue`: if, moreover, each name has the same value in both.
    ///
    /// Streamlit compares the *set* of values alone, so that it coerces when two members swap their values and raises
    /// `KeyError` when the member in hand was renamed. This policy does what Streamlit's documentation says.
    NameAndValue,
    /// `member`: if the other enum has a member of this name, or else one with this name as an alias, whatever its other
    /// members are and whatever the enums are called.
    Member,
}

impl EnumCoercion {
    /// Every policy, in the order of their declaration.
    pub const ALL: [Self; 4] = [Self::Off, Self::NameOnly, Self::NameAndValue, Self::Member];

    /// Returns the text of this policy in a configuration.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::NameOnly => "nameOnly",
            Self::NameAndValue => "nameAndValue",
            Self::Member => "member",
        }
    }
}

impl fmt::Display for EnumCoercion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for EnumCoercion {
    type Err = UnknownPolicy;

    /// Reads a policy, letter by letter: `NameOnly` and `nameonly` are mistakes, as in Streamlit.
    fn from_str(text: &str) -> Result<Self, UnknownPolicy> {
        Self::ALL
            .into_iter()
            .find(|policy| policy.as_str() == text)
            .ok_or_else(|| UnknownPolicy(text.into()))
    }
}

/// The error of reading an [`EnumCoercion`]: what was asked for, and what there is.
///
/// ```
/// use rerun_safe::EnumCoercion;
///
/// let error = "never".parse::<EnumCoercion>().unwrap_err();
/// assert!(error.to_string().starts_with("unknown coercion policy `never`"), "{error}");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPolicy(String);

impl fmt::Display for UnknownPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = EnumCoercion::ALL.map(EnumCoercion::as_str);
        write!(
            f,
            "unknown coercion policy `{}`{}",
            self.0,
            Hint::new(&self.0, known.iter().copied())
        )
    }
}

impl core::error::Error for UnknownPolicy {}
