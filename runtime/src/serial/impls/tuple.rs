//! Tuples up to 16 elements.

use crate::serial::kind::Kind;
use crate::serial::tuple::Elements;
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

impl Elements {
    /// Reads the next element of a tuple, which has no fallback.
    #[inline]
    pub(super) fn element<T: Codec>(&mut self, input: &mut Reader<'_>) -> Result<T, ReadError> {
        if self.advance(input)? {
            T::read(input)
        } else {
            self.absent(input, None)
        }
    }
}

macro_rules! tuple {
    ($len:literal: $first:ident $first_index:tt $($ty:ident $index:tt)*) => {
        impl<$first: Codec, $($ty: Codec),*> Codec for ($first, $($ty,)*) {
            const KIND: Kind = Kind::SEQUENCE;
            const TYPICAL_LEN: usize = 2 + $first::TYPICAL_LEN $(+ 1 + $ty::TYPICAL_LEN)*;

            fn write(&self, out: &mut Writer<'_>) {
                if out.open("[") {
                    self.$first_index.write(out);
                    $(
                        out.byte(b',');
                        self.$index.write(out);
                    )*
                    out.close("]");
                }
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let mut elements = Elements::open(input, $len)?;
                let value = (elements.element::<$first>(input)?, $(elements.element::<$ty>(input)?,)*);
                elements.close(input)?;
                Ok(value)
            }
        }

        impl<$first: Codec, $($ty: Codec),*> Serial for ($first, $($ty,)*) {}
    };
}

tuple!(1: A 0);
tuple!(2: A 0 B 1);
tuple!(3: A 0 B 1 C 2);
tuple!(4: A 0 B 1 C 2 D 3);
tuple!(5: A 0 B 1 C 2 D 3 E 4);
tuple!(6: A 0 B 1 C 2 D 3 E 4 F 5);
tuple!(7: A 0 B 1 C 2 D 3 E 4 F 5 G 6);
tuple!(8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
tuple!(9: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
tuple!(10: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
tuple!(11: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
tuple!(12: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
tuple!(13: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12);
tuple!(14: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13);
tuple!(15: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14);
tuple!(16: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15);
