//! One field: read where it stands, or filled where it does not.

use super::Codec;
use super::error::{Problem, ReadError};
use super::load::{Event, NoteKind};
use super::reader::{Mark, Reader};
use super::record::Fields;

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

/// Reads a field that has no attributes. An unreadable `Option` falls back to nothing.
#[doc(hidden)]
#[inline]
pub fn field<T: Codec>(input: &mut Reader<'_>) -> Result<T, ReadError> {
    if !T::KIND.optional {
        return T::read(input);
    }
    let mark = input.mark();
    T::read(input).or_else(|error| recover(input, mark, error, T::absent))
}

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
            Err(error.finally())
        } else {
            recover(input, mark, error, how.default)
        }
    })
}

/// Replaces an unreadable value by its fallback, where that is allowed and there is one.
#[cold]
fn recover<T>(
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
    input.report(|| Event {
        error: Some(error),
        ..Event::new(NoteKind::Recovered, span)
    });
    Ok(value)
}

/// Reads a field into its slot; `false`, and nothing is read, if the slot is taken.
#[doc(hidden)]
pub fn put<T: Codec>(slot: &mut Option<T>, input: &mut Reader<'_>) -> Result<bool, ReadError> {
    if slot.is_some() {
        return Ok(false);
    }
    *slot = Some(field(input)?);
    Ok(true)
}

/// Reads a field with attributes into its slot; `false`, and nothing is read, if the slot is taken.
#[doc(hidden)]
pub fn put_by<T>(slot: &mut Option<T>, input: &mut Reader<'_>, how: &How<T>) -> Result<bool, ReadError> {
    if slot.is_some() {
        return Ok(false);
    }
    *slot = Some(field_by(input, how)?);
    Ok(true)
}

/// The value of a field when its object has been read: what is in the slot, or what stands in for a missing entry.
#[doc(hidden)]
#[inline]
pub fn settle<T: Codec>(
    slot: Option<T>,
    input: &mut Reader<'_>,
    object: usize,
    fields: &'static Fields,
    index: usize,
) -> Result<T, ReadError> {
    match slot {
        Some(value) => Ok(value),
        None => absent(T::absent(), input, object, fields, index),
    }
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
    default: fn() -> Option<T>,
) -> Result<T, ReadError> {
    match slot {
        Some(value) => Ok(value),
        None => absent(default(), input, object, fields, index),
    }
}

#[cold]
fn absent<T>(
    value: Option<T>,
    input: &mut Reader<'_>,
    object: usize,
    fields: &'static Fields,
    index: usize,
) -> Result<T, ReadError> {
    let name = fields.name(index);
    if let Some(value) = value {
        input.report(|| Event {
            name: Some(name),
            ..Event::new(NoteKind::Defaulted, object..object)
        });
        return Ok(value);
    }
    missing(input, object, fields, index)?;
    // `missing` gives no other result; this keeps it free of the field's type.
    Err(ReadError::new(object, Problem::Gathered))
}

#[cold]
fn missing(input: &mut Reader<'_>, object: usize, fields: &'static Fields, index: usize) -> Result<(), ReadError> {
    let problem = if input.text().get(object..).is_some_and(|rest| rest.starts_with("null")) {
        Problem::Expected("an object".into())
    } else {
        let unknown = input.unknown_keys(object, fields);
        let field = fields.name(index);
        Problem::Missing { field, unknown }
    };
    let error = ReadError::new(object, problem);
    let Some(events) = input.events().filter(|events| events.collects) else {
        return Err(error);
    };
    if !events.failed.contains(&(object, index)) {
        events.list.push(Event {
            error: Some(error),
            ..Event::new(NoteKind::Dropped, object..object)
        });
    }
    Ok(())
}

/// The default of a type, for a field that is skipped or has `default`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` cannot be filled in, because `{Self}` has no `Default`",
    label = "`skip` and `default` fill this field with `Default::default()` on read",
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

/// Reads a value that is written by its `Display`.
#[doc(hidden)]
pub fn read_display<T: core::str::FromStr<Err: core::fmt::Display>>(input: &mut Reader<'_>) -> Result<T, ReadError> {
    let text = input.string()?;
    text.parse().map_err(|error| input.error(error))
}
