//! Widgets: what the script shows, what the browser sends back, and the value that comes of the two.
//!
//! The path of one selection: a script shows [`Options`]; they become a [`Menu`](menu::Menu), which the [`Record`] of the
//! widget keeps for the next run together with the indices that are selected. The browser sends an index into *that* menu.
//! In the next run, [`resolve`] finds out what the chosen option of the previous menu is among the options of today: a
//! coerced member, a kept (and maybe stale) value, or nothing.

mod builders;
mod button;
mod choice;
mod choose;
mod error;
mod held;
mod kind;
mod menu;
mod methods;
mod options;
mod picked;
mod plain;
mod record;
mod resolve;
mod wish;

pub use self::builders::{
    Multiselect, Pills, PillsMulti, Radio, SegmentedControl, SegmentedControlMulti, SelectSlider, SelectSliderRange,
    Selectbox,
};
pub use self::button::Button;
pub use self::choice::Choice;
pub use self::error::WidgetError;
pub(super) use self::held::Held;
pub(super) use self::kind::Kind;
pub use self::options::{Options, Unlabeled};
pub use self::picked::Picked;
pub use self::plain::Plain;
pub(super) use self::record::{Identity, Record, Widgets};
