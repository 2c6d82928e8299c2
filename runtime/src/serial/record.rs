//! The fields of an object, in any order: the path that all types share. Generated code comes here when a text does not have
//! the fields in the order of the definition, with what it has read so far.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::error::{Problem, ReadError};
use super::kind::Claim;
use super::load::{About, Event, NoteKind};
use super::names::{Entry, Names};
use super::raw::read_key_text;
use super::reader::{Mark, Reader};
use super::unclaimed::Unclaimed;

/// The names of a record's fields, as constant data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The written names; the index of a field is its place here.
    pub names: &'static [&'static str],
    /// Old names.
    pub aliases: &'static [(&'static str, usize)],
    /// Names that are written as well, for readers of an old definition: read where nothing else gives the field.
    pub also: &'static [(&'static str, usize)],
    /// Whether an entry that no field takes is an error.
    pub deny_unknown: bool,
}

/// Reads the field of an index into its slot; `false` if the slot is taken.
pub(super) type Fill<'f, 'a> = &'f mut dyn FnMut(usize, &mut Reader<'a>) -> Result<bool, ReadError>;

/// Where the entry of a key goes.
enum Place {
    Field(usize),
    Alias(usize),
    /// The place in `Fields::also`.
    Also(usize),
    Nowhere,
}

impl Fields {
    /// No fields at all: what a unit variant makes of an object.
    pub const NONE: &'static Self = &Self::of(&[]);

    /// Fields without further attributes.
    #[must_use]
    pub const fn of(names: &'static [&'static str]) -> Self {
        Self {
            names,
            aliases: &[],
            also: &[],
            deny_unknown: false,
        }
    }

    /// Whether a key is one of the names.
    #[must_use]
    pub fn claim(&self, key: &str) -> Claim {
        match self.place(key, 0) {
            Place::Nowhere => Claim::No,
            _ => Claim::Name,
        }
    }

    pub(crate) fn name(&self, index: usize) -> &'static str {
        self.names.get(index).copied().unwrap_or_default()
    }

    /// Looks a key up, first behind the place where it is expected: there is where fields go on after one that the text does not
    /// have.
    fn place(&self, key: &str, expected: usize) -> Place {
        let (before, behind) = self.names.split_at_checked(expected).unwrap_or((self.names, &[]));
        let find = |names: &[&str]| names.iter().position(|name| *name == key);
        let found = find(behind).map(|index| expected + index);
        if let Some(index) = found.or_else(|| find(before)) {
            return Place::Field(index);
        }
        if let Some(also) = self.also.iter().position(|(name, _)| *name == key) {
            return Place::Also(also);
        }
        let alias = self.aliases.iter().find(|(name, _)| *name == key);
        alias.map_or(Place::Nowhere, |(_, index)| Place::Alias(*index))
    }
}

impl<'a> Reader<'a> {
    /// Goes into an object, in front of its brace; gives its place.
    #[doc(hidden)]
    #[inline]
    pub fn record(&mut self) -> Result<usize, ReadError> {
        let object = self.start();
        self.enter()?;
        Ok(object)
    }

    /// Reads the entries of an object from the brace on (`expected` is 0), or behind the value of the last field that was read
    /// in order (`expected` is the next one), to the closing brace.
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
        let mut order = self.order(fields);
        let mut names = Names::default();
        let mut unclaimed = Unclaimed::default();
        let mut more = if expected == 0 {
            !self.null_record(object) && self.first_entry()?
        } else {
            self.next_entry()?
        };
        while more {
            let key_start = self.start();
            let likely = self.follower(order, expected);
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
            let key = read_key_text(self)?;
            let place = fields.place(&key, expected);
            if let Place::Field(index) | Place::Alias(index) = place {
                order = Some(self.learn(order, fields, expected, index));
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
        names: &mut Names,
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
        let Entry {
            index,
            is_alias,
            key_start,
        } = entry;
        match (filled, mark) {
            (Ok(true), _) if is_alias => {
                self.report_alias(fields, index, start);
                Ok(())
            }
            (Ok(true), _) => Ok(()),
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

    /// Consumes the opening brace; whether an entry follows.
    pub(crate) fn first_entry(&mut self) -> Result<bool, ReadError> {
        if !self.eat(b'{') {
            return Err(self.other_shape("an object"));
        }
        Ok(!self.eat(b'}'))
    }

    /// Consumes what is behind an entry; whether another one follows.
    pub(crate) fn next_entry(&mut self) -> Result<bool, ReadError> {
        match self.token() {
            b',' => {
                self.set_position(self.position() + 1);
                Ok(true)
            }
            b'}' => {
                self.set_position(self.position() + 1);
                Ok(false)
            }
            _ => Err(self.expected("`,` or `}`")),
        }
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
        let mut input = Reader::new(self.text(), self.levels().saturating_add(1));
        input.set_position(object);
        let mut unknown = Vec::new();
        let mut more = input.first_entry();
        while let (Ok(true), true) = (&more, unknown.len() < MOST) {
            let start = input.start();
            let Ok(key) = read_key_text(&mut input) else {
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
