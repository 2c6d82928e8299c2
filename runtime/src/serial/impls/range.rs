//! Ranges, as the records that serde makes of them.

use core::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

use crate::serial::fields::Fields;
use crate::serial::kind::{Claim, Kind};
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

macro_rules! both_ends {
    ($ty:ident, |$range:ident| $start:expr, $end:expr, $new:expr) => {
        impl<T: Codec> Codec for $ty<T> {
            const KIND: Kind = Kind::RECORD;
            const TYPICAL_LEN: usize = 24;

            fn assert_flattens<W>() {}

            fn write(&self, out: &mut Writer<'_>) {
                let $range = self;
                if out.open("{\"start\":") {
                    T::write($start, out);
                    out.raw(",\"end\":");
                    T::write($end, out);
                    out.close("}");
                }
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let (mut start, mut end) = (None, None);
                let object = input.record()?;
                input.rest(RANGE, object, 0, &mut |index, input| match index {
                    0 => Codec::put_field(&mut start, input),
                    _ => Codec::put_field(&mut end, input),
                })?;
                let start: Result<T, ReadError> = Codec::settle_field(start, input, object, RANGE, 0);
                let end: Result<T, ReadError> = Codec::settle_field(end, input, object, RANGE, 1);
                Ok($new(start?, end?))
            }

            fn claim(key: &str) -> Claim {
                RANGE.claim(key)
            }
        }

        impl<T: Codec> Serial for $ty<T> {}
    };
}

macro_rules! one_end {
    ($ty:ident $fields:ident $name:literal $field:ident) => {
        const $fields: &Fields = &Fields::of_std(&[$name]);

        impl<T: Codec> Codec for $ty<T> {
            const KIND: Kind = Kind::RECORD;
            const TYPICAL_LEN: usize = 16;

            fn assert_flattens<W>() {}

            fn write(&self, out: &mut Writer<'_>) {
                if out.open(concat!("{\"", $name, "\":")) {
                    self.$field.write(out);
                    out.close("}");
                }
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let mut end = None;
                let object = input.record()?;
                input.rest($fields, object, 0, &mut |_, input| {
                    Codec::put_field(&mut end, input)
                })?;
                let $field = Codec::settle_field(end, input, object, $fields, 0)?;
                Ok(Self { $field })
            }

            fn claim(key: &str) -> Claim {
                $fields.claim(key)
            }
        }

        impl<T: Codec> Serial for $ty<T> {}
    };
}

const RANGE: &Fields = &Fields::of_std(&["start", "end"]);

both_ends!(Range, |range| &range.start, &range.end, |start, end| start..end);
both_ends!(RangeInclusive, |range| range.start(), range.end(), Self::new);
one_end!(RangeFrom FROM "start" start);
one_end!(RangeTo TO "end" end);
one_end!(RangeToInclusive TO_INCLUSIVE "end" end);

/// `..` has no data; serde has no text for it, and ours is that of a unit struct.
impl Codec for RangeFull {
    const KIND: Kind = Kind::UNIT;

    fn write(&self, out: &mut Writer<'_>) {
        ().write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        <()>::read(input).map(|()| ..)
    }
}

impl Serial for RangeFull {}
