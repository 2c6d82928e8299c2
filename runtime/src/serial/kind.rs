//! What a type's text looks like, as far as it can be told from the type alone.

/// What may be told of a type's text without looking at a value. A constant of the type, so that every question folds away.
///
/// Records, maps, sequences and tagged enums answer without looking at what they contain, so that a recursive type never asks
/// for its own answer.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "five independent answers, and no state")]
pub struct Kind {
    /// The text may be `null`, or start with `{"Some":`, so that `Some` of it needs a wrapper.
    pub nullable: bool,
    /// The text is never an object.
    pub never_object: bool,
    /// A map writes values of this type as the keys of an object.
    pub key: bool,
    /// The text holds neither brackets nor commas, so that counting commas counts values.
    pub plain: bool,
    /// `absent` gives a value, and an unreadable field falls back to it.
    pub optional: bool,
}

impl Kind {
    /// Nothing is known, except that it is not `null`.
    pub const OTHER: Self = Self {
        nullable: false,
        never_object: false,
        key: false,
        plain: false,
        optional: false,
    };
    /// A struct with named fields, a map, or an enum with payloads.
    pub const RECORD: Self = Self::OTHER;
    /// An array.
    pub const SEQUENCE: Self = Self {
        never_object: true,
        ..Self::OTHER
    };
    /// A string.
    pub const TEXT: Self = Self {
        key: true,
        ..Self::SEQUENCE
    };
    /// A number or a bool.
    pub const PLAIN: Self = Self {
        plain: true,
        ..Self::TEXT
    };
    /// Always `null`.
    pub const UNIT: Self = Self {
        nullable: true,
        ..Self::SEQUENCE
    };
    /// Any text at all.
    pub const ANY: Self = Self {
        nullable: true,
        ..Self::OTHER
    };
    /// `Option`.
    pub const OPTION: Self = Self {
        optional: true,
        ..Self::ANY
    };

    /// The kind of a newtype over this: the same text, but a missing field of it stays missing.
    #[must_use]
    pub const fn newtype(self) -> Self {
        Self {
            optional: false,
            ..self
        }
    }

    /// The kind of a type whose text a module of the user writes: it may be anything.
    #[must_use]
    pub const fn foreign() -> Self {
        Self::ANY
    }
}

/// How much a flattened field wants an entry of the object that it shares; in the order of strength.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// Not one of its keys.
    No,
    /// It keeps whatever nobody takes, if its variant is one that it does not know.
    Spare,
    /// It keeps whatever nobody takes.
    Kept,
    /// It takes whatever nobody names.
    Rest,
    /// One of its names.
    Name,
}

impl Claim {
    /// `Name` if the condition holds.
    #[must_use]
    pub fn name_if(condition: bool) -> Self {
        if condition { Self::Name } else { Self::No }
    }

    /// The stronger of two claims.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether the entry shows that there is a value.
    #[must_use]
    pub fn is_firm(self) -> bool {
        self >= Self::Rest
    }

    /// Whether the entry belongs to the siblings, those before and those behind it, which claim it so. Of two that take all
    /// there is, the earlier one has it.
    #[must_use]
    pub fn leaves_to(self, earlier: Self, later: Self) -> bool {
        self != Self::Name && (earlier >= self || later > self)
    }
}
