//! What vanishes in a comparison.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::ffi::CString;
use alloc::rc::Rc;
use alloc::sync::Arc;
use core::cell::{Cell, Ref};
use core::cmp::Reverse;
use core::ffi::CStr;
use core::mem::ManuallyDrop;
use core::ops::Deref;
use core::pin::Pin;

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::Visitor;

macro_rules! transparent {
    ($([$($generics:tt)*] $ty:ty: $outer:ident => $inner:expr;)*) => {
        $(
            impl<$($generics)*> Data for $ty {
                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    let $outer = self;
                    $inner.accept(visitor)
                }

                #[cfg_attr(not(debug_assertions), inline(always))]
                fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
                    let $outer = self;
                    $inner.accept_left(visitor)
                }
            }
        )*
    };
}

transparent! {
    [T: Data + ?Sized] &T: outer => (**outer);
    [T: Data + ?Sized] &mut T: outer => (**outer);
    [T: Data + ?Sized] Box<T>: outer => (**outer);
    [T: Data + ?Sized] Rc<T>: outer => (**outer);
    [T: Data + ?Sized] Arc<T>: outer => (**outer);
    [T: Data + ToOwned + ?Sized] Cow<'_, T>: outer => (**outer);
    [T: Data + ?Sized] ManuallyDrop<T>: outer => (**outer);
    [P: Deref<Target: Data>] Pin<P>: outer => (**outer);
    [T: Data + Copy] Cell<T>: outer => outer.get();
    [T: Data] Reverse<T>: outer => outer.0;
    [T: Data + ?Sized] Ref<'_, T>: outer => (**outer);
    [] CStr: outer => outer.to_bytes();
    [] CString: outer => outer.to_bytes();
}
