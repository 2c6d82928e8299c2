//! The words of the problems: what went wrong, what was expected and what was found. What to do about it is in `help`.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::problem::{Problem, shortened};

impl Problem {
    pub(crate) fn message(&self) -> Cow<'static, str> {
        match self {
            Self::Expected(expected) => format!("expected {expected}").into(),
            Self::Shape(expected) => format!("expected {expected}").into(),
            Self::End(inside) => format!("the text ends before {inside}").into(),
            Self::Trailing => "expected the end of the text".into(),
            Self::LeadingZero => "a number starts with a needless zero".into(),
            Self::Escape => "a string has an escape that JSON does not know".into(),
            Self::LoneSurrogate => "a string has half of a surrogate pair, which is no character".into(),
            Self::ControlCharacter => "a string has a control character that is not escaped".into(),
            Self::OutOfRange { number, ty, range } => format!("{number} is out of range for `{ty}` ({range})").into(),
            Self::Inexact { number, wanted } => format!("{number} is not exactly {wanted}").into(),
            Self::NoTime(ty) => format!("the time is out of range for `{ty}`").into(),
            Self::Text { expected, .. } => format!("expected {expected}").into(),
            Self::Key { key, problem } => format!("the key `{key}` is not readable: {}", problem.message()).into(),
            Self::TooDeep => "the text is nested too deep".into(),
            Self::NoStack => "the text is nested too deep for the stack".into(),
            Self::Circle => "the type holds itself with nothing around it, and this text never ends it".into(),
            Self::TooMuchWork => "the text takes too many readings to tell its variants apart".into(),
            Self::Missing { field, .. } => format!("missing field `{field}`").into(),
            Self::NoTag { tag, .. } => format!("missing tag `{tag}`").into(),
            Self::UnknownField { name, .. } => format!("unknown field `{}`", shortened(name)).into(),
            Self::UnknownVariant { known: [], .. } => "the enum has no variants, and so no text".into(),
            Self::UnknownVariant { name, .. } => format!("unknown variant `{}`", shortened(name)).into(),
            Self::NoVariantKey(_) => "no entry has the name of a variant".into(),
            Self::SecondVariant(name) => format!("`{}` is a second variant in one object", shortened(name)).into(),
            Self::NoPayload => "the variant has a payload, and the text has only its name".into(),
            Self::Twice => "duplicate field".into(),
            Self::SecondName(field) => format!("the value is another one than that of `{field}`").into(),
            Self::DuplicateField(field) => format!("duplicate field `{field}`").into(),
            Self::DuplicateKey(None) | Self::DuplicatePair(_) => "duplicate key".into(),
            Self::DuplicateKey(Some(key)) => format!("duplicate key `{key}`").into(),
            Self::DuplicateElement(_) => "duplicate element of a set".into(),
            Self::Length { expected: 1, found } => format!("expected 1 element, found {found}").into(),
            Self::Length { expected, found } => format!("expected {expected} elements, found {found}").into(),
            Self::NoVariant(tries) if tries.is_empty() => "no variant fits".into(),
            Self::NoVariant(tries) => {
                let reasons: Vec<String> = tries.iter().map(|(name, error)| format!("`{name}`: {error}")).collect();
                format!("no variant fits ({})", reasons.join("; ")).into()
            }
            Self::Custom(message) => message.to_string().into(),
            Self::Gathered => "a value inside is not readable".into(),
            Self::Helped { problem, .. } | Self::Fixed(problem) => problem.message(),
            #[cfg(feature = "serde")]
            Self::Unfit { expected, .. } => format!("expected {expected}").into(),
            #[cfg(feature = "serde")]
            Self::Foreign(problem) => problem.message(),
        }
    }

    pub(crate) fn expected(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Expected(expected) => Some(expected.clone()),
            Self::Trailing => Some("the end of the text".into()),
            Self::Shape(expected) | Self::End(expected) => Some((*expected).into()),
            Self::Text { expected, .. } => Some((*expected).into()),
            Self::OutOfRange { ty, range, .. } => Some(format!("`{ty}` ({range})").into()),
            Self::Inexact { wanted, .. } => Some((*wanted).into()),
            Self::Key { problem, .. } | Self::Helped { problem, .. } | Self::Fixed(problem) => problem.expected(),
            #[cfg(feature = "serde")]
            Self::Unfit { expected, .. } => Some(expected.to_string().into()),
            _ => None,
        }
    }

    /// What stands at the place of the error, where that is of interest.
    pub(crate) fn found(&self, text: &str, offset: usize) -> Option<String> {
        match self {
            Self::Expected(_) | Self::Shape(_) | Self::Trailing => {
                Some(describe(text.get(offset..).unwrap_or_default()))
            }
            Self::Text { text, .. } => Some(text.clone()),
            Self::Helped { problem, .. } => problem.found(text, offset),
            #[cfg(feature = "serde")]
            Self::Unfit { found, .. } => Some(found.to_string()),
            _ => None,
        }
    }
}

/// The value at the start of a piece of text, in words.
fn describe(rest: &str) -> String {
    match rest.as_bytes().first() {
        None => "the end of the text".into(),
        Some(b'"') => "a string".into(),
        Some(b'{') => "an object".into(),
        Some(b'[') => "an array".into(),
        Some(b'-' | b'0'..=b'9') => {
            let is_float = rest
                .bytes()
                .take_while(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
                .any(|byte| b".eE".contains(&byte));
            if is_float {
                "a float".into()
            } else {
                "an integer".into()
            }
        }
        Some(_) => match ["null", "true", "false"].iter().find(|word| rest.starts_with(**word)) {
            Some(word) => format!("`{word}`"),
            None => rest.chars().next().map_or_else(String::new, |char| format!("{char:?}")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn values_are_described_by_kind() {
        for (text, words) in [
            ("12,", "an integer"),
            ("1e5", "a float"),
            ("nullx", "`null`"),
            ("?", "'?'"),
            ("", "the end of the text"),
        ] {
            assert_eq!(describe(text), words);
        }
    }
}
