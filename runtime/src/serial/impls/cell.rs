//! Cells, locks and atomics: the value that is in them.

use core::cell::{Cell, RefCell};
use core::sync::atomic;

use crate::serial::kind::Kind;
use crate::serial::{Codec, ReadError, Reader, Writer};

/// What is inside, as a value and as the key of an object, behind whatever lets one see it.
macro_rules! as_inside {
    ($inner:ty, |$this:ident| $seen:expr) => {
        const KIND: Kind = <$inner as Codec>::KIND.newtype();
        const TYPICAL_LEN: usize = <$inner as Codec>::TYPICAL_LEN;

        fn write(&self, out: &mut Writer<'_>) {
            let $this = self;
            <$inner as Codec>::write(&$seen, out);
        }

        fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            <$inner as Codec>::read(input).map(Self::new)
        }

        fn write_key(&self, out: &mut Writer<'_>) {
            let $this = self;
            <$inner as Codec>::write_key(&$seen, out);
        }

        fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            <$inner as Codec>::read_key(input).map(Self::new)
        }
    };
}

impl<T: Codec + Copy> Codec for Cell<T> {
    as_inside!(T, |this| this.get());
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

    fn write_key(&self, out: &mut Writer<'_>) {
        match self.try_borrow() {
            Ok(value) => value.write_key(out),
            Err(_) => out.string("null"),
        }
    }

    fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read_key(input).map(Self::new)
    }
}

/// A poisoned lock is written with the value that it holds.
#[cfg(feature = "std")]
impl<T: Codec> Codec for std::sync::Mutex<T> {
    as_inside!(T, |this| this.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
}

/// A poisoned lock is written with the value that it holds.
#[cfg(feature = "std")]
impl<T: Codec> Codec for std::sync::RwLock<T> {
    as_inside!(T, |this| std::sync::RwLock::read(this)
        .unwrap_or_else(std::sync::PoisonError::into_inner));
}

macro_rules! atomic {
    ($($width:literal $atomic:ident $ty:ident)*) => {$(
        #[cfg(target_has_atomic = $width)]
        impl Codec for atomic::$atomic {
            as_inside!($ty, |this| this.load(atomic::Ordering::SeqCst));
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
