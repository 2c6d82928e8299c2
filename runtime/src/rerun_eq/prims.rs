//! Slices of primitives.

macro_rules! prims {
    ($($variant:ident $ty:ty),*) => {
        /// A slice whose element type is known, where that is a primitive.
        ///
        /// An enum, because a test of the type's identity would ask for `'static`. Floats are not here, because NaN equals
        /// NaN as data.
        ///
        /// ```
        /// use rerun_safe::visit::{Prims, Seq};
        ///
        /// // Such slices compare at the speed of memory. Floats are not among them.
        /// assert!(matches!(vec![1u8, 2].prims(), Prims::U8([1, 2])));
        /// assert!(matches!(vec![1.0, 2.0].prims(), Prims::No));
        /// ```
        #[derive(Clone, Copy)]
        #[non_exhaustive]
        pub enum Prims<'a> {
            /// Elements of another type.
            No,
            $(
                #[doc = concat!("Elements of type `", stringify!($ty), "`.")]
                $variant(&'a [$ty]),
            )*
        }

        impl Prims<'_> {
            /// Whether the elements are the same; `None` if the types of the elements are not.
            #[inline(always)]
            pub(super) fn same(self, other: Prims<'_>) -> Option<bool> {
                match (self, other) {
                    $((Prims::$variant(left), Prims::$variant(right)) => Some(left == right),)*
                    _ => None,
                }
            }
        }
    };
}

prims! {
    U8 u8, U16 u16, U32 u32, U64 u64, U128 u128, Usize usize,
    I8 i8, I16 i16, I32 i32, I64 i64, I128 i128, Isize isize,
    Bool bool, Char char
}
