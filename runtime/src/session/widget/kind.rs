//! The kinds of widgets, and the ways in which they differ.

/// Which widget it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::session) enum Kind {
    Button,
    Selectbox,
    Radio,
    Multiselect,
    SelectSlider,
    SelectSliderRange,
    Pills,
    PillsMulti,
    SegmentedControl,
    SegmentedControlMulti,
}

impl Kind {
    /// The name of the method that shows it.
    pub(in crate::session) const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Selectbox => "selectbox",
            Self::Radio => "radio",
            Self::Multiselect => "multiselect",
            Self::SelectSlider | Self::SelectSliderRange => "select_slider",
            Self::Pills | Self::PillsMulti => "pills",
            Self::SegmentedControl | Self::SegmentedControlMulti => "segmented_control",
        }
    }

    /// Whether any number of options can be selected.
    pub(in crate::session) const fn is_many(self) -> bool {
        matches!(self, Self::Multiselect | Self::PillsMulti | Self::SegmentedControlMulti)
    }

    /// How many options are selected where somebody wants so many.
    pub(in crate::session) fn count(self, wanted: usize) -> usize {
        match self {
            Self::SelectSliderRange => 2,
            kind if kind.is_many() => wanted,
            _ => wanted.min(1),
        }
    }

    /// Whether an option must have one of today's labels before it is coerced, and not after.
    pub(in crate::session) const fn validates_first(self) -> bool {
        matches!(
            self,
            Self::Pills | Self::PillsMulti | Self::SegmentedControl | Self::SegmentedControlMulti
        )
    }

    /// Whether something is selected when the script says nothing about it.
    pub(in crate::session) const fn starts_at_first(self) -> bool {
        matches!(self, Self::Selectbox | Self::Radio | Self::SelectSlider)
    }
}
