//! `bool`, `()` and `PhantomData`.

use core::marker::PhantomData;

use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

impl Codec for bool {
    const KIND: Kind = Kind::PLAIN;
    const TYPICAL_LEN: usize = 5;

    #[inline]
    fn write(&self, out: &mut Writer<'_>) {
        out.raw(if *self { "true" } else { "false" });
    }

    #[inline]
    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        match input.token() {
            b't' if input.literal(b"true") => Ok(true),
            b'f' if input.literal(b"false") => Ok(false),
            _ => Err(input.expected("a bool")),
        }
    }

    fn write_key(&self, out: &mut Writer<'_>) {
        out.raw(if *self { "\"true\"" } else { "\"false\"" });
    }

    fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        input.quoted(Self::read)
    }
}

impl Codec for () {
    const KIND: Kind = Kind::UNIT;
    const TYPICAL_LEN: usize = 4;

    fn write(&self, out: &mut Writer<'_>) {
        out.raw("null");
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        input.unit()
    }
}

impl Serial for () {}

impl<T: ?Sized> Codec for PhantomData<T> {
    const KIND: Kind = Kind::UNIT;
    const TYPICAL_LEN: usize = 4;

    fn write(&self, out: &mut Writer<'_>) {
        ().write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        <()>::read(input).map(|()| Self)
    }
}

impl<T: ?Sized> Serial for PhantomData<T> {}
