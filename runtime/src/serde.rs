//! Joins serde's types and ours, both ways: foreign types as our text, and our types inside of foreign ones. Needs the
//! feature `serde`.
//!
//! # Types that only implement serde's traits
//!
//! `#[rerun(serial(serde))]` on a field of a `#[derive(Serial)]` type, or [`to_str`] and [`from_str`] for a whole value:
//!
//! ```
//! use rerun_safe::Serial;
//! use serde::{Deserialize, Serialize};
//!
//! // As if from another crate.
//! #[derive(Serialize, Deserialize, Debug, PartialEq)]
//! struct Point {
//!     x: f64,
//!     y: f64,
//! }
//!
//! #[derive(Serial, Debug, PartialEq)]
//! struct Shot {
//!     name: String,
//!     #[rerun(serial(serde))]
//!     target: Point,
//! }
//!
//! let shot = Shot { name: "far".into(), target: Point { x: 0.1, y: f64::INFINITY } };
//! assert_eq!(shot.to_str(), r#"{"name":"far","target":{"x":0.1,"y":"Infinity"}}"#);
//! assert_eq!(Shot::from_str(&shot.to_str()).unwrap(), shot);
//! ```
//!
//! The text is made by the same writer and read by the same reader as everything else, so foreign types get the same text:
//! byte for byte that of `serde_json`, with the same few deviations. Floats are exact and have `"NaN"`, `"Infinity"` and
//! `"-Infinity"`; integers have 128 bits; maps have keys of any type (an array of pairs if one of the keys is not a scalar);
//! `Some` of something that may be nothing itself is `{"Some":..}`, so that `Some(None)` is not `None`, and so is `Some` of
//! an object that looks like that, with the only key `Some`; maps and sets without an order are sorted by text; numbers are
//! read exactly or not at all; a key that comes twice is an error; a struct is read by name, never from an array.
//!
//! Serde does not tell everything, which has four consequences:
//!
//! * What stands inside of `#[serde(flatten)]`, `untagged` and `tag` is buffered by serde as a value without a type. There,
//!   NaN and the infinities, integers beyond 64 bits, keys other than strings and `Some` of nothing are errors when they are
//!   read back (or a map with the key `Some`, where any map will do). In the same places of a `#[derive(Serial)]` type they
//!   are not.
//! * Whether a map has an order is not known. `HashMap`, `HashSet`, `BinaryHeap` and their like are recognized by name, and
//!   sorted. Everything else keeps the order that it has, and so does a `HashMap` behind `transparent`, `flatten` or `with`,
//!   whose texts then differ from run to run.
//! * What a type ignores is known for objects only. [`load`](crate::load()) reports the entries that a serde type does not
//!   take, and saving writes them back; but those inside of an element of an array, or of a pair, which may have moved by
//!   then, are [orphans](crate::Loaded::orphans). Within what serde buffers nothing is reported. Where a part is unreadable,
//!   the field falls back as a whole.
//! * A `Serialize` may fail, as that of a path that is not Unicode does: see [`write()`].
//!
//! # Our types inside of a serde type
//!
//! This module is one for serde's `with`:
//!
//! ```
//! use rerun_safe::Serial;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serial, Debug, PartialEq)]
//! struct Settings {
//!     volume: f32,
//! }
//!
//! #[derive(Serialize, Deserialize, Debug, PartialEq)]
//! struct Request {
//!     id: u32,
//!     #[serde(with = "rerun_safe::serde")]
//!     settings: Settings,
//! }
//!
//! let request = Request { id: 7, settings: Settings { volume: 0.1 } };
//! let json = serde_json::to_string(&request).unwrap();
//! assert_eq!(json, r#"{"id":7,"settings":{"volume":0.1}}"#);
//! assert_eq!(serde_json::from_str::<Request>(&json).unwrap(), request);
//! ```
//!
//! Human-readable formats get the structure of the text, so that it looks as if the type were one of serde's; all others get
//! the text as one string. A number that the foreign format would round or refuse (beyond 64 bits) is an object with the
//! only key `$rerun_safe::number`. How the format treats what it is given is up to the format: `serde_json` reads one float
//! in ten changed unless its feature `float_roundtrip` is on, and TOML has no null, so that a field that is `None` is left
//! out there, and a `Some(None)` is an error.

use alloc::format;
use alloc::string::String;
use core::marker::PhantomData;

use ::serde::de::{DeserializeOwned, Error as _};
use ::serde::ser::Error as _;
use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use self::error::WriteError;
use crate::serial::parts::Problem;
use crate::serial::{Codec, Limits, ReadError, Reader, SerialError, Writer};

mod carry;
mod error;
mod read;
mod write;

/// What stands in for a value that could not be written, in front of the reason.
const UNWRITTEN: &[u8; 14] = b"{\"$unwritten\":";

/// Writes a value of a serde type as compact JSON.
///
/// # Errors
///
/// [`WriteError`] when the type's `Serialize` refuses the value, or when the value is nested deeper than 128 levels.
///
/// # Examples
///
/// ```
/// use std::collections::BTreeMap;
///
/// let text = rerun_safe::serde::to_str(&(f64::NAN, Some(()), BTreeMap::from([((1, 2), 'x')]))).unwrap();
/// assert_eq!(text, r#"["NaN",{"Some":null},[[[1,2],"x"]]]"#);
/// ```
pub fn to_str<T: ?Sized + Serialize>(value: &T) -> Result<String, WriteError> {
    let mut text = String::new();
    write::put(value, &mut Writer::new(&mut text, Limits::default().depth))?;
    Ok(text)
}

/// Reads a value of a serde type. Strings without escapes are borrowed from the text where the type wants that.
///
/// # Errors
///
/// [`SerialError`] with path and place, also for what the type's `Deserialize` says.
///
/// # Examples
///
/// ```
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Tag<'a> {
///     id: u8,
///     name: &'a str,
/// }
///
/// let tag: Tag = rerun_safe::serde::from_str(r#"{"id":1,"name":"x"}"#).unwrap();
/// assert_eq!((tag.id, tag.name), (1, "x"));
///
/// let error = rerun_safe::serde::from_str::<Vec<Tag>>(r#"[{"id":1,"label":"x"}]"#).err().unwrap();
/// assert_eq!(error.path(), "[0]");
/// assert_eq!(
///     error.help().unwrap(),
///     r#"the text has an unknown `label`: add `#[serde(alias = "label")]`?"#,
/// );
/// ```
pub fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, SerialError> {
    let mut input = Reader::new(text, Limits::default().depth);
    let read = value(&mut input).and_then(|value| input.end().map(|()| value));
    read.map_err(|error| SerialError::new(&error, text))
}

/// Writes a value of a serde type: for an impl of [`Codec`] by hand, and what `#[rerun(serial(serde))]` calls.
///
/// Writing a [`Codec`] never fails, but a `Serialize` may: that of a path that is not Unicode, of a poisoned lock, of a time
/// before 1970, of a variant with `skip_serializing`. Then the reason stands in for the value, as `{"$unwritten":"reason"}`.
/// Everything around it is written and read as ever, and [`read()`] gives an error that says the reason, so that `load`
/// reports it and goes on with the field's default. [`to_str`] tells it at once.
///
/// # Examples
///
/// ```
/// use rerun_safe::{Codec, ReadError, Reader, Writer};
/// # #[derive(serde::Serialize, serde::Deserialize)]
/// # struct Foreign(u8);
///
/// struct Mine(Foreign);
///
/// impl Codec for Mine {
///     fn write(&self, out: &mut Writer<'_>) {
///         rerun_safe::serde::write(&self.0, out);
///     }
///
///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
///         rerun_safe::serde::read(input).map(Self)
///     }
/// }
///
/// assert_eq!(rerun_safe::to_str(&Mine(Foreign(7))), "7");
/// assert_eq!(rerun_safe::from_str::<Mine>("7").unwrap().0.0, 7);
/// ```
pub fn write<T: ?Sized + Serialize>(value: &T, out: &mut Writer<'_>) {
    let start = out.len();
    let mut branch = out.branch();
    let written = write::put(value, &mut branch);
    if branch.is_too_deep() {
        // Says the same to the writer around it: its text is not to be used.
        out.fits(usize::MAX);
        return;
    }
    if let Err(error) = written {
        out.rewrite(start, "");
        if out.open("{\"$unwritten\":") {
            out.display(&error);
            out.close("}");
        }
    }
}

/// Reads a value of a serde type: for an impl of [`Codec`] by hand, and what `#[rerun(serial(serde))]` calls.
///
/// # Errors
///
/// What the text or the type's `Deserialize` has against it, and the reason of a value that [`write()`] could not write.
///
/// ```
/// use std::num::NonZeroU8;
/// use rerun_safe::{Codec, ReadError, Reader, Writer};
///
/// struct Percent(NonZeroU8);
///
/// impl Codec for Percent {
///     fn write(&self, out: &mut Writer<'_>) {
///         rerun_safe::serde::write(&self.0, out);
///     }
///     fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
///         rerun_safe::serde::read(input).map(Self)
///     }
/// }
///
/// assert_eq!(rerun_safe::from_str::<Percent>("7").unwrap().0.get(), 7);
/// assert!(rerun_safe::from_str::<Percent>("0").is_err());
/// ```
pub fn read<T: DeserializeOwned>(input: &mut Reader<'_>) -> Result<T, ReadError> {
    refuse_unwritten(input)?;
    value(input)
}

fn value<'de, T: Deserialize<'de>>(input: &mut Reader<'de>) -> Result<T, ReadError> {
    read::Deserializer::seeded(input, PhantomData::<T>)
}

/// Tells why there is no value, where `write` has left the reason.
fn refuse_unwritten(input: &mut Reader<'_>) -> Result<(), ReadError> {
    let start = input.start();
    if !input.literal(UNWRITTEN) {
        return Ok(());
    }
    let reason = input.string();
    let is_only = input.eat(b'}');
    input.set_position(start);
    match reason {
        Ok(reason) if is_only => {
            let message = format!("the value could not be written: {reason}");
            Err(ReadError::new(start, Problem::Custom(message.into())))
        }
        _ => Ok(()),
    }
}

/// The value of a field that the text does not have: `None` for an `Option`, as with serde.
#[doc(hidden)]
pub fn absent<T: DeserializeOwned>() -> Option<T> {
    T::deserialize(read::Absent).ok()
}

/// Writes one of our values into a foreign format: the half of `#[serde(with = "rerun_safe::serde")]` that writes.
///
/// # Errors
///
/// What the format has against it; or that the value is nested deeper than 128 levels.
///
/// ```
/// #[derive(rerun_safe::Serial)]
/// struct Size { w: u32 }
///
/// let mut out = Vec::new();
/// rerun_safe::serde::serialize(&Size { w: 3 }, &mut serde_json::Serializer::new(&mut out)).unwrap();
/// assert_eq!(out, br#"{"w":3}"#);
/// ```
pub fn serialize<T: Codec, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let text = Limits::default().to_str(value).map_err(S::Error::custom)?;
    if serializer.is_human_readable() {
        carry::out(&text, serializer)
    } else {
        serializer.serialize_str(&text)
    }
}

/// Reads one of our values from a foreign format: the half of `#[serde(with = "rerun_safe::serde")]` that reads.
///
/// # Errors
///
/// What the format has against it, or what [`from_str`](crate::from_str) says, with the path inside of the value.
///
/// ```
/// #[derive(rerun_safe::Serial)]
/// struct Size { w: u32 }
///
/// let mut input = serde_json::Deserializer::from_str(r#"{"w":3}"#);
/// let size: Size = rerun_safe::serde::deserialize(&mut input).unwrap();
/// assert_eq!(size.w, 3);
/// ```
pub fn deserialize<'de, T: Codec, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = if deserializer.is_human_readable() {
        carry::back(deserializer)?
    } else {
        String::deserialize(deserializer)?
    };
    crate::from_str(&text).map_err(|error| D::Error::custom(error.without_place()))
}
