//! Paths and the strings of the operating system, which need not be Unicode.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::rc::Rc;
use alloc::sync::Arc;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Writer, from_str, to_str};

/// A path is a string; one that is not Unicode is written as an `OsString` is.
impl Codec for PathBuf {
    const KIND: Kind = Kind {
        key: true,
        ..Kind::OTHER
    };
    const TYPICAL_LEN: usize = 32;

    fn write(&self, out: &mut Writer<'_>) {
        write_path(self, out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if input.token() == b'{' {
            return OsString::read(input).map(Self::from);
        }
        String::read(input).map(Self::from)
    }

    fn write_key(&self, out: &mut Writer<'_>) {
        write_path_key(self, out);
    }

    fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let path = Self::read(input)?;
        let odd = path.to_str().and_then(no_unicode);
        Ok(odd.map_or(path, Self::from))
    }
}

macro_rules! written_as {
    ($owned:ident, $write:ident, $write_key:ident: $($ty:ty)*) => {$(
        impl Codec for $ty {
            const KIND: Kind = $owned::KIND;
            const TYPICAL_LEN: usize = $owned::TYPICAL_LEN;

            fn write(&self, out: &mut Writer<'_>) {
                $write(self, out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                $owned::read(input).map(Self::from)
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                $write_key(self, out);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                $owned::read_key(input).map(Self::from)
            }
        }
    )*};
}

written_as!(PathBuf, write_path, write_path_key: Box<Path> Rc<Path> Arc<Path> Cow<'_, Path>);
written_as!(OsString, write_os_str, write_os_str: Box<OsStr> Rc<OsStr> Arc<OsStr> Cow<'_, OsStr>);

fn write_path(path: &Path, out: &mut Writer<'_>) {
    match path.to_str() {
        Some(text) => out.string(text),
        None => write_os_str(path.as_os_str(), out),
    }
}

/// The key of an object is a string: that of a path which is not Unicode is its text behind a NUL, which begins no path of a
/// file system. A path that looks like such a key is written as one too.
fn write_path_key(path: &Path, out: &mut Writer<'_>) {
    match path.to_str().filter(|text| no_unicode(text).is_none()) {
        Some(text) => out.string(text),
        None => out.string(&format!("\0{}", to_str(&path.as_os_str().to_os_string()))),
    }
}

/// The path that is meant by such a key.
fn no_unicode(key: &str) -> Option<OsString> {
    from_str(key.strip_prefix('\0')?).ok()
}

fn write_os_str(text: &OsStr, out: &mut Writer<'_>) {
    text.to_os_string().write(out);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};

    use super::{Codec, Kind, OsString, ReadError, Reader, Writer};
    use crate::serial::impls::sequence::write_all;
    use crate::serial::variant::Variants;

    const UNIX: &Variants = &Variants::of_std(&["Unix"]);

    impl Codec for OsString {
        const KIND: Kind = Kind::RECORD;
        const TYPICAL_LEN: usize = 64;

        fn write(&self, out: &mut Writer<'_>) {
            if out.open("{\"Unix\":") {
                write_all(out, self.as_bytes().iter());
                out.close("}");
            }
        }

        fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            let tag = input.variant(UNIX)?;
            let bytes: Vec<u8> = Codec::read_payload(&tag, input)?;
            tag.close(input)?;
            Ok(Self::from_vec(bytes))
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::os::windows::ffi::{OsStrExt, OsStringExt};

    use super::{Codec, Kind, OsString, ReadError, Reader, Writer};
    use crate::serial::variant::Variants;

    const WINDOWS: &Variants = &Variants::of_std(&["Windows"]);

    impl Codec for OsString {
        const KIND: Kind = Kind::RECORD;
        const TYPICAL_LEN: usize = 64;

        fn write(&self, out: &mut Writer<'_>) {
            if out.open("{\"Windows\":") {
                self.encode_wide().collect::<Vec<u16>>().write(out);
                out.close("}");
            }
        }

        fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            let tag = input.variant(WINDOWS)?;
            let units: Vec<u16> = Codec::read_payload(&tag, input)?;
            tag.close(input)?;
            Ok(Self::from_wide(&units))
        }
    }
}
