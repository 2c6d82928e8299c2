//! Apps, sessions and runs: class identity per run.
//!
//! Executing a class statement makes a new class, and a script is executed anew for each thing its user does. Here that is
//! simulated, and nothing of a user interface: an [`App`] has [`Session`]s, a session [runs](Session::run) its script again
//! and again, and each [`Run`] defines classes anew while session state, widget metadata and caches keep instances of the
//! old ones.

mod app;
mod attempt;
pub mod cache;
mod class;
mod class_id;
mod clock;
mod config;
mod erased;
mod instance;
mod lock;
mod member;
mod module;
mod report;
mod run;
#[expect(clippy::module_inception, reason = "named for the type in it, as its neighbors are")]
mod session;
mod state;
mod tab;
mod widget;

pub use self::app::App;
pub use self::cache::{Ttl, TtlError};
pub use self::class::Class;
pub use self::class_id::ClassId;
pub use self::config::Config;
#[cfg(feature = "config")]
pub use self::config::{ConfigError, ConfigSearch};
pub use self::erased::ErasedInstance;
pub use self::instance::{Classed, Instance};
pub use self::member::EnumMember;
pub use self::report::{Coercion, Exception, Report, Reset};
pub use self::run::Run;
pub use self::session::Session;
pub use self::state::{SessionState, StateError};
pub use self::widget::{
    Button, Choice, Multiselect, Options, Picked, Pills, PillsMulti, Plain, Radio, SegmentedControl,
    SegmentedControlMulti, SelectSlider, SelectSliderRange, Selectbox, Unlabeled, WidgetError,
};
