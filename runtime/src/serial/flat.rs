//! Flattened values: their entries stand in an object that others have entries in too.

use super::codec::Codec;
use super::error::ReadError;
use super::reader::{Claims, Reader};
use super::writer::Writer;

impl Reader<'_> {
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
        self.set_position(end.position());
        Ok(value)
    }
}

impl Writer<'_> {
    /// Writes the entries of a flattened value into the object that is open.
    #[doc(hidden)]
    pub fn flat<T: Codec>(&mut self, value: &T) {
        self.spliced(|out| value.write(out));
    }
}
