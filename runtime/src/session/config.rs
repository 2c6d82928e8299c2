//! Configuration: how the members of redefined enums are treated.

#[cfg(feature = "config")]
mod error;
#[cfg(feature = "config")]
mod load;

#[cfg(feature = "config")]
pub use self::error::ConfigError;
#[cfg(feature = "config")]
pub use self::load::ConfigSearch;
use crate::coerce::EnumCoercion;

/// The configuration of an [`App`](super::App).
///
/// With the feature `config`, `Config::load` reads it from files and the environment, as Streamlit does:
///
/// ```toml
/// [runner]
/// enumCoercion = "nameOnly"
/// ```
///
/// ```
/// use rerun_safe::{Config, EnumCoercion};
///
/// assert_eq!(Config::default().policy(), EnumCoercion::NameOnly);
/// assert_eq!(Config::new().enum_coercion(EnumCoercion::Off).policy(), EnumCoercion::Off);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// What the code says; it goes before all that is read.
    code: Option<EnumCoercion>,
    /// What was read, and where from.
    #[cfg(feature = "config")]
    read: load::Read,
}

impl Config {
    /// Makes the default configuration.
    pub fn new() -> Self {
        Self::default()
    }

    /// Chooses in code how the members of redefined enums are treated, whatever files and environment say.
    #[must_use]
    pub fn enum_coercion(mut self, policy: EnumCoercion) -> Self {
        self.code = Some(policy);
        self
    }

    /// Returns how the members of redefined enums are treated.
    pub fn policy(&self) -> EnumCoercion {
        #[cfg(feature = "config")]
        let read = self.read.policy();
        #[cfg(not(feature = "config"))]
        let read = None;
        self.code.or(read).unwrap_or_default()
    }
}
