//! What vanishes in the text: boxes, shared pointers, pinned or not, `Cow` and `Reverse`.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use core::cmp::Reverse;
use core::pin::Pin;

use crate::serial::kind::{Claim, Kind};
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

macro_rules! wrapper {
    ([$($generics:tt)*] $ty:ty, |$this:ident| $get:expr, $new:expr) => {
        impl<$($generics)*> Codec for $ty {
            const KIND: Kind = T::KIND;
            // Looking inside would be a circle for a type that holds itself through a pointer.
            const TYPICAL_LEN: usize = 8;

            fn write(&self, out: &mut Writer<'_>) {
                let $this = self;
                T::write($get, out);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                T::read(input).map($new)
            }

            fn write_key(&self, out: &mut Writer<'_>) {
                let $this = self;
                T::write_key($get, out);
            }

            fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                T::read_key(input).map($new)
            }

            fn absent() -> Option<Self> {
                T::absent().map($new)
            }

            fn assert_flattens<W>() {
                T::assert_flattens::<W>();
            }

            fn claim(key: &str) -> Claim {
                T::claim(key)
            }

            fn read_flat(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                T::read_flat(input).map($new)
            }
        }
    };
}

wrapper!([T: Codec] Box<T>, |this| this, Self::new);
wrapper!([T: Codec] Rc<T>, |this| this, Self::new);
wrapper!([T: Codec] Arc<T>, |this| this, Self::new);
wrapper!([T: Codec] Pin<Box<T>>, |this| this, Box::pin);
wrapper!([T: Codec] Pin<Rc<T>>, |this| this, Rc::pin);
wrapper!([T: Codec] Pin<Arc<T>>, |this| this, Arc::pin);
wrapper!([T: Codec + Clone] Cow<'_, T>, |this| this, Self::Owned);
wrapper!([T: Codec] Reverse<T>, |this| &this.0, Self);

// Only around what is `Serial` itself: `Box<Path>` has a `to_str` through `Path`.
impl<T: Serial> Serial for Box<T> {}
impl<T: Serial> Serial for Rc<T> {}
impl<T: Serial> Serial for Arc<T> {}
impl<T: Serial + Clone> Serial for Cow<'_, T> {}
impl<T: Serial> Serial for Pin<Box<T>> {}
impl<T: Serial> Serial for Pin<Rc<T>> {}
impl<T: Serial> Serial for Pin<Arc<T>> {}
impl<T: Serial> Serial for Reverse<T> {}
