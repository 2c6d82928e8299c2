//! Cells, locks and atomics: the value that is in them.

use core::cell::{Cell, RefCell};
use core::sync::atomic;

use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Writer};

impl<T: Codec + Copy> Codec for Cell<T> {
    const KIND: Kind = T::KIND.newtype();
    const TYPICAL_LEN: usize = T::TYPICAL_LEN;

    fn write(&self, out: &mut Writer<'_>) {
        self.get().write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read(input).map(Self::new)
    }
}

/// Written as `null` where the value is borrowed mutably, as there is then no value to be seen.
impl<T: Codec> Codec for RefCell<T> {
    const KIND: Kind = T::KIND.newtype();
    const TYPICAL_LEN: usize = T::TYPICAL_LEN;

    fn write(&self, out: &mut Writer<'_>) {
        match self.try_borrow() {
            Ok(value) => value.write(out),
            Err(_) => out.raw("null"),
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read(input).map(Self::new)
    }
}

/// A poisoned lock is written with the value that it holds.
#[cfg(feature = "std")]
impl<T: Codec> Codec for std::sync::Mutex<T> {
    const KIND: Kind = T::KIND.newtype();
    const TYPICAL_LEN: usize = T::TYPICAL_LEN;

    fn write(&self, out: &mut Writer<'_>) {
        self.lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read(input).map(Self::new)
    }
}

/// A poisoned lock is written with the value that it holds.
#[cfg(feature = "std")]
impl<T: Codec> Codec for std::sync::RwLock<T> {
    const KIND: Kind = T::KIND.newtype();
    const TYPICAL_LEN: usize = T::TYPICAL_LEN;

    fn write(&self, out: &mut Writer<'_>) {
        let value = std::sync::RwLock::read(self).unwrap_or_else(std::sync::PoisonError::into_inner);
        T::write(&value, out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read(input).map(Self::new)
    }
}

macro_rules! atomic {
    ($($width:literal $atomic:ident $ty:ident)*) => {$(
        #[cfg(target_has_atomic = $width)]
        impl Codec for atomic::$atomic {
            const KIND: Kind = Kind::PLAIN;
            const TYPICAL_LEN: usize = 4;

            fn write(&self, out: &mut Writer<'_>) {
                self.load(atomic::Ordering::SeqCst).write(out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                $ty::read(input).map(Self::new)
            }
        }
    )*};
}

atomic! {
    "8" AtomicBool bool
    "8" AtomicI8 i8
    "8" AtomicU8 u8
    "16" AtomicI16 i16
    "16" AtomicU16 u16
    "32" AtomicI32 i32
    "32" AtomicU32 u32
    "64" AtomicI64 i64
    "64" AtomicU64 u64
    "ptr" AtomicIsize isize
    "ptr" AtomicUsize usize
}
