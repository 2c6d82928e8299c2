//! Where a text is read from: the place, the bounds, and what is reported on the way.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::Display;
use core::ops::Range;

use super::Codec;
use super::error::{Problem, ReadError};
use super::load::{Event, Events, NoteKind, Owned};

/// How often each byte of a text may be read on average, before reading it is refused.
const READINGS: usize = 64;

/// How many types may be asked for a value at one place, each inside of the other, before any of them consumes something.
const ASKED: usize = 128;

/// A text that is being read, and the place that reading has come to.
///
/// Handed to [`Codec::read`](crate::Codec::read). An impl by hand reads through the impls of other types, or one string with
/// [`Reader::string`], and refuses what it cannot use with [`Reader::error`].
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    position: usize,
    /// Where the value that was read last begins: the place of an error about its meaning.
    last: usize,
    /// How many more containers may be opened inside the current one.
    levels: usize,
    /// Where a type that may hold itself without a container was asked for a value, and how many have been asked there.
    asked: Asked,
    /// How many more bytes may be read again.
    again: usize,
    /// Who else takes entries of an object that is read by several.
    claims: Vec<Claims>,
    /// What `load` and `from_str_all` gather; `from_str` has none.
    events: Option<&'a mut Events>,
    /// Where an untagged enum is being tried: there, no value stands for that of another type.
    attempt: usize,
    /// How many enums are being tried, each inside of the other.
    nesting: usize,
    /// Whether every error is wanted, so that each field is looked up and read for itself.
    collects: bool,
}

/// Entries of one object that belong to somebody else than the reader of it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Claims {
    /// Where the object begins.
    pub object: usize,
    /// Whether the entry of a key belongs to somebody else.
    pub taken: fn(&str) -> bool,
    /// Where the only entry that may be taken stands, and its name, if it is a tag.
    pub tag: Option<(usize, &'static str)>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    position: usize,
    times: usize,
}

/// A place to come back to.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    position: usize,
    levels: usize,
    claims: usize,
    asked: Asked,
    events: usize,
}

impl Mark {
    pub(crate) fn position(self) -> usize {
        self.position
    }

    pub(crate) fn move_to(&mut self, position: usize) {
        self.position = position;
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str, levels: usize) -> Self {
        Self {
            text,
            position: 0,
            last: 0,
            levels,
            asked: Asked::default(),
            again: text.len().saturating_mul(READINGS),
            claims: Vec::new(),
            events: None,
            attempt: usize::MAX,
            nesting: 0,
            collects: false,
        }
    }

    pub(crate) fn with_events(text: &'a str, levels: usize, events: &'a mut Events) -> Self {
        Self {
            collects: events.collects,
            events: Some(events),
            ..Self::new(text, levels)
        }
    }

    /// An error about the meaning of the value that was read last, in the words of the caller.
    ///
    /// ```
    /// use rerun_safe::{Codec, ReadError, Reader, Writer};
    ///
    /// struct Even(u32);
    ///
    /// impl Codec for Even {
    ///     fn write(&self, out: &mut Writer<'_>) {
    ///         self.0.write(out);
    ///     }
    ///
    ///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
    ///         match u32::read(input)? {
    ///             value if value % 2 == 0 => Ok(Self(value)),
    ///             value => Err(input.error(format_args!("{value} is odd"))),
    ///         }
    ///     }
    /// }
    ///
    /// let error = rerun_safe::from_str::<Vec<Even>>("[2,3]").err().unwrap();
    /// assert_eq!(error.to_string(), "3 is odd at `[1]` (line 1, column 4)");
    /// ```
    #[cold]
    pub fn error<M: Display>(&self, message: M) -> ReadError {
        ReadError::new(self.last, Problem::Custom(alloc::format!("{message}").into()))
    }

    #[cold]
    pub(crate) fn problem(&self, problem: Problem) -> ReadError {
        ReadError::new(self.position, problem)
    }

    /// The next token is not the kind that is wanted.
    #[cold]
    pub(crate) fn expected(&self, expected: &'static str) -> ReadError {
        self.problem(Problem::Expected(expected.into()))
    }

    /// What was read from a place on is not what is wanted.
    #[cold]
    pub(crate) fn expected_at(start: usize, expected: &'static str) -> ReadError {
        ReadError::new(start, Problem::Expected(expected.into()))
    }

    // Looking at the text.

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    pub(crate) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn peek(&self) -> u8 {
        // 0 is in no JSON text outside of an error, so it can stand for the end.
        self.bytes().get(self.position).copied().unwrap_or(0)
    }

    /// The first byte of the next token, behind any white space.
    #[inline]
    pub(crate) fn token(&mut self) -> u8 {
        let byte = self.peek();
        if byte > b' ' {
            return byte;
        }
        self.white_space()
    }

    #[inline(never)]
    fn white_space(&mut self) -> u8 {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.position += 1;
        }
        self.peek()
    }

    /// Where the next token begins.
    #[doc(hidden)]
    pub fn start(&mut self) -> usize {
        self.token();
        self.position
    }

    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    #[inline]
    pub(crate) fn set_position(&mut self, position: usize) {
        self.position = position;
    }

    /// Where the value that was read last begins.
    pub(crate) fn last(&self) -> usize {
        self.last
    }

    #[inline]
    pub(crate) fn begin(&mut self, position: usize) {
        self.last = position;
    }

    /// Consumes a piece of text if it is the very next one.
    #[doc(hidden)]
    #[expect(
        clippy::inline_always,
        reason = "the length must be a constant where the bytes are compared"
    )]
    #[inline(always)]
    pub fn literal<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        let found = self.bytes().get(self.position..).and_then(<[u8]>::first_chunk::<N>) == Some(literal);
        if found {
            self.position += N;
        }
        found
    }

    /// Consumes the first piece of a container whose fields stand in the expected order, unless every field is to be looked up.
    #[doc(hidden)]
    #[expect(
        clippy::inline_always,
        reason = "the length must be a constant where the bytes are compared"
    )]
    #[inline(always)]
    pub fn opens<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        !self.collects && self.literal(literal)
    }

    /// Consumes a byte if the next token is that.
    #[inline]
    pub(crate) fn eat(&mut self, byte: u8) -> bool {
        let found = self.token() == byte;
        self.position += usize::from(found);
        found
    }

    /// Reads the text of nothing.
    #[doc(hidden)]
    pub fn unit(&mut self) -> Result<(), ReadError> {
        if self.null() {
            Ok(())
        } else {
            Err(self.expected("`null`"))
        }
    }

    /// Consumes `null`, if that is the next value.
    #[inline]
    pub(crate) fn null(&mut self) -> bool {
        self.token() == b'n' && self.literal(b"null")
    }

    /// Refuses anything but white space up to the end.
    pub(crate) fn end(&mut self) -> Result<(), ReadError> {
        self.token();
        if self.position < self.text.len() {
            return Err(self.problem(Problem::Trailing));
        }
        Ok(())
    }

    // Depth.

    /// Goes one level down, before the bracket of a container is consumed.
    #[doc(hidden)]
    #[inline]
    pub fn enter(&mut self) -> Result<(), ReadError> {
        match self.levels.checked_sub(1) {
            Some(levels) => {
                self.levels = levels;
                Ok(())
            }
            None => Err(self.problem(Problem::TooDeep)),
        }
    }

    /// Comes back up, after the closing bracket.
    #[doc(hidden)]
    #[inline]
    pub fn leave(&mut self) {
        self.levels += 1;
    }

    /// Reads by a type that may hold itself without a container in between, and then never comes to an end.
    pub(crate) fn ask<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, ReadError>) -> Result<T, ReadError> {
        let position = self.start();
        let before = self.asked;
        let times = if before.position == position {
            before.times + 1
        } else {
            1
        };
        if times > ASKED {
            return Err(self.problem(Problem::TooDeep));
        }
        self.asked = Asked { position, times };
        let value = read(self)?;
        self.asked = before;
        Ok(value)
    }

    pub(crate) fn levels(&self) -> usize {
        self.levels
    }

    // Reading again.

    #[doc(hidden)]
    #[inline]
    pub fn mark(&self) -> Mark {
        Mark {
            position: self.position,
            levels: self.levels,
            claims: self.claims.len(),
            asked: self.asked,
            events: self.events.as_ref().map_or(0, |events| events.list.len()),
        }
    }

    /// Counts bytes as read once more. There is a bound to that.
    fn charge(&mut self, bytes: usize) -> Result<(), ReadError> {
        match self.again.checked_sub(bytes) {
            Some(again) => {
                self.again = again;
                Ok(())
            }
            None => Err(self.problem(Problem::TooMuchWork)),
        }
    }

    /// Comes back to a place, so that the bytes in between are read once more.
    pub(crate) fn rewind(&mut self, mark: Mark) -> Result<(), ReadError> {
        self.charge(self.position.saturating_sub(mark.position))?;
        self.position = mark.position;
        self.levels = mark.levels;
        self.claims.truncate(mark.claims);
        self.asked = mark.asked;
        Ok(())
    }

    /// Goes into an enum whose variants are tried; says how deep it is in others of its like.
    pub(crate) fn nest(&mut self) -> usize {
        self.nesting += 1;
        self.nesting
    }

    /// Comes out of an enum that was `nesting` deep.
    pub(crate) fn unnest(&mut self, nesting: usize) {
        self.nesting = nesting.saturating_sub(1);
    }

    /// Comes back from a variant that does not fit. Failing costs more than the bytes where enums are tried within enums, as
    /// there failures multiply, and those at the first byte would cost nothing.
    pub(crate) fn rewind_attempt(&mut self, mark: Mark, nesting: usize) -> Result<(), ReadError> {
        const FREE: usize = 4;
        self.charge(nesting / FREE)?;
        self.nesting = nesting;
        self.rewind(mark)
    }

    /// As `rewind`, from wherever an error has left the reader.
    pub(crate) fn rewind_or_stay(&mut self, mark: Mark) -> Result<(), ReadError> {
        self.position = self.position.max(mark.position);
        self.rewind(mark)
    }

    /// Makes the entries of an object that others take invisible, until `release`.
    #[doc(hidden)]
    pub fn claim(&mut self, claims: Claims) {
        self.claims.push(claims);
    }

    /// Reads a flattened value from the object around it, and goes behind the object again.
    #[doc(hidden)]
    pub fn part<T: Codec>(&mut self, object: usize, taken: fn(&str) -> bool) -> Result<T, ReadError> {
        let end = self.mark();
        let mut there = end;
        there.move_to(object);
        self.rewind(there)?;
        let tag = None;
        self.claim(Claims { object, taken, tag });
        let value = T::read_flat(self)?;
        self.release();
        self.position = end.position;
        Ok(value)
    }

    #[doc(hidden)]
    pub fn release(&mut self) {
        self.claims.pop();
    }

    /// Whether anything is claimed by anybody.
    #[inline]
    pub(crate) fn is_shared(&self) -> bool {
        !self.claims.is_empty()
    }

    /// Whether entries of the object that begins at `object` are claimed.
    #[inline]
    pub(crate) fn is_shared_at(&self, object: usize) -> bool {
        self.claims.iter().any(|claims| claims.object == object)
    }

    /// Whether the entry at `start` of the object that begins at `object` is somebody else's. A second tag is nobody's.
    pub(crate) fn is_claimed(&self, object: usize, start: usize, key: &str) -> Result<bool, ReadError> {
        let mut is_claimed = false;
        for claims in self.claims.iter().filter(|claims| claims.object == object) {
            if !(claims.taken)(key) {
                continue;
            }
            is_claimed = true;
            if let Some((_, name)) = claims.tag.filter(|&(place, _)| place != start) {
                return Err(ReadError::new(start, Problem::DuplicateField(name)));
            }
        }
        Ok(is_claimed)
    }

    // What is reported.

    /// Whether every error is wanted, not only the first.
    pub(crate) fn collects(&self) -> bool {
        self.collects
    }

    /// Whether an unreadable value may be replaced by a fallback.
    #[inline]
    pub(crate) fn recovers(&self) -> bool {
        self.events.as_ref().is_some_and(|events| events.recovers)
    }

    pub(crate) fn events(&mut self) -> Option<&mut Events> {
        self.events.as_deref_mut()
    }

    /// Notes where an untagged enum is tried; says where one was before.
    pub(crate) fn set_attempt(&mut self, place: usize) -> usize {
        core::mem::replace(&mut self.attempt, place)
    }

    /// Consumes `null` where a definition without fields, or a unit struct of an older one, has written it.
    pub(crate) fn null_record(&mut self, object: usize) -> bool {
        let found = self.attempt != object && self.null();
        if found {
            self.report_span(NoteKind::Converted, object..object + 4);
        }
        found
    }

    /// Forbids or allows falling back; says how it was.
    pub(crate) fn set_recovers(&mut self, recovers: bool) -> bool {
        self.events
            .as_mut()
            .is_some_and(|events| core::mem::replace(&mut events.recovers, recovers))
    }

    #[inline]
    pub(crate) fn reports(&self) -> bool {
        self.events.is_some()
    }

    #[inline]
    pub(crate) fn report(&mut self, event: impl FnOnce() -> Event) {
        if let Some(events) = &mut self.events {
            events.list.push(event());
        }
    }

    /// How much has been reported.
    pub(crate) fn reported(&self) -> usize {
        self.events.as_ref().map_or(0, |events| events.list.len())
    }

    /// Notes how the value that began at a place is found again, if something was reported since.
    pub(crate) fn own<T: Codec>(&mut self, start: usize, reported: usize, value: &T, is_key: bool) {
        if let Some(events) = self.events.as_mut().filter(|events| events.list.len() > reported) {
            let text = super::to_str(value);
            events.owned.push(Owned { start, text, is_key });
        }
    }

    pub(crate) fn report_span(&mut self, kind: NoteKind, span: Range<usize>) {
        self.report(|| Event::new(kind, span));
    }

    /// Takes back what was reported since a mark was made, as the value read from there was thrown away.
    pub(crate) fn retract(&mut self, mark: Mark) {
        if let Some(events) = &mut self.events {
            events.list.truncate(mark.events);
        }
    }

    /// After a failure: skips the value that begins at the mark and takes back what was reported about it, so that reading can go
    /// on behind it. Gives the error back where falling back is not allowed, or where the text itself is broken.
    #[cold]
    pub(crate) fn give_up(&mut self, mark: Mark, error: ReadError) -> Result<(Range<usize>, ReadError), ReadError> {
        let passed = self.pass_over(mark, error)?;
        if !self.collects {
            self.retract(mark);
        }
        Ok(passed)
    }

    /// As `give_up`, with what was reported left as it is.
    #[cold]
    pub(crate) fn pass_over(&mut self, mark: Mark, error: ReadError) -> Result<(Range<usize>, ReadError), ReadError> {
        if error.is_final() || !self.recovers() {
            return Err(error);
        }
        self.rewind_or_stay(mark)?;
        let span = self.skip()?;
        Ok((span, error))
    }

    /// One string, without copying where it has no escapes.
    ///
    /// # Errors
    ///
    /// When the next value is no string, or a broken one.
    pub fn string(&mut self) -> Result<Cow<'a, str>, ReadError> {
        if self.token() != b'"' {
            return Err(self.expected("a string"));
        }
        self.last = self.position;
        self.string_body()
    }
}
