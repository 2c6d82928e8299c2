//! Strings, characters, and the addresses that are written as strings.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use crate::serial::error::{Problem, shortened};
use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Writer};

impl Codec for String {
    const KIND: Kind = Kind::TEXT;
    const TYPICAL_LEN: usize = 16;

    #[inline]
    fn write(&self, out: &mut Writer<'_>) {
        out.string(self);
    }

    #[inline]
    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        input.string().map(Cow::into_owned)
    }
}

macro_rules! owned_str {
    ($($ty:ty)*) => {$(
        impl Codec for $ty {
            const KIND: Kind = Kind::TEXT;
            const TYPICAL_LEN: usize = 16;

            fn write(&self, out: &mut Writer<'_>) {
                out.string(self);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                input.string().map(Self::from)
            }
        }
    )*};
}

owned_str!(Box<str> Rc<str> Arc<str>);

impl Codec for Cow<'_, str> {
    const KIND: Kind = Kind::TEXT;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        out.string(self);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        String::read(input).map(Cow::Owned)
    }
}

impl Codec for char {
    const KIND: Kind = Kind::TEXT;
    const TYPICAL_LEN: usize = 3;

    fn write(&self, out: &mut Writer<'_>) {
        out.string(self.encode_utf8(&mut [0; 4]));
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let start = input.start();
        let text = input.string()?;
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(char), None) => Ok(char),
            _ => Err(other_text(start, "a string of one character", &text)),
        }
    }
}

/// The string that was read from a place on is another one than is wanted.
#[cold]
fn other_text(start: usize, expected: &'static str, text: &str) -> ReadError {
    let text = format!("{:?}", shortened(text));
    ReadError::new(start, Problem::Text { expected, text })
}

macro_rules! address {
    ($($ty:ident $words:literal)*) => {$(
        impl Codec for $ty {
            const KIND: Kind = Kind::TEXT;
            const TYPICAL_LEN: usize = 20;

            fn write(&self, out: &mut Writer<'_>) {
                out.display(self);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let start = input.start();
                let text = input.string()?;
                text.parse().map_err(|_| other_text(start, $words, &text))
            }
        }
    )*};
}

address! {
    IpAddr "an IP address"
    Ipv4Addr "an IPv4 address"
    Ipv6Addr "an IPv6 address"
    SocketAddr "a socket address"
    SocketAddrV4 "an IPv4 socket address"
    SocketAddrV6 "an IPv6 socket address"
}
