//! C strings, as the arrays of bytes that serde makes of them.

use alloc::boxed::Box;
use alloc::ffi::CString;
use alloc::vec::Vec;
use core::ffi::CStr;

use super::sequence::{read_exactly, write_all};
use crate::serial::error::Problem;
use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

macro_rules! c_string {
    ($($ty:ty)*) => {$(
        impl Codec for $ty {
            const KIND: Kind = Kind::SEQUENCE;
            const TYPICAL_LEN: usize = 32;

            fn write(&self, out: &mut Writer<'_>) {
                write_all(out, self.to_bytes().iter());
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                read_c_string(input).map(Self::from)
            }
        }

        impl Serial for $ty {}
    )*};
}

c_string!(CString Box<CStr>);

/// Reads the bytes, none of which is left out while loading: it would be another text.
fn read_c_string(input: &mut Reader<'_>) -> Result<CString, ReadError> {
    let start = input.start();
    let mut bytes = Vec::new();
    read_exactly::<u8>(input, &mut bytes)?;
    CString::new(bytes).map_err(|_| {
        let reason = "a zero in the bytes of a C string, which ends at one";
        ReadError::new(start, Problem::Custom(reason.into()))
    })
}
