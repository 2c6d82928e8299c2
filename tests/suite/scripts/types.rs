//! The classes that many of the recorded scripts define.

use rerun_safe::{ClassId, CoercibleEnum, RerunEq, Serial};
use serde_json::{Value, json};

use super::scenario::{Described, member};

/// How the recording writes the values of a class: as a member of an enum, or as an object with fields.
macro_rules! described {
    ($kind:ident $($ty:ty),+) => { $(
        impl crate::scripts::scenario::Described for $ty {
            fn described(&self, class: rerun_safe::ClassId) -> serde_json::Value {
                crate::scripts::scenario::$kind(self, class)
            }
        }
    )+ };
}
pub(super) use described;

/// `class Color(Enum)`.
#[derive(CoercibleEnum, RerunEq, Clone, Copy, PartialEq, Eq, Debug)]
#[rerun(rename_all = "UPPERCASE")]
pub(super) enum Color {
    Red = 1,
    Green = 2,
    Blue = 3,
}

/// `class C(Enum)` of two members.
#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
#[rerun(rename_all = "UPPERCASE")]
pub(super) enum C {
    Red = 1,
    Blue = 2,
}

/// Options that are not all members of one enum: an enum with payloads, whose values are no members of anything.
#[derive(RerunEq, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mixed {
    Color(Color),
    /// `Size.S`.
    Size,
    Text(&'static str),
    Nothing,
}

impl Mixed {
    pub(super) fn label(&self) -> String {
        match self {
            Self::Color(color) => format!("Color.{}", Color::MEMBERS[color.index()].name()),
            Self::Size => "Size.S".to_owned(),
            Self::Text(text) => (*text).to_owned(),
            Self::Nothing => "None".to_owned(),
        }
    }
}

impl Described for Mixed {
    fn described(&self, class: ClassId) -> Value {
        match self {
            Self::Color(color) => member(color, class),
            Self::Size => json!({"$enum": "Size", "name": "S", "value": 1, "gen": class.to_string()}),
            Self::Text(text) => json!(text),
            Self::Nothing => Value::Null,
        }
    }
}

/// `@dataclass class P: x: int`.
#[derive(RerunEq, Serial, Clone)]
pub(super) struct P {
    pub(super) x: i64,
}

impl P {
    /// `repr` of a dataclass.
    pub(super) fn repr(&self) -> String {
        format!("P(x={})", self.x)
    }
}

described!(member Color, C);
described!(object P);
