//! The error that leaves the crate: the problem in words, with its path, its place and its repair.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::fmt;

use super::help::begins_value;
use super::path::paths;
use super::problem::ReadError;

/// Why a text could not be read, with its path, its place, and the repair where there is one.
///
/// `Display` is one line. The alternate form, `{:#}`, adds the line of the text with a caret under the place.
///
/// ```
/// let error = rerun_safe::from_str::<Vec<u8>>("[1,\n 999]").unwrap_err();
/// assert_eq!(error.path(), "[1]");
/// assert_eq!((error.line(), error.column(), error.offset()), (2, 2, 5));
/// assert_eq!(format!("{error:#}"), "\
/// 999 is out of range for `u8` (0 to 255) at `[1]` (line 2, column 2)
///   |
/// 2 |  999]
///   |  ^");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SerialError(Box<Report>);

#[derive(Clone, PartialEq, Eq)]
struct Report {
    message: String,
    path: String,
    expected: Option<Cow<'static, str>>,
    found: Option<String>,
    help: Option<String>,
    offset: usize,
    line: usize,
    column: usize,
    snippet: Snippet,
}

/// A piece of the line that the error is on, and how many characters of it are before the place.
#[derive(Clone, PartialEq, Eq)]
struct Snippet {
    line: String,
    before: usize,
}

impl SerialError {
    pub(crate) fn new(error: &ReadError, text: &str) -> Self {
        let path = paths(text, &[error.offset()]).pop().unwrap_or_default();
        Self::at(error, text, path, &mut Cursor::default())
    }

    /// The error of a `load` that found no fallback on the way.
    pub(crate) fn of_load(error: &ReadError, text: &str) -> Self {
        let mut told = Self::new(error, text);
        let is_of_field = !told.0.path.is_empty() && !told.0.path.starts_with('[');
        if is_of_field && !error.is_final() && told.0.help.is_none() && begins_value(text, error.offset()) {
            told.0.help = Some("with `#[rerun(default)]` on the field `load` goes on".into());
        }
        told
    }

    /// Errors of one text, in its order, one by one; one walk finds all their paths.
    pub(crate) fn all<E: Borrow<ReadError>>(mut errors: Vec<E>, text: &str) -> impl Iterator<Item = Self> {
        errors.sort_by_key(|error| error.borrow().offset());
        let offsets: Vec<usize> = errors.iter().map(|error| error.borrow().offset()).collect();
        let paths = paths(text, &offsets);
        let mut cursor = Cursor::default();
        errors
            .into_iter()
            .zip(paths)
            .map(move |(error, path)| Self::at(error.borrow(), text, path, &mut cursor))
    }

    /// The error with its path; the cursor is at or before its place.
    fn at(error: &ReadError, text: &str, path: String, cursor: &mut Cursor) -> Self {
        let offset = error.offset();
        let problem = error.problem();
        cursor.advance(text, offset);
        Self(Box::new(Report {
            message: problem.message().into_owned(),
            path,
            expected: problem.expected(),
            found: problem.found(text, offset),
            help: problem.help(text, offset),
            offset,
            line: cursor.line + 1,
            column: cursor.column + 1,
            snippet: Snippet::new(text, cursor.line_start, offset),
        }))
    }

    /// Returns the place as a path through the text: `tags[3].id`. Empty at the root.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the line of the place, from 1.
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// Returns the column of the place in characters, from 1.
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// Returns the place in bytes, from 0.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// Returns what should have stood there, where that is one thing.
    pub fn expected(&self) -> Option<&str> {
        self.0.expected.as_deref()
    }

    /// Returns what stood there instead.
    pub fn found(&self) -> Option<&str> {
        self.0.found.as_deref()
    }

    /// The error without the line and the column, which say nothing about a text that the user does not see.
    #[cfg(feature = "serde")]
    pub(crate) fn without_place(&self) -> String {
        let mut sentence = String::new();
        // Writing into a `String` does not fail.
        let _ = self.0.write_sentence(&mut sentence);
        sentence
    }

    /// Tells how to repair it: what to change in the definition.
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }
}

impl Report {
    fn write_sentence(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(&self.message)?;
        if !self.path.is_empty() {
            write!(out, " at `{}`", self.path)?;
        }
        if let Some(found) = &self.found {
            write!(out, ", found {found}")?;
        }
        match &self.help {
            Some(help) => write!(out, "; {help}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for SerialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let report = &*self.0;
        report.write_sentence(f)?;
        write!(f, " (line {}, column {})", report.line, report.column)?;
        if f.alternate() {
            report.snippet.fmt(f, report.line)?;
        }
        Ok(())
    }
}

impl fmt::Debug for SerialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SerialError({self})")
    }
}

impl core::error::Error for SerialError {}

/// A place of the text that only goes forward, so that the lines of many errors take one walk.
#[derive(Default)]
struct Cursor {
    offset: usize,
    line: usize,
    line_start: usize,
    column: usize,
}

impl Cursor {
    fn advance(&mut self, text: &str, offset: usize) {
        let passed = text.get(self.offset..offset).unwrap_or_default();
        if let Some(newline) = passed.rfind('\n') {
            self.line += passed.bytes().filter(|&byte| byte == b'\n').count();
            self.line_start = self.offset + newline + 1;
            self.column = 0;
        }
        let last_line = text.get(self.offset.max(self.line_start)..offset).unwrap_or_default();
        self.column += last_line.chars().count();
        self.offset = offset;
    }
}

impl Snippet {
    /// How many bytes of the line are shown on each side.
    const REACH: usize = 60;

    fn new(text: &str, line_start: usize, offset: usize) -> Self {
        let offset = offset.min(text.len());
        let floor = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = floor(offset.saturating_sub(Self::REACH).max(line_start));
        let rest = text
            .get(offset..floor(text.len().min(offset + Self::REACH)))
            .unwrap_or_default();
        let end = offset + rest.find('\n').unwrap_or(rest.len());
        let line = text.get(start..end).unwrap_or_default();
        Self {
            line: line.replace(|char: char| char.is_control(), " "),
            before: text.get(start..offset).unwrap_or_default().chars().count(),
        }
    }

    fn fmt(&self, f: &mut fmt::Formatter<'_>, line: usize) -> fmt::Result {
        let digits = line.checked_ilog10().unwrap_or(0) as usize + 1;
        let Self { line: shown, before } = self;
        write!(f, "\n{0:digits$} |\n{line} | {shown}\n{0:digits$} | {0:before$}^", "")
    }
}
