//! Where a text has the name of a variant, if that is another place than where the definition looks for it: for the help of
//! an error.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::error::{Problem, ReadError};
use super::reader::Reader;
use super::variant::Variants;

impl Reader<'_> {
    /// Adds to an error of the object at a place which of its entries has the name of a variant, if one has.
    #[cold]
    pub(crate) fn with_tag_beside(&self, error: ReadError, object: usize, variants: &Variants) -> ReadError {
        let named = self.find_entry(object, |_, value| value.is_some_and(|value| variants.has(value)));
        match named {
            Some(key) => error.with_help(format!(
                "the text names its variant in `{key}`, as with `#[rerun(tag = {key:?})]`; the definition has no `tag`"
            )),
            None => error,
        }
    }

    /// The error of a value at a place that does not have its tag, and perhaps the name of a variant around the payload.
    #[cold]
    pub(crate) fn no_tag(&self, start: usize, tag: &'static str, variants: &Variants) -> ReadError {
        let error = ReadError::new(
            start,
            Problem::NoTag {
                tag,
                known: variants.names,
            },
        );
        let bare = self.aside(start).string().ok().map(Cow::into_owned);
        let around = bare.filter(|name| variants.has(name));
        match around.or_else(|| self.find_entry(start, |key, _| variants.has(key))) {
            Some(name) => error.with_help(format!(
                "the text has `{name}` as without `tag`; the definition has `#[rerun(tag = {tag:?})]`"
            )),
            None => error,
        }
    }

    /// The first key of an object that satisfies a condition on itself and on its value, if that is a string.
    fn find_entry(&self, object: usize, is_it: impl Fn(&str, Option<&str>) -> bool) -> Option<String> {
        let mut input = self.aside(object);
        let mut more = input.first_entry().ok()?;
        while more {
            let key = input.key().ok()?;
            let value = if input.token() == b'"' {
                Some(input.string_body().ok()?)
            } else {
                input.skip().ok()?;
                None
            };
            if is_it(&key, value.as_deref()) {
                return Some(key.into_owned());
            }
            more = input.next_entry().ok()?;
        }
        None
    }
}
