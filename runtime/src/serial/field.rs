//! One field: read where it stands, or filled where it does not.

use core::fmt::Display;
use core::str::FromStr;

use super::error::{Problem, ReadError};
use super::event::{About, Event, NoteKind};
use super::fields::Fields;
use super::reader::{Mark, Reader};
use super::writer::Writer;

/// How a field with attributes of its own is read.
#[doc(hidden)]
#[derive(Debug)]
pub struct How<T> {
    /// The reader of its value.
    pub read: fn(&mut Reader<'_>) -> Result<T, ReadError>,
    /// What stands in for a value that is missing or unreadable, if anything does.
    pub default: fn() -> Option<T>,
    /// Whether the default stands in for `null` too, as it is no value of the type.
    pub null: bool,
    /// Whether an unreadable value fails the whole text, whatever fallbacks there are.
    pub strict: bool,
}

/// The function `read` of a module in `serial(with = module)`.
#[doc(hidden)]
pub type ReadWith<T> = fn(&mut Reader<'_>) -> Result<T, ReadError>;

/// The function `write` of a module in `serial(with = module)`.
#[doc(hidden)]
pub type WriteWith<T> = fn(&T, &mut Writer<'_>);

/// The function of `serial(skip_if = path)`.
#[doc(hidden)]
pub type SkipIf<T> = fn(&T) -> bool;

/// Reads a field with attributes.
#[doc(hidden)]
#[inline]
pub fn field_by<T>(input: &mut Reader<'_>, how: &How<T>) -> Result<T, ReadError> {
    let mark = input.mark();
    if how.null && input.null() {
        let end = input.position();
        input.report_span(NoteKind::Defaulted, end - 4..end);
        if let Some(value) = (how.default)() {
            return Ok(value);
        }
    }
    (how.read)(input).or_else(|error| {
        if how.strict {
            Err(strictly(input, error))
        } else {
            recover(input, mark, error, how.default)
        }
    })
}

/// Reads a value of a type that is strict as a whole.
#[doc(hidden)]
pub fn strict<'a, T>(
    input: &mut Reader<'a>,
    read: impl FnOnce(&mut Reader<'a>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    read(input).map_err(|error| strictly(input, error))
}

/// Forbids every fallback for the error of a strict field. Where every error is wanted there are no fallbacks anyway.
#[cold]
pub(super) fn strictly(input: &Reader<'_>, error: ReadError) -> ReadError {
    if input.collects() { error } else { error.finally() }
}

/// Replaces an unreadable value by its fallback, where that is allowed and there is one.
#[cold]
pub(super) fn recover<T>(
    input: &mut Reader<'_>,
    mark: Mark,
    error: ReadError,
    fallback: impl FnOnce() -> Option<T>,
) -> Result<T, ReadError> {
    if error.is_final() || !input.recovers() {
        return Err(error);
    }
    let Some(value) = fallback() else {
        return Err(error);
    };
    let (span, error) = input.give_up(mark, error)?;
    input.report_unreadable(NoteKind::Recovered, span, error);
    Ok(value)
}

/// Reads a field with attributes into its slot; `false`, and nothing is read, if the slot is taken. A strict field that comes
/// twice fails the whole text, as an unreadable one does.
#[doc(hidden)]
pub fn put_by<T>(slot: &mut Option<T>, input: &mut Reader<'_>, how: &How<T>) -> Result<bool, ReadError> {
    if slot.is_some() && !input.takes_replaces() {
        return if how.strict {
            Err(strictly(input, input.problem(Problem::Twice)))
        } else {
            Ok(false)
        };
    }
    *slot = Some(field_by(input, how)?);
    Ok(true)
}

/// The value of a field with attributes when its object has been read.
#[doc(hidden)]
#[inline]
pub fn settle_by<T>(
    slot: Option<T>,
    input: &mut Reader<'_>,
    object: usize,
    fields: &'static Fields,
    index: usize,
    how: &How<T>,
) -> Result<T, ReadError> {
    match slot {
        Some(value) => Ok(value),
        None => absent((how.default)(), input, object, fields, index)
            .map_err(|error| if how.strict { strictly(input, error) } else { error }),
    }
}

#[cold]
pub(super) fn absent<T>(
    value: Option<T>,
    input: &mut Reader<'_>,
    object: usize,
    fields: &'static Fields,
    index: usize,
) -> Result<T, ReadError> {
    if let Some(value) = value {
        input.report(|| Event {
            about: About::NoField(fields.name(index)),
            ..Event::new(NoteKind::Defaulted, object..object)
        });
        return Ok(value);
    }
    Err(missing(input, object, fields, index))
}

/// The error of a field that is not there. Where every error is wanted it is kept, and what goes out says that.
#[cold]
fn missing(input: &mut Reader<'_>, object: usize, fields: &'static Fields, index: usize) -> ReadError {
    let problem = if input.text().get(object..).is_some_and(|rest| rest.starts_with("null")) {
        Problem::Expected("an object".into())
    } else {
        let unknown = input.unknown_keys(object, fields);
        let field = fields.name(index);
        Problem::Missing { field, unknown }.fixed_if(fields.is_of_std)
    };
    let error = ReadError::new(object, problem);
    let Some(events) = input.events().filter(|events| events.collects) else {
        return error;
    };
    if !events.failed.contains(&(object, index)) {
        events.errors.push(error);
    }
    ReadError::new(object, Problem::Gathered)
}

/// The default of a type, for a field that is skipped or has `default`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be filled in, because it has no `Default`",
    label = "`skip` and `default` fill this in with `Default::default()` on read",
    note = "implement `Default` for `{Self}`, or give a value with `#[rerun(default = expression)]`"
)]
pub trait Fallback: Sized {
    /// The value.
    fn fallback() -> Self;
}

impl<T: Default> Fallback for T {
    fn fallback() -> Self {
        T::default()
    }
}

#[doc(hidden)]
#[must_use]
pub fn default<T: Fallback>() -> T {
    T::fallback()
}

/// A value that is written by its `Display` and read by its `FromStr`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`serial(display)` needs `Display` and `FromStr`, and `{Self}` lacks one",
    label = "this type is to be written by `Display`, and read by `FromStr` with an error that has `Display`",
    note = "implement both for `{Self}`, or name a module with `#[rerun(serial(with = module))]`"
)]
pub trait DisplayText: Sized {
    /// Writes the text as a JSON string.
    fn write_display(&self, out: &mut Writer<'_>);

    /// Reads it back.
    fn read_display(input: &mut Reader<'_>) -> Result<Self, ReadError>;
}

impl<T: Display + FromStr<Err: Display>> DisplayText for T {
    fn write_display(&self, out: &mut Writer<'_>) {
        out.display(self);
    }

    fn read_display(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let text = input.string()?;
        text.parse().map_err(|error| input.error(error))
    }
}
