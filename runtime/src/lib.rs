#![cfg_attr(all(feature = "derive", feature = "std"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "derive", feature = "std")),
    doc = "Values that outlive their definitions."
)]
#![forbid(unsafe_code)]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[doc(hidden)]
pub mod __private;
mod coerce;
mod nearest;
mod rerun_eq;
#[cfg(feature = "serde")]
pub mod serde;
mod serial;
#[cfg(feature = "std")]
mod session;

#[cfg(feature = "derive")]
#[doc = include_str!("../docs/coercible_enum.md")]
pub use rerun_safe_macros::CoercibleEnum;
#[cfg(feature = "derive")]
#[doc = include_str!("../docs/rerun_eq.md")]
pub use rerun_safe_macros::RerunEq;
#[cfg(feature = "derive")]
#[doc = include_str!("../docs/serial.md")]
pub use rerun_safe_macros::Serial;
#[cfg(all(feature = "derive", feature = "std"))]
#[doc = include_str!("../docs/cache_resource.md")]
pub use rerun_safe_macros::cache_resource;

pub use crate::coerce::{
    AmbiguousName, CoerceError, CoercibleEnum, EnumCoercion, EnumDef, Member, MemberValue, Members, Refusal, Text,
    UnknownMember, UnknownPolicy, coerce_member,
};
pub use crate::rerun_eq::visit::Visitor;
pub use crate::rerun_eq::{ByValue, Data, Diff, Difference, DifferenceKind, ErasedRerun, RerunEq, Snapshot, visit};
pub use crate::serial::{
    Codec, Limits, Loaded, Note, NoteKind, RawText, ReadError, Reader, Serial, SerialError, TooDeep, Unknown, Writer,
    from_str, from_str_all, load, to_str,
};
#[cfg(feature = "std")]
pub use crate::session::{
    App, Button, Choice, Class, ClassId, Classed, Coercion, Config, EnumMember, ErasedInstance, Exception, Instance,
    Multiselect, Options, Picked, Pills, PillsMulti, Plain, Radio, Report, Reset, Run, SegmentedControl,
    SegmentedControlMulti, SelectSlider, SelectSliderRange, Selectbox, Session, SessionState, StateError, Ttl,
    TtlError, Unlabeled, WidgetError,
};
#[cfg(feature = "config")]
pub use crate::session::{ConfigError, ConfigSearch};
