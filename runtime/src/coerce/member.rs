//! What a definition says of one member: name, value, aliases.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::num::TryFromIntError;

use super::text::Text;
use crate::rerun_eq::same_text;
use crate::rerun_eq::visit::Visitor;
use crate::rerun_eq::{Data, RerunEq};

/// One member of an enum's definition.
///
/// ```
/// use rerun_safe::{Member, MemberValue};
///
/// const GREEN: Member = Member::new("Green", MemberValue::Int(2), &["Verde"]);
/// let read = Member::recorded(String::from("Green"), 2, ["Verde"]);
/// assert_eq!(GREEN, read);
/// assert_eq!(read.aliases().collect::<Vec<_>>(), ["Verde"]);
/// ```
#[derive(Clone)]
pub struct Member {
    name: Text,
    value: MemberValue,
    aliases: Aliases,
}

#[derive(Clone)]
enum Aliases {
    Static(&'static [&'static str]),
    Owned(Box<[Text]>),
}

impl Member {
    /// Describes a member that the source code declares.
    pub const fn new(name: &'static str, value: MemberValue, aliases: &'static [&'static str]) -> Self {
        Self {
            name: Text::new(name),
            value,
            aliases: Aliases::Static(aliases),
        }
    }

    /// Makes this member of source code another one, field by field: a constant cannot drop what an assignment would replace.
    pub(super) const fn set(&mut self, name: &'static str, discriminant: i128) {
        self.name.set(name);
        if let MemberValue::Int(value) = &mut self.value {
            *value = discriminant;
        }
    }

    /// Describes a member of a definition that was read from a store or received from a peer.
    pub fn recorded<A>(name: impl Into<Text>, value: impl Into<MemberValue>, aliases: A) -> Self
    where
        A: IntoIterator<Item: Into<Text>>,
    {
        let aliases = aliases.into_iter().map(Into::into).collect();
        Self {
            name: name.into(),
            value: value.into(),
            aliases: Aliases::Owned(aliases),
        }
    }

    /// Returns the one name that every policy goes by.
    pub const fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Returns the value: the discriminant, or `coerce(value = ..)`.
    pub const fn value(&self) -> &MemberValue {
        &self.value
    }

    /// Returns the names that this member had before; [`EnumCoercion::Member`](crate::EnumCoercion::Member) goes by
    /// them too.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        (0..self.alias_count()).map(|index| self.alias(index))
    }

    /// `aliases` for constants, where there are no iterators.
    pub(super) const fn has_alias(&self, name: &str) -> bool {
        let mut index = 0;
        while index < self.alias_count() {
            if same_text(self.alias(index), name) {
                return true;
            }
            index += 1;
        }
        false
    }

    pub(super) const fn alias_count(&self) -> usize {
        match &self.aliases {
            Aliases::Static(aliases) => aliases.len(),
            Aliases::Owned(aliases) => aliases.len(),
        }
    }

    pub(super) const fn alias(&self, index: usize) -> &str {
        match &self.aliases {
            Aliases::Static(aliases) => aliases[index],
            Aliases::Owned(aliases) => aliases[index].as_str(),
        }
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.value == other.value && self.aliases().eq(other.aliases())
    }
}

impl Eq for Member {}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)?;
        self.aliases().try_for_each(|alias| write!(f, " | {alias}"))
    }
}

/// The value of a member, compared as data: `1` equals `1.0`, NaN equals NaN, and a bool is never a number.
///
/// ```
/// use rerun_safe::MemberValue;
///
/// assert_eq!(MemberValue::from(1_u8), MemberValue::Float(1.0));
/// assert_ne!(MemberValue::from(1), MemberValue::from(true));
/// assert_ne!(MemberValue::from((1_i64 << 53) + 1), MemberValue::Float(9_007_199_254_740_992.0));
/// ```
#[derive(Clone, Debug)]
pub enum MemberValue {
    /// A discriminant, or an integer from `coerce(value = ..)`.
    Int(i128),
    /// A float from `coerce(value = ..)`.
    Float(f64),
    /// Text from `coerce(value = ..)`.
    Text(Text),
    /// A bool from `coerce(value = ..)`.
    Bool(bool),
}

impl MemberValue {
    /// `==` for constants, where no trait can be asked. A test holds the two together.
    #[expect(
        clippy::float_cmp,
        reason = "two values are equal when they are the same number, not when they are near"
    )]
    pub(super) const fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Int(int), other) | (other, Self::Int(int)) => other.same_int(*int),
            (Self::Float(left), Self::Float(right)) => *left == *right || (left.is_nan() && right.is_nan()),
            (Self::Text(left), Self::Text(right)) => same_text(left.as_str(), right.as_str()),
            (Self::Bool(left), Self::Bool(right)) => *left == *right,
            _ => false,
        }
    }

    /// Whether this is that integer.
    pub(super) const fn same_int(&self, other: i128) -> bool {
        match self {
            Self::Int(int) => *int == other,
            Self::Float(float) => same_number(other, *float),
            Self::Text(_) | Self::Bool(_) => false,
        }
    }
}

/// Whether the two are one number, without rounding either.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "the float is integral and in range where it is cast, and the way back shows that nothing was cut off"
)]
const fn same_number(int: i128, float: f64) -> bool {
    const LIMIT: f64 = -(i128::MIN as f64);
    let in_range = -LIMIT <= float && float < LIMIT;
    in_range && float as i128 == int && (float as i128) as f64 == float
}

impl Data for MemberValue {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        match self {
            Self::Int(int) => int.accept(visitor),
            Self::Float(float) => float.accept(visitor),
            Self::Text(text) => text.accept(visitor),
            Self::Bool(bool) => bool.accept(visitor),
        }
    }
}

impl PartialEq for MemberValue {
    fn eq(&self, other: &Self) -> bool {
        self.rerun_eq(other)
    }
}

// As data, NaN equals NaN.
impl Eq for MemberValue {}

impl Hash for MemberValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rerun_hash(state);
    }
}

impl fmt::Display for MemberValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(int) => write!(f, "{int}"),
            Self::Float(float) => write!(f, "{float:?}"),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Bool(bool) => write!(f, "{bool}"),
        }
    }
}

macro_rules! from_int {
    ($($int:ty)*) => {$(
        impl From<$int> for MemberValue {
            fn from(int: $int) -> Self {
                Self::Int(int.into())
            }
        }
    )*};
}

from_int! { i8 i16 i32 i64 i128 u8 u16 u32 u64 }

impl From<isize> for MemberValue {
    fn from(int: isize) -> Self {
        Self::Int(int as i128)
    }
}

impl From<usize> for MemberValue {
    fn from(int: usize) -> Self {
        Self::Int(int as i128)
    }
}

/// Fails above `i128::MAX`, which no member's value exceeds.
impl TryFrom<u128> for MemberValue {
    type Error = TryFromIntError;

    fn try_from(int: u128) -> Result<Self, TryFromIntError> {
        i128::try_from(int).map(Self::Int)
    }
}

impl From<f32> for MemberValue {
    fn from(float: f32) -> Self {
        Self::Float(float.into())
    }
}

impl From<f64> for MemberValue {
    fn from(float: f64) -> Self {
        Self::Float(float)
    }
}

impl From<bool> for MemberValue {
    fn from(bool: bool) -> Self {
        Self::Bool(bool)
    }
}

impl From<&str> for MemberValue {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for MemberValue {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::MemberValue;

    #[test]
    fn constants_compare_as_data_does() {
        let edges = [
            0.0,
            1.0,
            -1.0,
            0.5,
            2_f64.powi(53),
            2_f64.powi(64),
            2_f64.powi(127),
            -(2_f64.powi(127)),
        ];
        let floats = edges
            .into_iter()
            .chain([f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, f64::MAX, 1e-300]);
        let ints = [
            0,
            1,
            -1,
            1 << 53,
            (1 << 53) + 1,
            1 << 64,
            (1 << 64) - 1,
            i128::MAX,
            i128::MIN,
            i128::MIN + 1,
        ];
        let values: Vec<MemberValue> = floats
            .map(MemberValue::Float)
            .chain(ints.map(MemberValue::Int))
            .chain(["", "1", "true", "NaN"].map(MemberValue::from))
            .chain([true, false].map(MemberValue::Bool))
            .collect();
        for left in &values {
            for right in &values {
                assert_eq!(left.same(right), left == right, "{left} and {right}");
            }
        }
    }
}
