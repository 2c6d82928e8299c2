//! The fields of an object, in any order: the path that all types share. Generated code comes here when a text does not have
//! the fields in the order of the definition, with what it has read so far.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::entry::{Entry, Fill};
use super::error::{Problem, ReadError};
use super::event::{About, Event, NoteKind};
use super::fields::{Fields, Place};
use super::kind::Claim;
use super::other_names::OtherNames;
use super::reader::{Mark, Reader};
use super::unclaimed::Unclaimed;

impl<'a> Reader<'a> {
    /// Goes into an object, in front of its brace; gives its place.
    #[doc(hidden)]
    #[inline]
    pub fn record(&mut self) -> Result<usize, ReadError> {
        let object = self.start();
        self.enter()?;
        Ok(object)
    }

    /// Reads the entries of an object from the brace on (`expected` is 0), or behind the value of the last field that was
    /// read in order (`expected` is the next one), to the closing brace.
    #[doc(hidden)]
    #[inline(never)]
    pub fn rest(
        &mut self,
        fields: &'static Fields,
        object: usize,
        expected: usize,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        self.rest_of(fields, object, expected, None, fill)
    }

    /// As `rest`, for a record whose flattened parts take entries too.
    #[doc(hidden)]
    pub fn rest_with_parts(
        &mut self,
        fields: &'static Fields,
        object: usize,
        expected: usize,
        parts: fn(&str) -> Claim,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        self.rest_of(fields, object, expected, Some(parts), fill)
    }

    fn rest_of(
        &mut self,
        fields: &'static Fields,
        object: usize,
        expected: usize,
        parts: Option<fn(&str) -> Claim>,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        let mut expected = expected;
        let mut order = self.orders().of(fields);
        let mut names = OtherNames::default();
        let mut unclaimed = Unclaimed::default();
        let mut more = if expected == 0 {
            !self.null_record(object) && self.first_entry()?
        } else {
            self.next_entry()?
        };
        while more {
            let key_start = self.start();
            let likely = self.orders().follower(order, expected);
            if fields.names.get(likely).is_some_and(|name| self.is_key(name)) {
                self.colon()?;
                let entry = Entry {
                    index: likely,
                    is_alias: false,
                    key_start,
                };
                self.take(&mut names, fields, object, entry, &mut *fill)?;
                expected = likely + 1;
                more = self.next_entry()?;
                continue;
            }
            let key = self.key()?;
            let place = fields.place(&key, expected);
            if let Place::Field(index) | Place::Alias(index) = place {
                order = Some(self.orders().learn(order, fields, expected, index));
                expected = index + 1;
                let is_alias = matches!(place, Place::Alias(_));
                let entry = Entry {
                    index,
                    is_alias,
                    key_start,
                };
                self.take(&mut names, fields, object, entry, &mut *fill)?;
            } else {
                let claim = parts.map_or(Claim::No, |parts| parts(&key));
                let is_claimed = self.is_claimed(object, key_start, &key)?;
                match place {
                    Place::Also(also) => {
                        let span = self.skip()?;
                        self.keep_name(&mut names, fields, also, key_start, span)?;
                    }
                    // Whoever takes it finds out whether it comes twice.
                    _ if is_claimed || claim != Claim::No => {
                        self.skip()?;
                    }
                    _ => self.unknown_entry(&mut unclaimed, fields, parts.is_none(), key_start, key)?,
                }
            }
            more = self.next_entry()?;
        }
        if !names.is_empty() {
            self.settle_names(names, fields, object, fill)?;
        }
        self.leave();
        Ok(())
    }

    /// Consumes a key if it stands here as it is written.
    #[inline]
    fn is_key(&mut self, name: &str) -> bool {
        let start = self.position() + 1;
        let end = start + name.len();
        let found = self.bytes().get(end) == Some(&b'"')
            && self.peek() == b'"'
            && self.bytes().get(start..end) == Some(name.as_bytes());
        if found {
            self.set_position(end + 1);
        }
        found
    }

    /// Reads the value of a field, which may have another name to come.
    #[inline]
    fn take(
        &mut self,
        names: &mut OtherNames,
        fields: &'static Fields,
        object: usize,
        entry: Entry,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        if fields.also.iter().any(|&(_, field)| field == entry.index) {
            self.give_name(names, fields, object, entry, fill)
        } else {
            self.entry(fields, object, entry, fill)
        }
    }

    /// Passes over an entry that nobody takes.
    fn unknown_entry(
        &mut self,
        unclaimed: &mut Unclaimed<'a>,
        fields: &'static Fields,
        are_all: bool,
        key_start: usize,
        key: Cow<'a, str>,
    ) -> Result<(), ReadError> {
        if fields.deny_unknown {
            let name = key.into_owned();
            let known = fields.names;
            let unknown = Problem::UnknownField { name, known, are_all };
            self.refuse_entry(ReadError::new(key_start, unknown))?;
        } else {
            let added = unclaimed.insert(key_start, key);
            added.or_else(|error| self.refuse_entry(error))?;
        }
        let span = self.skip()?;
        self.report_span(NoteKind::Unknown, span);
        Ok(())
    }

    /// Reads the value of a field, and takes an alias and a double entry into account.
    #[inline]
    pub(super) fn entry(
        &mut self,
        fields: &'static Fields,
        object: usize,
        entry: Entry,
        fill: Fill<'_, 'a>,
    ) -> Result<(), ReadError> {
        let start = self.start();
        let mark = self.collects().then(|| self.mark());
        match fill(entry.index, self) {
            Ok(true) if !entry.is_alias => Ok(()),
            filled => self.unusual_entry(fields, object, entry, (start, mark), filled),
        }
    }

    /// What becomes of an entry that is read under another name, comes twice, or is not readable.
    #[cold]
    fn unusual_entry(
        &mut self,
        fields: &'static Fields,
        object: usize,
        entry: Entry,
        (start, mark): (usize, Option<Mark>),
        filled: Result<bool, ReadError>,
    ) -> Result<(), ReadError> {
        let Entry { index, key_start, .. } = entry;
        match (filled, mark) {
            (Ok(true), _) => {
                self.report_alias(fields, index, start);
                Ok(())
            }
            (Ok(false), _) => self.refuse_double(fields.name(index), key_start),
            (Err(error), _) if error.is_twice() => {
                let error = self.refuse_double(fields.name(index), key_start);
                error.map_err(ReadError::finally)
            }
            (Err(error), Some(mark)) => {
                self.gather(mark, error)?;
                if let Some(events) = self.events() {
                    events.failed.insert((object, index));
                }
                Ok(())
            }
            (Err(error), None) => Err(error),
        }
    }

    /// Fails for the second entry of a field, or passes over it where every error is wanted.
    #[cold]
    fn refuse_double(&mut self, name: &'static str, key_start: usize) -> Result<(), ReadError> {
        self.refuse_entry(ReadError::new(key_start, Problem::DuplicateField(name)))?;
        self.skip().map(drop)
    }

    /// Reports a field that was read under another name, from a place to here.
    fn report_alias(&mut self, fields: &'static Fields, index: usize, start: usize) {
        let span = start..self.position();
        self.report(|| Event {
            about: About::Renamed(fields.name(index)),
            ..Event::new(NoteKind::Aliased, span)
        });
    }

    /// Fails for an entry that may not be there, unless every error is wanted.
    pub(crate) fn refuse_entry(&mut self, error: ReadError) -> Result<(), ReadError> {
        if !self.collects() {
            return Err(error);
        }
        self.keep_error(error);
        Ok(())
    }

    /// Keeps an error and passes over the value that has it.
    pub(crate) fn gather(&mut self, mark: Mark, error: ReadError) -> Result<(), ReadError> {
        // What is inside has reported for itself; an error of this value alone is new.
        let (_, error) = self.pass_over(mark, error)?;
        self.keep_error(error);
        Ok(())
    }

    /// The keys of an object that no field takes, for the hint of an error.
    #[cold]
    pub(crate) fn unknown_keys(&self, object: usize, fields: &Fields) -> Vec<String> {
        const MOST: usize = 16;
        // No longer name is that of a field.
        const LONGEST: usize = 256;
        let mut input = self.aside(object);
        let mut unknown = Vec::new();
        let mut more = input.first_entry();
        while let (Ok(true), true) = (&more, unknown.len() < MOST) {
            let start = input.start();
            let Ok(key) = input.key() else {
                break;
            };
            let is_known = fields.claim(&key) != Claim::No || self.is_claimed(object, start, &key).unwrap_or(true);
            if !is_known && key.len() <= LONGEST {
                unknown.push(key.into_owned());
            }
            if input.skip().is_err() {
                break;
            }
            more = input.next_entry();
        }
        unknown
    }
}
