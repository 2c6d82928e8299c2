//! How a problem is repaired: what to write in the definition, or in the text.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::problem::Problem;
use crate::serial::decimal::Decimal;

impl Problem {
    /// What to do about the problem, which is at a place of a text.
    pub(crate) fn help(&self, text: &str, offset: usize) -> Option<String> {
        match self {
            Self::Missing { field, unknown } => Some(match nearest(field, unknown) {
                Some(name) => format!("the text has an unknown `{name}`: add `#[rerun(alias = {name:?})]`?"),
                None => "add `#[rerun(default)]` to the field, if old texts do not have it".into(),
            }),
            Self::UnknownField { name, known, are_all } => match nearest_close(name, known) {
                Some(known) => Some(format!("did you mean `{known}`?")),
                None if *are_all && !known.is_empty() => Some(format!("expected one of {}", list(known))),
                None => None,
            },
            Self::UnknownVariant { known: [], .. } => None,
            Self::UnknownVariant { name, known } => Some(match nearest_close(name, known) {
                Some(close) => {
                    format!("did you mean `{close}`? If it was renamed, add `#[rerun(alias = {name:?})]` to `{close}`")
                }
                None => format!("expected one of {}", list(known)),
            }),
            Self::NoVariantKey(known) | Self::NoTag { known, .. } => Some(format!("expected one of {}", list(known))),
            Self::NoPayload => Some("add `#[rerun(default)]` to the payload, if old texts do not have it".into()),
            Self::Inexact { number, wanted } => Some(exactly(number, wanted)?.into()),
            Self::Key { problem, .. } if matches!(**problem, Self::Shape(_)) => None,
            Self::Key { problem, .. } => problem.help(text, offset),
            Self::TooDeep => Some("`Limits { depth: .. }` reads more levels".into()),
            Self::NoStack => {
                Some("with a `depth` of more than 128, `Limits` takes all the stack that the thread has".into())
            }
            Self::TooMuchWork => Some("variants with a tag, and fewer `flatten`s in each other, take fewer".into()),
            Self::Shape("an object") if text.trim_ascii().is_empty() => {
                Some("before there is a text, read `{}`".into())
            }
            Self::Shape(_) => of_shape(text, offset)
                .or_else(|| of_syntax(text, offset))
                .map(String::from),
            Self::Expected(_) | Self::Trailing => of_syntax(text, offset).map(String::from),
            Self::Helped { help, .. } => Some(help.clone()),
            Self::Fixed(problem) => problem.help_without_attribute(),
            // The two attributes that are named above are the same in serde.
            #[cfg(feature = "serde")]
            Self::Foreign(problem) => {
                let help = problem.help(text, offset)?;
                Some(help.replace("#[rerun(", "#[serde("))
            }
            _ => None,
        }
    }

    /// As `help`, for a definition that cannot be changed.
    fn help_without_attribute(&self) -> Option<String> {
        match self {
            Self::Missing { field, unknown } => {
                nearest(field, unknown).map(|name| format!("the text has an unknown `{name}`"))
            }
            Self::UnknownVariant { known, .. } => Some(format!("expected one of {}", list(known))),
            _ => None,
        }
    }
}

/// What to do with a number that would change.
fn exactly(number: &str, wanted: &str) -> Option<&'static str> {
    match wanted {
        "an integer" => {
            let digits = number.strip_prefix('-').unwrap_or(number);
            Decimal::of(digits)?.integer()?;
            Some("write all its digits, as a float beyond 2^53 does not tell which integer was meant")
        }
        "an `f32`" => Some("an `f64` may have a place for it"),
        _ => Some("an integer type may have a place for it"),
    }
}

/// What to do with a value of another shape, if there is a value.
fn of_shape(text: &str, offset: usize) -> Option<&'static str> {
    let first = text.as_bytes().get(offset)?;
    let is_value = first.is_ascii_digit() || b"\"[{-".contains(first);
    is_value.then_some("if old texts have it so, a field with `#[rerun(serial(with = module))]` can read both")
}

/// Whether there is a value, as far as its beginning tells, that could be passed over.
pub(super) fn begins_value(text: &str, offset: usize) -> bool {
    let rest = text.get(offset..).unwrap_or_default();
    let is_word = ["true", "false", "null"].iter().any(|word| rest.starts_with(word));
    is_word || rest.starts_with(['"', '[', '{', '-']) || rest.starts_with(|first: char| first.is_ascii_digit())
}

/// What people write who do not think of JSON.
fn of_syntax(text: &str, offset: usize) -> Option<&'static str> {
    let (before, rest) = text.split_at_checked(offset)?;
    let starts = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if rest.starts_with('\u{feff}') {
        Some("take the byte order mark off before reading")
    } else if starts(&["NaN", "Infinity", "-Infinity"]) {
        Some("`\"NaN\"`, `\"Infinity\"` and `\"-Infinity\"` are read in quotes")
    } else if starts(&["'"]) {
        Some("strings have double quotes in JSON")
    } else if starts(&["//", "/*", "#"]) {
        Some("JSON has no comments")
    } else if starts(&["+"]) {
        Some("numbers have no plus sign in JSON")
    } else if starts(&["}", "]"]) && before.trim_ascii_end().ends_with(',') {
        Some("there is a comma before it that nothing follows")
    } else if before.is_empty() && is_file_name(text) {
        Some("this is the name of a file, and not its text")
    } else {
        None
    }
}

/// Whether somebody took the function for one that opens a file.
fn is_file_name(text: &str) -> bool {
    let extension = text.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json")) && !text.contains(['"', '\n', '{', '['])
}

fn list(names: &[&str]) -> String {
    const MOST: usize = 32;
    let mut quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    if names.len() > MOST {
        quoted.push("…".into());
    }
    quoted.join(", ")
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
    use super::nearest;

    #[test]
    fn a_single_candidate_is_always_near() {
        assert_eq!(nearest("full_name", &["name"]), Some("name"));
        assert_eq!(nearest("full_name", &["age", "size"]), None);
        assert_eq!(nearest("colour", &["age", "color"]), Some("color"));
        assert_eq!(nearest("full_name", &["age", "name"]), Some("name"));
    }
}
