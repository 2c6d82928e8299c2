//! `Serial`: text that outlives the definition.
//!
//! [`Codec`] is how one type is written and read; [`Serial`] is what a user calls. The text is plain compact JSON. Reading
//! and writing go directly between the text and the type: there is no value tree in between, and what must be looked at
//! twice (flattened fields, tags, untagged variants) is read twice from the text, within a budget.

use alloc::string::String;
use alloc::vec::Vec;

mod codec;
mod decimal;
mod digits;
mod entry;
mod error;
mod escape;
mod event;
mod field;
mod fields;
mod flat;
mod float;
mod impls;
mod integer;
mod kind;
mod limits;
mod load;
mod nearest_float;
mod other_names;
mod powers_of_five;
mod raw;
mod reader;
mod record;
mod skip;
mod special;
mod string;
mod tag;
mod tag_hint;
mod tuple;
mod unclaimed;
mod untagged;
mod variant;
mod whole;
mod writer;

pub use self::codec::Codec;
pub use self::error::{ReadError, SerialError};
pub use self::event::NoteKind;
pub use self::limits::{Limits, TooDeep};
pub use self::load::{Loaded, Note};
pub use self::raw::{RawText, Unknown};
pub use self::reader::Reader;
pub use self::whole::to_str;
pub use self::writer::Writer;

#[cfg(feature = "serde")]
pub(crate) mod parts {
    //! What the bridge to serde is built of, besides the methods of [`Reader`](super::Reader) and [`Writer`](super::Writer).

    pub(crate) use super::decimal::Decimal;
    pub(crate) use super::error::{Problem, push_key, shortened};
    pub(crate) use super::event::NoteKind;
    pub(crate) use super::fields::Fields;
    pub(crate) use super::impls::sorted::sort;
    pub(crate) use super::raw::levels;
}

pub(crate) mod generated {
    //! What the expansion of `#[derive(Serial)]` calls, from this module.

    pub use super::field::{
        DisplayText, Fallback, How, ReadWith, SkipIf, WriteWith, default, field_by, put_by, settle_by, strict,
    };
    pub use super::fields::Fields;
    pub use super::kind::{Claim, Kind};
    pub use super::raw::{KeptFields, KeptVariant};
    pub use super::reader::{Claims, Mark};
    pub use super::tuple::Elements;
    pub use super::untagged::Attempts;
    pub use super::variant::{Tag, Variants};
}

/// A value with a text that outlives its definition: what `#[derive(Serial)]` gives a type.
///
/// All methods are provided. The trait is implemented for derived types and for the containers of std. It is never
/// implemented for a type that has a `to_str`, `from_str`, `write` or `read` of its own (numbers, `String`, `PathBuf`,
/// addresses, locks), so that importing it changes the meaning of no other call; for those there are the free functions
/// [`to_str`], [`from_str`] and [`load()`].
///
/// # Examples
///
/// ```
/// use rerun_safe::Serial;
///
/// let text = vec![Some(0.1), None].to_str();
/// assert_eq!(text, "[0.1,null]");
/// assert_eq!(Vec::<Option<f64>>::from_str(&text).unwrap(), [Some(0.1), None]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Serial`",
    label = "this type has no `to_str` and `from_str` of `Serial`",
    note = "for local types, add `#[derive(Serial)]` to `{Self}`",
    note = "for numbers, strings and paths use the functions `rerun_safe::to_str` and `rerun_safe::from_str`"
)]
pub trait Serial: Codec {
    /// Writes the value as compact JSON text.
    ///
    /// Never fails. The stack it takes grows with the depth of the value, as that of `Clone` does; [`Serial::try_to_str`]
    /// refuses a value that is deeper than [`Serial::from_str`] reads.
    ///
    /// ```
    /// use rerun_safe::Serial;
    ///
    /// #[derive(Serial)]
    /// enum Shape { Dot, Circle { r: f32 } }
    ///
    /// assert_eq!([Shape::Dot, Shape::Circle { r: 0.1 }].to_str(), r#"["Dot",{"Circle":{"r":0.1}}]"#);
    /// ```
    fn to_str(&self) -> String {
        to_str(self)
    }

    /// Writes the value, unless it is nested deeper than [`Serial::from_str`] reads by default.
    ///
    /// # Errors
    ///
    /// [`TooDeep`] when the text would have more than 128 levels of arrays and objects.
    fn try_to_str(&self) -> Result<String, TooDeep> {
        Limits::default().to_str(self)
    }

    /// Reads a value: all of it, or an error that names the path, the place and, where there is one, the repair.
    ///
    /// # Errors
    ///
    /// [`SerialError`] for the first thing that is wrong: what is no JSON, a value of another shape, a number that does not
    /// fit, a field that is missing and has no default, a key that comes twice, text behind the value.
    ///
    /// ```
    /// use rerun_safe::Serial;
    ///
    /// #[derive(Serial, Debug)]
    /// struct User { id: u32, name: String }
    ///
    /// assert_eq!(User::from_str(r#"{"name":"Mary","id":7}"#)?.name, "Mary");
    /// let error = User::from_str(r#"{"id":7,"nmae":"Mary"}"#).unwrap_err();
    /// assert_eq!(error.help(), Some(r#"the text has an unknown `nmae`: add `#[rerun(alias = "nmae")]`?"#));
    /// # Ok::<(), rerun_safe::SerialError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, SerialError> {
        from_str(text)
    }

    /// Reads what can be read, falls back where there is something to fall back to, and reports the rest.
    ///
    /// # Errors
    ///
    /// [`SerialError`] when no enclosing place of an unreadable value has a fallback, or when a field is marked `strict`.
    ///
    /// ```
    /// use rerun_safe::Serial;
    ///
    /// #[derive(Serial, Debug)]
    /// struct User { id: u32, #[rerun(default)] name: String }
    ///
    /// let user = User::load(r#"{"id":7,"name":false}"#)?;
    /// assert_eq!((user.id, &*user.name), (7, ""));
    /// assert!(User::load(r#"{"id":"7"}"#).is_err()); // nothing to fall back to
    /// # Ok::<(), rerun_safe::SerialError>(())
    /// ```
    fn load(text: &str) -> Result<Loaded<Self>, SerialError> {
        load(text)
    }
}

/// Reads any value that has a text; [`Serial::from_str`] for every type.
///
/// # Errors
///
/// [`SerialError`] names the path, the place, what was expected and what was found.
///
/// ```
/// assert_eq!(rerun_safe::from_str::<u128>("340282366920938463463374607431768211455").unwrap(), u128::MAX);
/// let error = rerun_safe::from_str::<Vec<u8>>("[1,2,\"3\"]").unwrap_err();
/// assert_eq!(error.to_string(), "expected an integer at `[2]`, found a string (line 1, column 6)");
/// ```
pub fn from_str<T: Codec>(text: &str) -> Result<T, SerialError> {
    Limits::default().from_str(text)
}

/// Reads any value that has a text, or returns every error of the text and not only the first.
///
/// # Errors
///
/// The errors in the order of the text; never an empty list. A broken bracket or string is the last of them, as nothing
/// behind it can be told apart; and of the elements of a tuple only the first error is found.
///
/// ```
/// let errors = rerun_safe::from_str_all::<Vec<u8>>("[1,true,3,\"4\"]").unwrap_err();
/// let paths: Vec<_> = errors.iter().map(|error| error.path()).collect();
/// assert_eq!(paths, ["[1]", "[3]"]);
/// ```
pub fn from_str_all<T: Codec>(text: &str) -> Result<T, Vec<SerialError>> {
    whole::read_all(text, Limits::default().depth)
}

/// Reads what can be read of any value that has a text; [`Serial::load`] for every type.
///
/// # Errors
///
/// [`SerialError`] when nothing up to the root has a fallback.
///
/// ```
/// let loaded = rerun_safe::load::<Vec<u8>>("[1,\"two\",3]")?;
/// assert_eq!(*loaded, [1, 3]);
/// assert_eq!(loaded.report()[0].path(), "[1]");
/// assert_eq!(loaded.to_str(), "[1,\"two\",3]"); // what was not understood is still there
/// # Ok::<(), rerun_safe::SerialError>(())
/// ```
pub fn load<T: Codec>(text: &str) -> Result<Loaded<T>, SerialError> {
    Limits::default().load(text)
}
