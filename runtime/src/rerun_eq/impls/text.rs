//! Text, and what has one written form.

use alloc::string::{String, ToString};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{Prims, Visitor};

macro_rules! text {
    ($($ty:ty),*) => {
        $(
            impl Data for $ty {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.text(self)
                }
            }
        )*
    };
}

text!(str, String);

/// A text of one character.
impl Data for char {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.text(self.encode_utf8(&mut [0; 4]))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn prims(slice: &[Self]) -> Prims<'_> {
        Prims::Char(slice)
    }
}

macro_rules! displayed {
    ($($ty:ty),*) => {
        $(
            /// The text that it is written as.
            impl Data for $ty {
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.text(&self.to_string())
                }
            }
        )*
    };
}

displayed!(IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6);

#[cfg(feature = "std")]
mod os {
    use std::ffi::{OsStr, OsString};
    use std::path::{Path, PathBuf};

    use super::{Data, Visitor};

    /// Text where it is Unicode; otherwise the sequence of its bytes as the system encodes them, which never equals a text.
    impl Data for OsStr {
        fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
            match self.to_str() {
                Some(text) => visitor.text(text),
                None => visitor.seq(self.as_encoded_bytes()),
            }
        }
    }

    macro_rules! as_os_str {
        ($($ty:ty: $method:ident),*) => {
            $(
                /// As [`OsStr`].
                impl Data for $ty {
                    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                        self.$method().accept(visitor)
                    }
                }
            )*
        };
    }

    as_os_str!(OsString: as_os_str, Path: as_os_str, PathBuf: as_os_str);
}
