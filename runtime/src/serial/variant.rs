//! Which variant of an enum a text has, and where its payload is.

use alloc::string::String;

use super::error::{Problem, ReadError};
use super::event::{About, Event, NoteKind};
use super::field::{How, field_by, strictly};
use super::fields::Fields;
use super::kind::Claim;
use super::reader::Reader;
use super::tuple::Elements;
use super::unclaimed::Unclaimed;

/// The names of an enum's variants, as constant data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Variants {
    /// The written names; the index of a variant is its place here.
    pub names: &'static [&'static str],
    /// Old names.
    pub aliases: &'static [(&'static str, usize)],
    /// The variant that keeps what no name fits.
    pub other: Option<usize>,
    /// Whether the definition is std's, to which nobody can add an attribute.
    pub is_of_std: bool,
}

/// The variant that a text has. The reader stands in front of its payload.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tag {
    /// The index of the variant.
    pub index: usize,
    /// Where the value begins.
    pub start: usize,
    is_bare: bool,
    close: Close,
}

/// What is to be done behind the payload.
#[derive(Debug)]
pub(crate) enum Close {
    /// Nothing: a bare name, or the whole value is the payload.
    Nothing,
    /// The brace of `{"Name":payload}`.
    Brace,
    /// Going to the end of `{"tag":"Name","content":payload}`.
    Leave(usize),
    /// The payload was the object itself, and its tag belongs to everybody again.
    Release,
}

impl Variants {
    /// Variants without further attributes.
    #[must_use]
    pub const fn of(names: &'static [&'static str]) -> Self {
        Self {
            names,
            aliases: &[],
            other: None,
            is_of_std: false,
        }
    }

    /// The variants of an enum of std.
    pub(super) const fn of_std(names: &'static [&'static str]) -> Self {
        Self {
            is_of_std: true,
            ..Self::of(names)
        }
    }

    /// Whether a key is one of the names.
    #[must_use]
    pub fn claim(&self, key: &str) -> Claim {
        Claim::name_if(self.has(key))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(&name) || self.aliases.iter().any(|(alias, _)| *alias == name)
    }

    /// The index of a name that was read from `start` to here.
    pub(crate) fn find(&self, input: &mut Reader<'_>, name: &str, start: usize) -> Result<usize, ReadError> {
        if let Some(index) = self
            .names
            .iter()
            .position(|known| *known == name)
            .filter(|&index| self.other != Some(index))
        {
            return Ok(index);
        }
        if let Some(&(_, index)) = self.aliases.iter().find(|(alias, _)| *alias == name) {
            let span = start..input.position();
            input.report(|| Event {
                about: self.names.get(index).map_or(About::Text, |name| About::Renamed(name)),
                ..Event::new(NoteKind::Aliased, span)
            });
            return Ok(index);
        }
        self.other.ok_or_else(|| {
            let unknown = Problem::UnknownVariant {
                name: name.into(),
                known: self.names,
            };
            ReadError::new(start, unknown.fixed_if(self.is_of_std))
        })
    }
}

impl Tag {
    pub(crate) fn new(index: usize, start: usize, is_bare: bool, close: Close) -> Self {
        Self {
            index,
            start,
            is_bare,
            close,
        }
    }

    /// Whether there is a name and nothing else.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.is_bare
    }

    /// Goes into the object of a struct variant, if there is one; gives its place.
    pub fn record(&self, input: &mut Reader<'_>) -> Result<usize, ReadError> {
        if self.is_bare { Ok(self.start) } else { input.record() }
    }

    /// Goes into the array of a tuple variant, if there is one.
    pub fn elements(&self, input: &mut Reader<'_>, expected: usize) -> Result<Elements, ReadError> {
        if self.is_bare {
            Ok(Elements::none(self.start, expected))
        } else {
            Elements::open(input, expected)
        }
    }

    /// Refuses the bare name of a variant that cannot do without its payload.
    pub fn needs_payload(&self) -> Result<(), ReadError> {
        if self.is_bare {
            Err(ReadError::new(self.start, Problem::NoPayload))
        } else {
            Ok(())
        }
    }

    /// Reads the payload of a variant that has none: a payload of an older definition is passed over.
    pub fn unit(&self, input: &mut Reader<'_>) -> Result<(), ReadError> {
        if self.is_bare {
            return Ok(());
        }
        if self.is_flat() {
            let object = input.record()?;
            return input.rest(Fields::NONE, object, 0, &mut |_, _| Ok(false));
        }
        if !input.null() {
            let span = input.skip()?;
            input.report_span(NoteKind::Unknown, span);
        }
        Ok(())
    }

    /// Whether the payload stands among the entries of the object that has the tag.
    pub(super) fn is_flat(&self) -> bool {
        matches!(self.close, Close::Release)
    }

    /// Reads the one value of a newtype variant, which has attributes.
    pub fn newtype_by<T>(&self, input: &mut Reader<'_>, how: &How<T>) -> Result<T, ReadError> {
        if self.is_bare {
            let value = self.absent(input, (how.default)());
            return value.map_err(|error| if how.strict { strictly(input, error) } else { error });
        }
        field_by(input, how)
    }

    #[cold]
    pub(super) fn absent<T>(&self, input: &mut Reader<'_>, value: Option<T>) -> Result<T, ReadError> {
        let value = value.ok_or_else(|| ReadError::new(self.start, Problem::NoPayload))?;
        let span = self.start..input.position();
        input.report_span(NoteKind::Converted, span);
        Ok(value)
    }

    /// Goes behind the value.
    pub fn close(self, input: &mut Reader<'_>) -> Result<(), ReadError> {
        match self.close {
            Close::Nothing => {}
            Close::Brace => {
                input.leave_variant()?;
            }
            Close::Leave(end) => {
                input.set_position(end);
                input.leave();
            }
            Close::Release => input.release(),
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Reads the name of a variant: a string alone, or the key of an object with one entry.
    #[doc(hidden)]
    pub fn variant(&mut self, variants: &'static Variants) -> Result<Tag, ReadError> {
        let start = self.start();
        self.begin(start);
        if self.is_shared_at(start) {
            return self.shared_variant(variants, start);
        }
        let mark = self.mark();
        let is_bare = match self.peek() {
            b'"' => true,
            b'{' => {
                self.enter()?;
                self.set_position(start + 1);
                if self.token() != b'"' {
                    return Err(self.expected("the name of a variant"));
                }
                false
            }
            _ => return Err(self.no_variant()),
        };
        let name_start = self.position();
        let name = self.string_body()?;
        let index = variants
            .find(self, &name, name_start)
            .map_err(|error| self.with_tag_beside(error, start, variants))?;
        if variants.other == Some(index) {
            self.rewind(mark)?;
            return Ok(Tag::new(index, start, false, Close::Nothing));
        }
        if !is_bare {
            self.colon()?;
        }
        let close = if is_bare { Close::Nothing } else { Close::Brace };
        Ok(Tag::new(index, start, is_bare, close))
    }

    /// The next value is no variant.
    #[cold]
    pub(crate) fn no_variant(&self) -> ReadError {
        self.expected("the name of a variant, alone or as the only key of an object")
    }

    /// Comes out of the object around the payload of a variant.
    pub(crate) fn leave_variant(&mut self) -> Result<(), ReadError> {
        if !self.eat(b'}') {
            return Err(self.expected("`}` behind the only variant"));
        }
        self.leave();
        Ok(())
    }

    /// Finds the entry with the name of a variant in an object that others read too.
    #[cold]
    fn shared_variant(&mut self, variants: &'static Variants, start: usize) -> Result<Tag, ReadError> {
        self.enter()?;
        let inside = self.mark();
        let mut found = None;
        let mut unclaimed = Unclaimed::default();
        let mut more = self.first_entry()?;
        while more {
            let name_start = self.start();
            let name = self.key_name()?;
            let is_claimed = self.is_claimed(start, name_start, &name)?;
            let is_its = variants.has(&name) && !is_claimed;
            if is_its && found.is_some() {
                return Err(ReadError::new(name_start, Problem::SecondVariant(name.into_owned())));
            }
            // In front of the colon: the note of an old name is about the name alone, and what is kept is found by it.
            let index = is_its.then(|| variants.find(self, &name, name_start)).transpose()?;
            self.colon()?;
            let payload = self.start();
            found = index.map(|index| (index, payload)).or(found);
            let value = self.skip()?;
            if !is_its && !is_claimed {
                // Beside the variant of an enum that only has its tag here, an entry is nobody else's to tell of.
                let added = unclaimed.insert(name_start, name);
                added.or_else(|error| self.refuse_entry(error))?;
                self.report_span(NoteKind::Unknown, value);
            }
            more = self.next_entry()?;
        }
        let end = self.position();
        let Some((index, payload)) = found else {
            return Err(ReadError::new(start, Problem::NoVariantKey(variants.names)));
        };
        let mut there = inside;
        there.move_to(payload);
        self.rewind(there)?;
        Ok(Tag::new(index, start, false, Close::Leave(end)))
    }

    /// An enum without variants has no text.
    #[doc(hidden)]
    pub fn no_variants(&mut self) -> ReadError {
        let start = self.start();
        let known = &[];
        let name = String::new();
        ReadError::new(start, Problem::UnknownVariant { name, known })
    }
}
