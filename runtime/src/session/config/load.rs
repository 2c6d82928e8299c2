//! Reading configuration: which files, in which order, and what is in them.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ConfigError, Origin};
use crate::coerce::EnumCoercion;
use crate::nearest::nearest;

/// The environment variable that goes before the files.
const VARIABLE: &str = "STREAMLIT_RUNNER_ENUM_COERCION";
/// The table and the key in it that are read.
const SECTION: &str = "runner";
const KEY: &str = "enumCoercion";
/// The file, inside each of the folders that are searched.
const FILE: &str = ".streamlit/config.toml";

/// What was read, and how to read it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    search: Option<ConfigSearch>,
    policy: Option<EnumCoercion>,
    warnings: Vec<String>,
}

impl Read {
    pub(super) const fn policy(&self) -> Option<EnumCoercion> {
        self.policy
    }

    pub(super) fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The same, read anew.
    pub(super) fn again(&self) -> Result<Self, ConfigError> {
        self.search
            .as_ref()
            .map_or_else(|| Ok(Self::default()), ConfigSearch::read)
    }

    fn warn(&mut self, unknown: &str, origin: &Origin, meant: &str) {
        self.warnings.push(format!(
            "unknown key `{unknown}` in {origin}\nhelp: did you mean `{meant}`?"
        ));
    }
}

/// Where configuration is read from. Of the following, a later one overrides those before it:
///
/// 1. the default, `nameOnly`
/// 2. `.streamlit/config.toml` in the home folder
/// 3. the same in the working folder
/// 4. the same in the folder of the script
/// 5. the environment variable `STREAMLIT_RUNNER_ENUM_COERCION`
/// 6. [`Config::enum_coercion`](super::Config::enum_coercion) in code
///
/// In a file, the value `"env:NAME"` stands for that of the environment variable `NAME`.
///
/// ```
/// use rerun_safe::{ConfigSearch, EnumCoercion};
///
/// let config = ConfigSearch::nowhere().variable("STREAMLIT_RUNNER_ENUM_COERCION", "off").load().unwrap();
/// assert_eq!(config.policy(), EnumCoercion::Off);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigSearch {
    home: Option<PathBuf>,
    working: Option<PathBuf>,
    script: Option<PathBuf>,
    /// Whether the environment of the process counts.
    process: bool,
    variables: Vec<(String, String)>,
}

impl ConfigSearch {
    /// Searches the user's home folder, the working folder and the environment of the process.
    pub fn process() -> Self {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
        Self {
            home: home.map(PathBuf::from),
            working: env::current_dir().ok(),
            process: true,
            ..Self::nowhere()
        }
    }

    /// Searches nothing but what is added.
    pub const fn nowhere() -> Self {
        Self {
            home: None,
            working: None,
            script: None,
            process: false,
            variables: Vec::new(),
        }
    }

    /// Searches this folder as the home folder.
    #[must_use]
    pub fn home(mut self, folder: impl Into<PathBuf>) -> Self {
        self.home = Some(folder.into());
        self
    }

    /// Searches this folder as the working folder.
    #[must_use]
    pub fn working_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.working = Some(folder.into());
        self
    }

    /// Searches the folder of the script as well.
    #[must_use]
    pub fn script_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.script = Some(folder.into());
        self
    }

    /// Sets an environment variable, for this search only.
    ///
    /// ```
    /// use rerun_safe::{ConfigSearch, EnumCoercion};
    ///
    /// let off = ConfigSearch::nowhere().variable("STREAMLIT_RUNNER_ENUM_COERCION", "off").load()?;
    /// assert_eq!(off.policy(), EnumCoercion::Off);
    /// # Ok::<(), rerun_safe::ConfigError>(())
    /// ```
    #[must_use]
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    pub(super) fn read(&self) -> Result<Read, ConfigError> {
        let mut read = Read {
            search: Some(self.clone()),
            ..Read::default()
        };
        for folder in [&self.home, &self.working, &self.script].into_iter().flatten() {
            self.read_file(&folder.join(FILE), &mut read)?;
        }
        if let Some(value) = self.environment(VARIABLE) {
            let origin = Origin::Variable(VARIABLE.to_owned());
            read.policy = Some(
                value
                    .parse()
                    .map_err(|_| ConfigError::value(origin, format!("{value:?}")))?,
            );
        }
        Ok(read)
    }

    fn environment(&self, name: &str) -> Option<String> {
        let given = self.variables.iter().rev().find(|(known, _)| known == name);
        match given {
            Some((_, value)) => Some(value.clone()),
            // What is no Unicode is no value that is allowed, and is to be told of as any other.
            None if self.process => env::var_os(name).map(|value| value.to_string_lossy().into_owned()),
            None => None,
        }
    }

    /// Reads one file, if it is there.
    fn read_file(&self, path: &Path, read: &mut Read) -> Result<(), ConfigError> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(()),
            Err(error) => return Err(ConfigError::unreadable(path, &error)),
        };
        let line =
            |span: core::ops::Range<usize>| 1 + text.bytes().take(span.start).filter(|&byte| byte == b'\n').count();
        let document = DeTable::parse(&text)
            .map_err(|error| ConfigError::syntax(path, line(error.span().unwrap_or_default()), error.message()))?;
        let origin = |key: &Spanned<_>| Origin::File {
            path: path.to_owned(),
            line: line(key.span()),
        };
        for (key, value) in document.get_ref() {
            let name: &str = key.get_ref();
            if name == SECTION {
                let DeValue::Table(runner) = value.get_ref() else {
                    return Err(ConfigError::section(origin(key), describe(value.get_ref())));
                };
                for (key, value) in runner {
                    let name: &str = key.get_ref();
                    if name == KEY {
                        read.policy = Some(self.policy(value, || origin(key))?);
                    } else if is_meant(name, KEY) {
                        read.warn(&format!("{SECTION}.{name}"), &origin(key), KEY);
                    }
                }
            } else if is_meant(name, SECTION) {
                read.warn(name, &origin(key), SECTION);
            } else if name == KEY || is_meant(name, KEY) {
                read.warn(name, &origin(key), &format!("{SECTION}.{KEY}"));
            } else if let DeValue::Table(section) = value.get_ref() {
                if let Some((inside, _)) = section.get_key_value(KEY) {
                    read.warn(&format!("{name}.{KEY}"), &origin(inside), &format!("{SECTION}.{KEY}"));
                }
            }
        }
        Ok(())
    }

    fn policy(
        &self,
        value: &Spanned<DeValue<'_>>,
        origin: impl FnOnce() -> Origin,
    ) -> Result<EnumCoercion, ConfigError> {
        let DeValue::String(text) = value.get_ref() else {
            return Err(ConfigError::value(origin(), describe(value.get_ref())));
        };
        let meant = text.strip_prefix("env:").and_then(|name| self.environment(name));
        let meant = meant.as_deref().unwrap_or(text);
        meant
            .parse()
            .map_err(|_| ConfigError::value(origin(), format!("{meant:?}")))
    }
}

/// Whether a name that is unknown was meant to be this one: a slip of the keyboard, or other letters large.
fn is_meant(name: &str, known: &str) -> bool {
    name != known && nearest(name, [known]).is_some()
}

/// A value that is no text, as a message names it.
fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Integer(value) => value.to_string(),
        DeValue::String(text) => format!("{text:?}"),
        other => format!("a value of type {}", other.type_str()),
    }
}
