//! How deep the containers around a place may be nested, and how much of the stack reading them may take.

use super::Reader;
use crate::serial::error::{Problem, ReadError};

/// Up to how many levels the stack is watched; 128 is what is read by default. Whoever asks for more has the stack for it.
const WATCHED: usize = 128;

/// How much of the stack reading may take: half of what a thread has that nobody gave more.
const MOST: usize = 1 << 20;

/// The part of the stack that reading may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stack {
    start: usize,
    most: usize,
}

impl Stack {
    pub(super) fn new(levels: usize) -> Self {
        let most = if levels <= WATCHED { MOST } else { usize::MAX };
        Self { start: here(), most }
    }

    /// Whether there is more. The frame of a type with many fields is large, above all in a build that is not optimized, so that
    /// levels alone are no measure.
    #[inline]
    fn has_room(self) -> bool {
        here().abs_diff(self.start) <= self.most
    }
}

/// Where the stack has come to.
#[inline]
fn here() -> usize {
    let here = 0_u8;
    core::ptr::from_ref(&here).addr()
}

impl Reader<'_> {
    /// Goes one level down, before the bracket of a container is consumed.
    #[doc(hidden)]
    #[inline]
    pub fn enter(&mut self) -> Result<(), ReadError> {
        match self.levels.checked_sub(1) {
            Some(levels) if self.stack.has_room() => {
                self.levels = levels;
                Ok(())
            }
            levels => Err(self.no_level(levels.is_some())),
        }
    }

    /// There is no room for a container, which matters only if there is one.
    #[cold]
    fn no_level(&self, has_level: bool) -> ReadError {
        match self.peek() {
            b'{' | b'[' if has_level => self.problem(Problem::NoStack),
            b'{' | b'[' => self.problem(Problem::TooDeep),
            _ => self.other_shape("an array or an object"),
        }
    }

    /// Comes back up, after the closing bracket.
    #[doc(hidden)]
    #[inline]
    pub fn leave(&mut self) {
        self.levels += 1;
    }

    pub(crate) fn levels(&self) -> usize {
        self.levels
    }
}
