//! Configuration: how the members of redefined enums are treated.

#[cfg(feature = "config")]
mod error;
#[cfg(feature = "config")]
mod load;

#[cfg(feature = "config")]
pub use self::error::ConfigError;
#[cfg(feature = "config")]
pub use self::load::ConfigSearch;
#[cfg(feature = "config")]
use self::load::Read;
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
    read: Read,
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

/// What comes from files and the environment.
#[cfg(feature = "config")]
impl Config {
    /// Reads the configuration of this process: see [`ConfigSearch::process`].
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or is no TOML, and on a value that is not allowed, naming where it stands.
    ///
    /// ```
    /// use rerun_safe::{App, Config, EnumCoercion};
    ///
    /// let config = Config::load().unwrap_or_else(|error| {
    ///     eprintln!("{error}");
    ///     Config::default()
    /// });
    /// let app = App::new(config.enum_coercion(EnumCoercion::Off)); // what code says goes before what was read
    /// assert_eq!(app.config().policy(), EnumCoercion::Off);
    /// ```
    pub fn load() -> Result<Self, ConfigError> {
        ConfigSearch::process().load()
    }

    /// Reads everything anew that this configuration was read from. What code has chosen stays.
    ///
    /// # Errors
    ///
    /// Fails as [`Config::load`] does.
    ///
    /// ```
    /// use rerun_safe::{ConfigSearch, EnumCoercion};
    ///
    /// let folder = std::env::temp_dir().join(format!("rerun-safe-reload-{}", std::process::id()));
    /// std::fs::create_dir_all(folder.join(".streamlit"))?;
    /// let config = ConfigSearch::nowhere().working_dir(&folder).load()?;
    /// std::fs::write(folder.join(".streamlit/config.toml"), "[runner]\nenumCoercion = \"off\"\n")?;
    /// assert_eq!(config.policy(), EnumCoercion::NameOnly);
    /// assert_eq!(config.reload()?.policy(), EnumCoercion::Off);
    /// std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reload(&self) -> Result<Self, ConfigError> {
        Ok(Self {
            code: self.code,
            read: self.read.again()?,
        })
    }

    /// Returns the keys in the files that look like a misspelled `enumCoercion`.
    pub fn warnings(&self) -> &[String] {
        self.read.warnings()
    }
}

#[cfg(feature = "config")]
impl ConfigSearch {
    /// Reads the configuration.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or is no TOML, and on a value that is not allowed, naming where it stands.
    pub fn load(self) -> Result<Config, ConfigError> {
        Ok(Config {
            code: None,
            read: self.read()?,
        })
    }
}
