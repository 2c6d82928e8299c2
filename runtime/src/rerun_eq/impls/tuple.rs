//! Tuples: sequences of elements each of a type of its own.

use crate::rerun_eq::Data;
use crate::rerun_eq::visit::{EachField, Fields, Pick, Visitor};

macro_rules! tuples {
    ($($len:literal: $($ty:ident $index:tt),*;)*) => {
        $(
            impl<$($ty: Data),*> Fields for ($($ty,)*) {
                const LEN: usize = $len;

                #[inline]
                fn each<F: EachField>(&self, each: &mut F) -> bool {
                    $(each.field::<$index, _>(&self.$index))&&*
                }

                #[inline]
                fn field<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output> {
                    match P::INDEX {
                        $($index => Some(self.$index.accept(visitor)),)*
                        _ => None,
                    }
                }

                #[inline]
                fn at<V: Visitor>(&self, index: usize, visitor: V) -> Option<V::Output> {
                    match index {
                        $($index => Some(self.$index.accept(visitor)),)*
                        _ => None,
                    }
                }
            }

            impl<$($ty: Data),*> Data for ($($ty,)*) {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.tuple(self)
                }

                #[inline]
                fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.tuple(self)
                }
            }
        )*
    };
}

tuples! {
    1: A 0;
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
    5: A 0, B 1, C 2, D 3, E 4;
    6: A 0, B 1, C 2, D 3, E 4, G 5;
    7: A 0, B 1, C 2, D 3, E 4, G 5, H 6;
    8: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7;
    9: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8;
    10: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9;
    11: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10;
    12: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11;
    13: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12;
    14: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13;
    15: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13, Q 14;
    16: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13, Q 14, R 15;
}
