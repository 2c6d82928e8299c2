//! Widgets: what the script shows, what the browser sends back, and the value that comes of the two.
//!
//! The path of one selection: a script shows [`Options`]; they become a [`Menu`](menu::Menu), which the [`Record`] of the widget keeps for the next
//! run together with the indices that are selected. The browser sends an index into *that* menu. In the next run, [`resolve`] finds out
//! what the chosen option of the previous menu is among the options of today: a coerced member, a kept (and maybe stale) value, or nothing.

mod builders;
mod button;
mod choice;
mod choose;
mod error;
mod held;
mod menu;
mod options;
mod picked;
mod plain;
mod record;
mod resolve;
mod unlabeled;
mod wish;

pub use self::builders::{
    Multiselect, Pills, PillsMulti, Radio, SegmentedControl, SegmentedControlMulti, SelectSlider, SelectSliderRange,
    Selectbox,
};
pub use self::button::Button;
pub use self::choice::Choice;
pub use self::error::WidgetError;
pub(super) use self::held::Held;
pub use self::options::Options;
pub use self::picked::Picked;
pub use self::plain::Plain;
pub(super) use self::record::{Identity, Record, Widgets};
pub use self::unlabeled::Unlabeled;

/// Which widget it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
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
    pub(super) const fn name(self) -> &'static str {
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
    pub(super) const fn is_many(self) -> bool {
        matches!(self, Self::Multiselect | Self::PillsMulti | Self::SegmentedControlMulti)
    }

    /// Whether an option must have one of today's labels before it is coerced, and not after.
    pub(super) const fn validates_first(self) -> bool {
        matches!(
            self,
            Self::Pills | Self::PillsMulti | Self::SegmentedControl | Self::SegmentedControlMulti
        )
    }

    /// Whether something is selected when the script says nothing about it.
    pub(super) const fn starts_at_first(self) -> bool {
        matches!(self, Self::Selectbox | Self::Radio | Self::SelectSlider)
    }
}
