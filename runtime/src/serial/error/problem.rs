//! The problems that a text can have, and their words. No message text is elsewhere.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::ReadError;

/// What is wrong at the place of an error.
#[derive(Debug)]
pub(crate) enum Problem {
    /// Something else stands there.
    Expected(Cow<'static, str>),
    /// The text ends inside of this.
    End(&'static str),
    /// Something stands behind the value.
    Trailing,
    /// A number starts with a zero and goes on with a digit.
    LeadingZero,
    /// A backslash is followed by nothing that JSON knows.
    Escape,
    /// Half a surrogate pair, which is no character.
    LoneSurrogate,
    /// A control character in a string, which must be escaped.
    ControlCharacter,
    /// The integer has no place in its type.
    OutOfRange,
    /// The number would change in the type that is wanted.
    Inexact(&'static str),
    /// More containers than allowed are open.
    TooDeep,
    /// Reading again and again has gone on for too long.
    TooMuchWork,
    /// The object has no entry for a field, and has these entries that no field takes.
    Missing { field: &'static str, unknown: Vec<String> },
    /// No field has this name, in a type that refuses that.
    UnknownField {
        name: String,
        known: &'static [&'static str],
    },
    /// No variant has this name.
    UnknownVariant {
        name: String,
        known: &'static [&'static str],
    },
    /// There is the name of a variant, and not the payload that it has.
    NoPayload,
    /// Two entries of an object are for one field.
    DuplicateField(&'static str),
    /// Two entries of a map have the same key.
    DuplicateKey,
    /// A sequence of a fixed length is longer or shorter.
    Length { expected: usize, found: usize },
    /// No variant of an untagged enum fits, each for its own reason.
    NoVariant(Vec<(&'static str, ReadError)>),
    /// Words of an impl by hand.
    Custom(Box<str>),
    /// Every error inside has been gathered already.
    Gathered,
    /// What a serde type expected, and what it was given instead.
    #[cfg(feature = "serde")]
    Unfit { expected: Box<str>, found: Box<str> },
    /// A problem of a serde type, whose repair is an attribute of serde.
    #[cfg(feature = "serde")]
    Foreign(Box<Problem>),
}

impl Problem {
    /// Whether no fallback may hide it: bounds are about the text as a whole.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self, Self::TooDeep | Self::TooMuchWork)
    }

    pub(crate) fn message(&self) -> Cow<'static, str> {
        match self {
            Self::Expected(expected) => format!("expected {expected}").into(),
            Self::End(inside) => format!("the text ends before {inside}").into(),
            Self::Trailing => "expected the end of the text".into(),
            Self::LeadingZero => "a number starts with a needless zero".into(),
            Self::Escape => "a string has an escape that JSON does not know".into(),
            Self::LoneSurrogate => "a string has half of a surrogate pair, which is no character".into(),
            Self::ControlCharacter => "a string has a control character that is not escaped".into(),
            Self::OutOfRange => "the number is out of range".into(),
            Self::Inexact(wanted) => format!("the number is not exactly {wanted}").into(),
            Self::TooDeep => "the text is nested too deep".into(),
            Self::TooMuchWork => "the text takes too many readings to tell its variants apart".into(),
            Self::Missing { field, .. } => format!("missing field `{field}`").into(),
            Self::UnknownField { name, .. } => format!("unknown field `{name}`").into(),
            Self::UnknownVariant { name, .. } => format!("unknown variant `{name}`").into(),
            Self::NoPayload => "the variant has a payload, and the text has only its name".into(),
            Self::DuplicateField(field) => format!("duplicate field `{field}`").into(),
            Self::DuplicateKey => "duplicate key".into(),
            Self::Length { expected, found } => format!("expected {expected} elements, found {found}").into(),
            Self::NoVariant(tries) if tries.is_empty() => "no variant fits".into(),
            Self::NoVariant(tries) => {
                let reasons: Vec<String> = tries.iter().map(|(name, error)| format!("`{name}`: {error}")).collect();
                format!("no variant fits ({})", reasons.join("; ")).into()
            }
            Self::Custom(message) => message.to_string().into(),
            Self::Gathered => "a value inside is not readable".into(),
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
            Self::End(inside) => Some((*inside).into()),
            #[cfg(feature = "serde")]
            Self::Unfit { expected, .. } => Some(expected.to_string().into()),
            _ => None,
        }
    }

    /// What stands at the place of the error, where that is of interest.
    pub(crate) fn found(&self, text: &str, offset: usize) -> Option<String> {
        match self {
            Self::Expected(_) | Self::Trailing => Some(describe(text.get(offset..).unwrap_or_default())),
            #[cfg(feature = "serde")]
            Self::Unfit { found, .. } => Some(found.to_string()),
            _ => None,
        }
    }

    pub(crate) fn help(&self) -> Option<String> {
        match self {
            Self::Missing { field, unknown } => Some(match nearest(field, unknown) {
                Some(name) => format!("the text has an unknown `{name}`: add `#[rerun(alias = {name:?})]`?"),
                None => "add `#[rerun(default)]` to the field, if old texts do not have it".into(),
            }),
            Self::UnknownField { name, known } => {
                nearest_close(name, known).map(|known| format!("did you mean `{known}`?"))
            }
            Self::UnknownVariant { name, known } => Some(match nearest_close(name, known) {
                Some(close) => {
                    format!("did you mean `{close}`? If it was renamed, add `#[rerun(alias = {name:?})]` to `{close}`")
                }
                None if known.is_empty() => "the enum has no variants".into(),
                None => format!("expected one of {}", list(known)),
            }),
            // The two attributes that are named above are the same in serde.
            #[cfg(feature = "serde")]
            Self::Foreign(problem) => problem.help().map(|help| help.replace("#[rerun(", "#[serde(")),
            _ => None,
        }
    }
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
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

/// The only candidate, or the one that is spelled most alike, or one of which the other is a part.
fn nearest<'a, S: AsRef<str>>(name: &str, candidates: &'a [S]) -> Option<&'a str> {
    match candidates {
        [only] => Some(only.as_ref()),
        _ => nearest_close(name, candidates).or_else(|| {
            let mut all = candidates.iter().map(AsRef::as_ref);
            all.find(|candidate| !candidate.is_empty() && (name.contains(candidate) || candidate.contains(name)))
        }),
    }
}

/// The candidate that is spelled most alike, if it is nearly the same.
fn nearest_close<'a, S: AsRef<str>>(name: &str, candidates: &'a [S]) -> Option<&'a str> {
    crate::nearest::nearest(name, candidates.iter().map(AsRef::as_ref))
}

#[cfg(test)]
mod tests {
    use super::{describe, nearest};

    #[test]
    fn a_single_candidate_is_always_near() {
        assert_eq!(nearest("full_name", &["name"]), Some("name"));
        assert_eq!(nearest("full_name", &["age", "size"]), None);
        assert_eq!(nearest("colour", &["age", "color"]), Some("color"));
        assert_eq!(nearest("full_name", &["age", "name"]), Some("name"));
    }

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
