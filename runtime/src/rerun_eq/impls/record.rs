//! Records of std: durations, points in time, ranges.

use core::ops::{Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};
use core::time::Duration;

use crate::rerun_eq::Data;
use crate::rerun_eq::name::name_hash;
use crate::rerun_eq::visit::{EachField, Fields, Names, Pick, Record, Visitor};

/// A record from expressions for its fields. At most two, so that sorting their hashes is one comparison.
macro_rules! record {
    ($([$($param:ident)?] $ty:ty: $value:ident => $len:literal, [$($sorted:expr),*], $($index:literal $name:literal $field:expr),*;)*) => {
        $(
            impl<$($param)?> Names for $ty {
                const NAMES: &'static [&'static str] = &[$($name),*];
                const HASHES: &'static [u64] = &[$(name_hash($name)),*];
            }

            impl<$($param: Data)?> Fields for $ty {
                const LEN: usize = $len;

                #[inline]
                fn each<E: EachField>(&self, each: &mut E) -> bool {
                    let $value = self;
                    $(each.field::<$index, _>(&$field))&&*
                }

                #[inline]
                fn field<P: Pick, V: Visitor>(&self, visitor: V) -> Option<V::Output> {
                    self.at(P::INDEX, visitor)
                }

                #[inline]
                fn at<V: Visitor>(&self, index: usize, visitor: V) -> Option<V::Output> {
                    let $value = self;
                    match index {
                        $($index => Some($field.accept(visitor)),)*
                        _ => None,
                    }
                }
            }

            impl<$($param: Data)?> Record for $ty {
                const SORTED: &'static [u16] = &[$($sorted),*];
            }

            impl<$($param: Data)?> Data for $ty {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.record(self)
                }
            }
        )*
    };
}

/// The rank of the first of two names by hash; the second has the other.
const fn first(one: &str, two: &str) -> u16 {
    if name_hash(one) < name_hash(two) { 0 } else { 1 }
}

const SECS: (u16, u16) = (first("secs", "nanos"), 1 - first("secs", "nanos"));
const HALF_OPEN: (u16, u16) = (first("start", "end"), 1 - first("start", "end"));
const CLOSED: (u16, u16) = (first("start", "last"), 1 - first("start", "last"));

// The end of an inclusive range is its `last`, as in std's newer range types: `0..3` and `0..=3` are not the same data.
record! {
    [] Duration: value => 2, [SECS.0, SECS.1], 0 "secs" value.as_secs(), 1 "nanos" value.subsec_nanos();
    [T] Range<T>: value => 2, [HALF_OPEN.0, HALF_OPEN.1], 0 "start" value.start, 1 "end" value.end;
    [T] RangeInclusive<T>: value => 2, [CLOSED.0, CLOSED.1], 0 "start" *value.start(), 1 "last" *value.end();
    [T] RangeFrom<T>: value => 1, [0], 0 "start" value.start;
    [T] RangeTo<T>: value => 1, [0], 0 "end" value.end;
    [T] RangeToInclusive<T>: value => 1, [0], 0 "last" value.end;
}

#[cfg(feature = "std")]
mod time {
    use std::time::{SystemTime, UNIX_EPOCH};

    use super::{Data, EachField, Fields, Names, Pick, Record, Visitor, first, name_hash};

    const SINCE_EPOCH: (u16, u16) = (
        first("secs_since_epoch", "nanos_since_epoch"),
        1 - first("secs_since_epoch", "nanos_since_epoch"),
    );

    record! {
        [] SystemTime: value => 2, [SINCE_EPOCH.0, SINCE_EPOCH.1], 0 "secs_since_epoch" since_epoch(*value).0, 1 "nanos_since_epoch" since_epoch(*value).1;
    }

    /// Whole seconds, rounded down, and the nanoseconds above them: times before 1970 have negative seconds.
    fn since_epoch(time: SystemTime) -> (i128, u32) {
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => (after.as_secs().into(), after.subsec_nanos()),
            Err(error) => {
                let before = error.duration();
                match before.subsec_nanos() {
                    0 => (-i128::from(before.as_secs()), 0),
                    nanos => (-i128::from(before.as_secs()) - 1, 1_000_000_000 - nanos),
                }
            }
        }
    }
}
