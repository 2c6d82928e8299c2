//! How one type is written and read.

use super::error::ReadError;
use super::field;
use super::fields::Fields;
use super::kind::{Claim, Kind};
use super::reader::Reader;
use super::tuple::Elements;
use super::variant::Tag;
use super::writer::Writer;

/// Says it at the caller's place, and not at that of a macro of std.
#[track_caller]
const fn refuse_to_flatten() {
    panic!(
        "`flatten` and `tag` need the entries of a struct with named fields, an enum, or a map with keys written as text"
    )
}

/// A type with a text: how its values are written and read.
///
/// Every field of a `#[derive(Serial)]` type is bounded by this trait, and the derive implements it. The hidden items have
/// defaults that suit a hand-written impl whose text is one JSON value that is not `null`.
///
/// # Laws
///
/// * `read` after `write` gives the value back: numbers bit for bit, but for a NaN, which comes back as some NaN.
/// * Two values that are `==` write the same text, where `==` looks at all that is written: `0.0` and `-0.0` have two texts,
///   and so have the paths `a/b` and `a//b`.
/// * `write` writes exactly one JSON value, and `read` consumes exactly one.
///
/// # Examples
///
/// An impl by hand usually leans on the impl of another type:
///
/// ```
/// use rerun_safe::{Codec, ReadError, Reader, Writer};
///
/// #[derive(Debug, PartialEq)]
/// struct Percent(u8);
///
/// impl Codec for Percent {
///     fn write(&self, out: &mut Writer<'_>) {
///         self.0.write(out);
///     }
///
///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
///         let value = u8::read(input)?;
///         if value > 100 {
///             return Err(input.error(format_args!("{value} is more than 100 percent")));
///         }
///         Ok(Self(value))
///     }
/// }
///
/// assert_eq!(rerun_safe::to_str(&Percent(7)), "7");
/// assert_eq!(rerun_safe::from_str::<Percent>("7").unwrap(), Percent(7));
/// assert!(rerun_safe::from_str::<Percent>("101").is_err());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text",
    label = "this type does not implement `Codec`",
    note = "for local types, add `#[derive(Serial)]` to `{Self}`",
    note = "in a derive, leave a field out with `#[rerun(skip)]`, or name a module with `#[rerun(serial(with = module))]`"
)]
pub trait Codec: Sized {
    /// What may be told of the text without looking at a value.
    #[doc(hidden)]
    const KIND: Kind = Kind::OTHER;

    /// About how many bytes a value takes; only ever a hint for reserving room.
    #[doc(hidden)]
    const TYPICAL_LEN: usize = 8;

    /// Writes `self` as one JSON value.
    fn write(&self, out: &mut Writer<'_>);

    /// Reads one JSON value, or says where and why that is not possible.
    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError>;

    /// Writes `self` as the key of an object, quotes included. Called only where `KIND` says that the type is a key.
    #[doc(hidden)]
    fn write_key(&self, out: &mut Writer<'_>) {
        self.write(out);
    }

    /// Reads the key of an object.
    #[doc(hidden)]
    fn read_key(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        Self::read(input)
    }

    /// The value of a field that the text does not have, where there is a natural one.
    #[doc(hidden)]
    fn absent() -> Option<Self> {
        None
    }

    /// Refuses to compile for a type whose text is not always an object (or `null` for nothing), as its entries cannot stand
    /// among those of another. A function and no constant, so that a type that holds itself never asks for its own answer;
    /// and a generic one, so that nobody compiles it who does not flatten.
    #[doc(hidden)]
    fn assert_flattens<W>() {
        const { refuse_to_flatten() }
    }

    /// Whether a flattened value of this type takes the entry of this key.
    #[doc(hidden)]
    fn claim(key: &str) -> Claim {
        let _ = key;
        Claim::No
    }

    /// Reads a flattened value: from the object that it shares with others.
    #[doc(hidden)]
    fn read_flat(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        Self::read(input)
    }

    // What follows is for fields in derived impls. They name a field's type through `Codec` and nothing else, because rustc
    // then tells once, and not once per use, that the type has no text.

    /// Reads a field that has no attributes. An unreadable `Option` falls back to nothing.
    #[doc(hidden)]
    #[inline]
    fn read_field(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if !Self::KIND.optional {
            return Self::read(input);
        }
        let mark = input.mark();
        Self::read(input).or_else(|error| field::recover(input, mark, error, Self::absent))
    }

    /// Reads a field into its slot; `false`, and nothing is read, if the slot is taken.
    #[doc(hidden)]
    fn put_field(slot: &mut Option<Self>, input: &mut Reader<'_>) -> Result<bool, ReadError> {
        if slot.is_some() && !input.takes_replaces() {
            return Ok(false);
        }
        *slot = Some(Self::read_field(input)?);
        Ok(true)
    }

    /// The value of a field when its object has been read: what is in the slot, or what stands in for a missing entry.
    #[doc(hidden)]
    #[inline]
    fn settle_field(
        slot: Option<Self>,
        input: &mut Reader<'_>,
        object: usize,
        fields: &'static Fields,
        index: usize,
    ) -> Result<Self, ReadError> {
        match slot {
            Some(value) => Ok(value),
            None => field::absent(Self::absent(), input, object, fields, index),
        }
    }

    /// Writes the entries of a flattened field.
    #[doc(hidden)]
    fn write_flat(&self, out: &mut Writer<'_>) {
        out.flat(self);
    }

    /// Reads a flattened field from the object that it shares with others.
    #[doc(hidden)]
    fn read_part(input: &mut Reader<'_>, object: usize, taken: fn(&str) -> bool) -> Result<Self, ReadError> {
        input.part(object, taken)
    }

    /// Reads the next field of a tuple.
    #[doc(hidden)]
    #[inline]
    fn read_element(elements: &mut Elements, input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if elements.advance(input)? {
            Self::read_field(input)
        } else {
            elements.absent(input, Self::absent())
        }
    }

    /// Reads the one value of a newtype variant.
    #[doc(hidden)]
    fn read_payload(tag: &Tag, input: &mut Reader<'_>) -> Result<Self, ReadError> {
        if tag.is_bare() {
            tag.absent(input, Self::absent())
        } else if tag.is_flat() {
            Self::read_flat(input)
        } else {
            Self::read_field(input)
        }
    }
}
