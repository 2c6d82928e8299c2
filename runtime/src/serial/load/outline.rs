//! One level of a text: the entries of an object, the elements of an array.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::serial::error::ReadError;
use crate::serial::reader::Reader;

/// One entry of an object; the places are in the text that was given.
pub(crate) struct Entry<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Range<usize>,
}

/// The entries of the object that begins at a place. Nothing for anything else.
pub(crate) fn entries(text: &str, start: usize) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    // A broken text has been refused before; what is here is whole.
    let _ = read_entries(text, start, &mut entries);
    entries
}

fn read_entries<'a>(text: &'a str, start: usize, entries: &mut Vec<Entry<'a>>) -> Result<(), ReadError> {
    let mut input = Reader::new(text, usize::MAX);
    input.set_position(start);
    let mut more = input.first_entry()?;
    while more {
        let key_start = input.start();
        let mut key_end = input.mark();
        input.skip_string()?;
        key_end.move_to(input.position());
        input.set_position(key_start);
        let key = input.key()?;
        let value = input.skip()?;
        let key_span = key_start..key_end.position();
        entries.push(Entry { key, key_span, value });
        more = input.next_entry()?;
    }
    Ok(())
}

/// The places of the elements of the array that begins at a place. Nothing for anything else.
pub(crate) fn elements(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut elements = Vec::new();
    let _ = read_elements(text, start, &mut elements);
    elements
}

fn read_elements(text: &str, start: usize, elements: &mut Vec<Range<usize>>) -> Result<(), ReadError> {
    let mut input = Reader::new(text, usize::MAX);
    input.set_position(start);
    if !input.eat(b'[') || input.eat(b']') {
        return Ok(());
    }
    loop {
        elements.push(input.skip()?);
        if !input.next_element()? {
            return Ok(());
        }
    }
}

/// The value in `{"Some":value}`, if the text is that.
pub(crate) fn wrapped(text: &str, start: usize) -> Option<Range<usize>> {
    if text.as_bytes().get(start) != Some(&b'{') {
        return None;
    }
    match &*entries(text, start) {
        [only] if only.key == "Some" => Some(only.value.clone()),
        _ => None,
    }
}

/// A JSON string as the text that it means.
pub(crate) fn unquoted(json: &str) -> Option<String> {
    Reader::new(json, 0).string().ok().map(Cow::into_owned)
}
