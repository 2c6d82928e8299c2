//! The enums of std, as serde writes an enum by default: those that it knows, and those that it does not.

use core::cmp::Ordering;
use core::ops::{Bound, ControlFlow};

use crate::serial::kind::{Claim, Kind};
use crate::serial::variant::{Tag, Variants};
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

/// Writes a variant with one value.
fn write_variant<T: Codec>(out: &mut Writer<'_>, name: &str, value: &T) {
    if out.open(name) {
        value.write(out);
        out.close("}");
    }
}

/// Reads the value of a variant. Where the text has only the name of the variant, no attribute would help.
fn payload<T: Codec>(tag: &Tag, input: &mut Reader<'_>) -> Result<T, ReadError> {
    T::read_payload(tag, input).map_err(|error| if tag.is_bare() { error.fixed() } else { error })
}

const BOUND: &Variants = &Variants::of_std(&["Unbounded", "Included", "Excluded"]);

impl<T: Codec> Codec for Bound<T> {
    const KIND: Kind = Kind::RECORD;
    const TYPICAL_LEN: usize = 16;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        match self {
            Self::Unbounded => out.raw("\"Unbounded\""),
            Self::Included(value) => write_variant(out, "{\"Included\":", value),
            Self::Excluded(value) => write_variant(out, "{\"Excluded\":", value),
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let tag = input.variant(BOUND)?;
        let value = match tag.index {
            0 => tag.unit(input).map(|()| Self::Unbounded),
            1 => payload(&tag, input).map(Self::Included),
            _ => payload(&tag, input).map(Self::Excluded),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        BOUND.claim(key)
    }
}

impl<T: Codec> Serial for Bound<T> {}

const RESULT: &Variants = &Variants::of_std(&["Ok", "Err"]);

impl<T: Codec, E: Codec> Codec for Result<T, E> {
    const KIND: Kind = Kind::RECORD;
    const TYPICAL_LEN: usize = 16;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        match self {
            Ok(value) => write_variant(out, "{\"Ok\":", value),
            Err(error) => write_variant(out, "{\"Err\":", error),
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let tag = input.variant(RESULT)?;
        let value = match tag.index {
            0 => payload(&tag, input).map(Ok),
            _ => payload(&tag, input).map(Err),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        RESULT.claim(key)
    }
}

impl<T: Codec, E: Codec> Serial for Result<T, E> {}

const CONTROL_FLOW: &Variants = &Variants::of_std(&["Continue", "Break"]);

impl<B: Codec, C: Codec> Codec for ControlFlow<B, C> {
    const KIND: Kind = Kind::RECORD;
    const TYPICAL_LEN: usize = 16;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        match self {
            Self::Continue(value) => write_variant(out, "{\"Continue\":", value),
            Self::Break(value) => write_variant(out, "{\"Break\":", value),
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let tag = input.variant(CONTROL_FLOW)?;
        let value = match tag.index {
            0 => payload(&tag, input).map(Self::Continue),
            _ => payload(&tag, input).map(Self::Break),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        CONTROL_FLOW.claim(key)
    }
}

impl<B: Codec, C: Codec> Serial for ControlFlow<B, C> {}

const ORDERING: &Variants = &Variants::of_std(&["Less", "Equal", "Greater"]);

impl Codec for Ordering {
    const KIND: Kind = Kind::TEXT;
    const TYPICAL_LEN: usize = 9;

    fn assert_flattens<W>() {}

    fn write(&self, out: &mut Writer<'_>) {
        out.raw(match self {
            Self::Less => "\"Less\"",
            Self::Equal => "\"Equal\"",
            Self::Greater => "\"Greater\"",
        });
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let tag = input.variant(ORDERING)?;
        tag.unit(input)?;
        let value = match tag.index {
            0 => Self::Less,
            1 => Self::Equal,
            _ => Self::Greater,
        };
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        ORDERING.claim(key)
    }
}

impl Serial for Ordering {}
