//! `Duration` and `SystemTime`, as the records that serde makes of them.

use core::time::Duration;

use crate::serial::error::Problem;
use crate::serial::fields::Fields;
use crate::serial::kind::{Claim, Kind};
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

const DURATION: &Fields = &Fields::of_std(&["secs", "nanos"]);

fn write_time(out: &mut Writer<'_>, time: Duration, first: &str, second: &str) {
    if out.open(first) {
        time.as_secs().write(out);
        out.raw(second);
        time.subsec_nanos().write(out);
        out.close("}");
    }
}

fn read_time(input: &mut Reader<'_>, fields: &'static Fields) -> Result<Duration, ReadError> {
    let (mut secs, mut nanos) = (None::<u64>, None::<u32>);
    let object = input.record()?;
    input.rest(fields, object, 0, &mut |index, input| match index {
        0 => Codec::put_field(&mut secs, input),
        _ => Codec::put_field(&mut nanos, input),
    })?;
    let secs = Codec::settle_field(secs, input, object, fields, 0)?;
    let nanos = Codec::settle_field(nanos, input, object, fields, 1)?;
    // Nanoseconds may be more than a second, as with serde.
    Duration::from_secs(secs)
        .checked_add(Duration::from_nanos(nanos.into()))
        .ok_or_else(|| ReadError::new(object, Problem::NoTime("Duration")))
}

impl Codec for Duration {
    const KIND: Kind = Kind::RECORD;
    const TYPICAL_LEN: usize = 32;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        write_time(out, *self, "{\"secs\":", ",\"nanos\":");
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_time(input, DURATION)
    }

    fn claim(key: &str) -> Claim {
        DURATION.claim(key)
    }
}

impl Serial for Duration {}

#[cfg(feature = "std")]
mod system {
    use std::time::SystemTime;

    use super::{Claim, Codec, Fields, Kind, Problem, ReadError, Reader, Serial, Writer, read_time, write_time};

    const SYSTEM_TIME: &Fields = &Fields::of_std(&["secs_since_epoch", "nanos_since_epoch"]);

    /// A time before 1970 is written as the distance to it, under names that say so; serde has no text for it.
    const BEFORE: &Fields = &Fields::of_std(&["secs_before_epoch", "nanos_before_epoch"]);

    impl Codec for SystemTime {
        const KIND: Kind = Kind::RECORD;
        const TYPICAL_LEN: usize = 64;

        fn assert_flattens<W>() {}

        fn write(&self, out: &mut Writer<'_>) {
            match self.duration_since(Self::UNIX_EPOCH) {
                Ok(after) => write_time(out, after, "{\"secs_since_epoch\":", ",\"nanos_since_epoch\":"),
                Err(before) => write_time(
                    out,
                    before.duration(),
                    "{\"secs_before_epoch\":",
                    ",\"nanos_before_epoch\":",
                ),
            }
        }

        fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
            input.start();
            let mark = input.mark();
            let outside = || ReadError::new(mark.position(), Problem::NoTime("SystemTime"));
            match read_time(input, SYSTEM_TIME) {
                Ok(after) => Self::UNIX_EPOCH.checked_add(after).ok_or_else(outside),
                Err(error) if error.is_final() => Err(error),
                Err(error) => {
                    input.rewind(mark)?;
                    // What is wrong is told of the form that the text has.
                    let is_before = input.has_entry(|key| BEFORE.claim(key) == Claim::Name);
                    if !is_before.unwrap_or(false) {
                        return Err(error);
                    }
                    input.retract(mark);
                    let before = read_time(input, BEFORE)?;
                    Self::UNIX_EPOCH.checked_sub(before).ok_or_else(outside)
                }
            }
        }

        fn claim(key: &str) -> Claim {
            match SYSTEM_TIME.claim(key) {
                Claim::No => BEFORE.claim(key),
                claim => claim,
            }
        }
    }

    impl Serial for SystemTime {}
}
