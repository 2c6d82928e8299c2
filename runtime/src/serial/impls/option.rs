//! `Option`: `null`, or the value; wrapped where the value could be `null` itself. And the cells that are written once.

use core::cell::OnceCell;
#[cfg(feature = "std")]
use std::sync::OnceLock;

use crate::serial::event::{Event, NoteKind};
use crate::serial::kind::{Claim, Kind};
use crate::serial::reader::Mark;
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

#[inline]
fn write_option<T: Codec>(value: Option<&T>, out: &mut Writer<'_>) {
    match value {
        None => out.raw("null"),
        Some(value) if T::KIND.nullable => {
            if out.open("{\"Some\":") {
                value.write(out);
                out.close("}");
            }
        }
        Some(value) => value.write(out),
    }
}

impl<T: Codec> Codec for Option<T> {
    const KIND: Kind = Kind::OPTION;
    const TYPICAL_LEN: usize = 8;

    #[inline]
    fn write(&self, out: &mut Writer<'_>) {
        write_option(self.as_ref(), out);
    }

    #[inline]
    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if input.null() {
            return Ok(None);
        }
        if T::KIND.nullable || T::KIND.never_object {
            if let Some(value) = read_wrapped(input)? {
                return Ok(Some(value));
            }
        }
        if T::KIND.nullable {
            let start = input.start();
            input.note_wrap(start, true);
            return input.ask(T::read).map(Some);
        }
        T::read(input).map(Some)
    }

    /// `serde_json` writes `Some` as a key as what is in it.
    fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read_key(input).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn assert_flattens<W>() {
        T::assert_flattens::<W>();
    }

    fn claim(key: &str) -> Claim {
        T::claim(key)
    }

    /// Nothing, if the object has none of the entries that the value takes.
    fn read_flat(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        input.start();
        let object = input.mark();
        if !input.has_entry(|key| T::claim(key).is_firm())? {
            return Ok(None);
        }
        T::read_flat(input).map(Some).or_else(|error| {
            let is_own = |key: &str| T::claim(key).is_firm();
            input.give_up_part(object, error, &is_own).map(|()| None)
        })
    }
}

impl<T: Codec> Serial for Option<T> {}

macro_rules! cell {
    ($($(#[$cfg:meta])? $ty:ident;)*) => {$(
        /// As the `Option` that it holds.
        $(#[$cfg])?
        impl<T: Codec> Codec for $ty<T> {
            const KIND: Kind = Kind::OPTION;
            const TYPICAL_LEN: usize = 8;

            fn write(&self, out: &mut Writer<'_>) {
                write_option(self.get(), out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                Option::<T>::read(input).map(holding)
            }

            fn absent() -> Option<Self> {
                Some(Self::new())
            }

            fn assert_flattens<W>() {
                T::assert_flattens::<W>();
            }

            fn claim(key: &str) -> Claim {
                T::claim(key)
            }

            fn read_flat(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                Option::<T>::read_flat(input).map(holding)
            }
        }

        $(#[$cfg])?
        impl<T: Codec> Serial for $ty<T> {}
    )*};
}

cell! {
    OnceCell;
    #[cfg(feature = "std")]
    OnceLock;
}

/// A cell with a value, or an empty one.
fn holding<T, C: From<T> + Default>(value: Option<T>) -> C {
    value.map_or_else(C::default, C::from)
}

/// Reads `{"Some":value}`, if that is what stands there: an object with this key alone.
fn read_wrapped<T: Codec>(input: &mut Reader<'_>) -> Result<Option<T>, ReadError> {
    if input.token() != b'{' {
        return Ok(None);
    }
    let mark = input.mark();
    if !input.opens_wrapper()? {
        input.rewind(mark)?;
        return Ok(None);
    }
    let inside = input.mark();
    let read = T::read(input);
    let failure = match read {
        Ok(value) => {
            if input.eat(b'}') {
                input.leave();
                if !T::KIND.nullable {
                    input.note_wrap(mark.position(), false);
                }
                return Ok(Some(value));
            }
            None
        }
        Err(error) if error.is_final() => return Err(error),
        Err(error) => Some(error),
    };
    // Either there is more than this key, and the object is the bare form, or the value inside is at fault.
    if let Some(error) = failure {
        input.rewind(inside)?;
        if input.skip().is_err() || input.eat(b'}') {
            return Err(error);
        }
    }
    input.retract(mark);
    input.rewind(mark)?;
    Ok(None)
}

impl Reader<'_> {
    /// Goes into an object whose first key is `Some`, to its value.
    fn opens_wrapper(&mut self) -> Result<bool, ReadError> {
        self.enter()?;
        self.eat(b'{');
        Ok(self.token() == b'"' && self.literal(b"\"Some\"") && self.eat(b':'))
    }

    /// Goes on without a flattened value that is not readable: each of its entries is kept. Gives the error back where
    /// falling back is not allowed.
    #[cold]
    fn give_up_part(&mut self, object: Mark, error: ReadError, is_own: &dyn Fn(&str) -> bool) -> Result<(), ReadError> {
        if error.is_final() || !self.recovers() {
            return Err(error);
        }
        if !self.collects() {
            self.retract(object);
        }
        self.rewind_or_stay(object)?;
        self.enter()?;
        let mut reason = Some(error);
        let mut more = self.first_entry()?;
        while more {
            let key_start = self.start();
            let key = self.key()?;
            let is_part = is_own(&key) && !self.is_claimed(object.position(), key_start, &key)?;
            let span = self.skip()?;
            if is_part {
                let error = reason.take();
                self.report(|| Event {
                    error,
                    ..Event::new(NoteKind::Recovered, span)
                });
            }
            more = self.next_entry()?;
        }
        self.leave();
        Ok(())
    }

    /// Whether an object has an entry with one of some keys that nobody else takes. Comes back to its beginning.
    pub(super) fn has_entry(&mut self, wanted: impl Fn(&str) -> bool) -> Result<bool, ReadError> {
        let object = self.start();
        let mark = self.mark();
        self.enter()?;
        let mut found = false;
        let mut more = self.first_entry()?;
        while more && !found {
            let key_start = self.start();
            let key = self.key()?;
            found = wanted(&key) && !self.is_claimed(object, key_start, &key)?;
            self.skip()?;
            more = self.next_entry()?;
        }
        self.rewind(mark)?;
        Ok(found)
    }
}
