//! The enums of std, as serde writes an enum by default: those that it knows, and those that it does not.

use core::cmp::Ordering;
use core::ops::{Bound, ControlFlow};

use crate::serial::kind::{Claim, Kind};
use crate::serial::variant::Variants;
use crate::serial::{Codec, ReadError, Reader, Serial, Writer};

/// Writes a variant with one value.
fn write_variant<T: Codec>(out: &mut Writer<'_>, name: &str, value: &T) {
    if out.open(name) {
        value.write(out);
        out.close("}");
    }
}

const BOUND: &Variants = &Variants::of(&["Unbounded", "Included", "Excluded"]);

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
        let tag = input.variant(BOUND).map_err(ReadError::of_std)?;
        let value = match tag.index {
            0 => tag.unit(input).map(|()| Self::Unbounded),
            1 => Codec::read_payload(&tag, input).map(Self::Included),
            _ => Codec::read_payload(&tag, input).map(Self::Excluded),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        BOUND.claim(key)
    }
}

impl<T: Codec> Serial for Bound<T> {}

const RESULT: &Variants = &Variants::of(&["Ok", "Err"]);

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
        let tag = input.variant(RESULT).map_err(ReadError::of_std)?;
        let value = match tag.index {
            0 => Codec::read_payload(&tag, input).map(Ok),
            _ => Codec::read_payload(&tag, input).map(Err),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        RESULT.claim(key)
    }
}

impl<T: Codec, E: Codec> Serial for Result<T, E> {}

const CONTROL_FLOW: &Variants = &Variants::of(&["Continue", "Break"]);

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
        let tag = input.variant(CONTROL_FLOW).map_err(ReadError::of_std)?;
        let value = match tag.index {
            0 => Codec::read_payload(&tag, input).map(Self::Continue),
            _ => Codec::read_payload(&tag, input).map(Self::Break),
        }?;
        tag.close(input)?;
        Ok(value)
    }

    fn claim(key: &str) -> Claim {
        CONTROL_FLOW.claim(key)
    }
}

impl<B: Codec, C: Codec> Serial for ControlFlow<B, C> {}

const ORDERING: &Variants = &Variants::of(&["Less", "Equal", "Greater"]);

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
        let tag = input.variant(ORDERING).map_err(ReadError::of_std)?;
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
