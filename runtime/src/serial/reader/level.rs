//! How deep the containers around a place may be nested.

use super::Reader;
use crate::serial::error::{Problem, ReadError};

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
            _ => Err(self.no_level()),
        }
    }

    /// There is no room for a container, which matters only if there is one.
    #[cold]
    fn no_level(&self) -> ReadError {
        match self.peek() {
            b'{' | b'[' if self.levels == 0 => self.problem(Problem::TooDeep),
            b'{' | b'[' => self.problem(Problem::NoStack),
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
