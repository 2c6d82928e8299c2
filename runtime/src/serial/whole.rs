//! A whole text: one value, and nothing behind it.

use alloc::string::String;
use alloc::vec::Vec;

use super::codec::Codec;
use super::error::{Problem, ReadError, SerialError};
use super::event::Events;
use super::reader::Reader;
use super::writer::Writer;

/// Writes any value that has a text as compact JSON; [`Serial::to_str`](crate::Serial::to_str) for every type.
///
/// ```
/// assert_eq!(rerun_safe::to_str(&f64::NAN), "\"NaN\"");
/// assert_eq!(rerun_safe::to_str(&Some(Some(1))), "{\"Some\":1}");
/// ```
pub fn to_str<T: Codec>(value: &T) -> String {
    let mut text = String::with_capacity(T::TYPICAL_LEN);
    value.write(&mut Writer::new(&mut text, usize::MAX));
    text
}

/// Reads all of a text that is nested at most so deep.
pub(super) fn read<T: Codec>(text: &str, depth: usize) -> Result<T, SerialError> {
    let read = read_to_end(&mut Reader::new(text, depth));
    read.map_err(|error| SerialError::new(&error, text))
}

/// Reads a value that has nothing behind it.
pub(super) fn read_to_end<T: Codec>(input: &mut Reader<'_>) -> Result<T, ReadError> {
    let value = T::read(input)?;
    input.end()?;
    Ok(value)
}

/// Reads every error. Good text is read once and pays nothing; for bad text, each unreadable value is passed over.
pub(super) fn read_all<T: Codec>(text: &str, depth: usize) -> Result<T, Vec<SerialError>> {
    let first = match read(text, depth) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let mut events = Events {
        recovers: true,
        collects: true,
        ..Events::default()
    };
    let last = read_to_end::<T>(&mut Reader::with_events(text, depth, &mut events)).err();
    let gathered = events.errors.into_iter().chain(last);
    let errors: Vec<ReadError> = gathered
        .filter(|error| !matches!(error.problem(), Problem::Gathered))
        .collect();
    if errors.is_empty() {
        return Err(alloc::vec![first]);
    }
    Err(SerialError::all(errors, text).collect())
}
