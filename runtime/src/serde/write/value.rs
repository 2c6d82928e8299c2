//! A value that is about to be written, before it is known what its type tells.
//!
//! Arrays and objects have each value inside of them tell of itself again, and know nothing of what it can tell: that is in
//! [`write`](super).

use core::any::type_name;

use ::serde::Serialize;

use crate::serde::WriteError;
use crate::serial::Writer;
use crate::serial::parts::levels;

/// Before a value that is wrapped, because bare it would not be told from nothing.
pub(super) const WRAPPER: &str = "{\"Some\":";

/// Writes one value.
pub(in crate::serde) fn put<T: ?Sized + Serialize>(value: &T, out: &mut Writer<'_>) -> Result<(), WriteError> {
    value.serialize(Serializer::of::<T>(out, false))
}

/// Writes one value by what serde's `Serialize` tells of it.
pub(in crate::serde) struct Serializer<'w, 'a> {
    pub(super) out: &'w mut Writer<'a>,
    /// Whether the value is directly inside of a `Some`, and has to be wrapped where it is nothing itself.
    pub(super) in_some: bool,
    /// The type of the value, as far as it is in sight: the only thing that tells a map without an order from one with.
    pub(super) type_name: fn() -> &'static str,
}

impl<'w, 'a> Serializer<'w, 'a> {
    pub(super) fn of<T: ?Sized>(out: &'w mut Writer<'a>, in_some: bool) -> Self {
        Self {
            out,
            in_some,
            type_name: type_name::<T>,
        }
    }

    /// Writes a value that reads as nothing, or that is an `Option`: inside of another one it is wrapped.
    pub(super) fn nullable(
        self,
        write: impl FnOnce(&mut Writer<'a>) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        if !self.in_some {
            return write(self.out);
        }
        open(self.out, WRAPPER)?;
        write(self.out)?;
        self.out.close("}");
        Ok(())
    }

    /// Opens `{"variant":`, and says how many braces are to be closed. A variant that looks like a wrapper is wrapped.
    pub(super) fn open_variant(&mut self, variant: &str) -> Result<usize, WriteError> {
        let is_wrapped = self.in_some && variant == "Some";
        if is_wrapped {
            open(self.out, WRAPPER)?;
        }
        open(self.out, "{")?;
        self.out.string(variant);
        self.out.byte(b':');
        Ok(1 + usize::from(is_wrapped))
    }
}

/// Opens a container, unless that is one too many.
#[inline]
pub(super) fn open(out: &mut Writer<'_>, text: &str) -> Result<(), WriteError> {
    if out.open(text) {
        Ok(())
    } else {
        Err(WriteError::too_deep())
    }
}

/// Wraps the value that was written from `start` on.
pub(super) fn wrap(out: &mut Writer<'_>, start: usize) -> Result<(), WriteError> {
    if out.counts_levels() {
        let levels = 1 + levels(out.since(start));
        if !out.fits(levels) {
            return Err(WriteError::too_deep());
        }
    }
    out.insert(start, WRAPPER);
    out.byte(b'}');
    Ok(())
}
