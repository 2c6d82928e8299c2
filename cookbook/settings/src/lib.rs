//! A settings file that never resets: one unreadable value costs that value, never the file.
//!
//! The rules of a good settings file, each a test below:
//!
//! * what cannot be read falls back alone, and stays in the file until the user changes it;
//! * what a newer build wrote stays in the file when an older build saves;
//! * what must not be guessed (`strict`) makes the whole file unreadable; for a setting that is missing, the default still
//!   stands in, so choose one that is safe;
//! * a file that is unreadable as a whole is copied before anybody writes over it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rerun_safe::{Loaded, Serial, SerialError};

/// What can happen besides reading the file.
#[derive(Debug)]
pub enum Opened<T> {
    /// The file as it is, with a report of what could not be read.
    Loaded(Loaded<T>),
    /// No file yet.
    New(T),
    /// The file is no text of these settings at all. It was copied, and stays as it is until somebody saves.
    Unreadable {
        /// The fresh settings.
        settings: T,
        /// Where the copy is.
        copy: PathBuf,
        /// Why.
        error: SerialError,
    },
}

/// Reads settings, and never loses what it cannot read. The copy of an unreadable file is the latest one.
pub fn open<T: Serial + Default>(path: &Path) -> io::Result<Opened<T>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Opened::New(T::default())),
        Err(error) => return Err(error),
    };
    match T::load(&text) {
        Ok(loaded) => Ok(Opened::Loaded(loaded)),
        Err(error) => {
            let copy = path.with_extension("unreadable.json");
            fs::write(&copy, &text)?;
            Ok(Opened::Unreadable {
                settings: T::default(),
                copy,
                error,
            })
        }
    }
}

/// Writes a text so that a crash leaves the old file or the new one.
pub fn save(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    fs::write(&beside, text)?;
    fs::rename(beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serial, Debug, Default, PartialEq)]
    enum Theme {
        #[default]
        System,
        Dark,
        Light,
    }

    #[derive(Serial, Debug, Default)]
    #[rerun(default)]
    struct Settings {
        theme: Theme,
        #[rerun(alias = "hosts")]
        servers: Vec<String>,
        /// A wrong guess here would open a door; without the setting it stays shut.
        #[rerun(strict)]
        allow_guests: bool,
    }

    fn file(name: &str, text: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("rerun-safe-cookbook-{}-{name}.json", std::process::id()));
        fs::write(&path, text).unwrap();
        path
    }

    #[test]
    fn one_unknown_value_costs_one_value() {
        let path = file("theme", r#"{"theme":"mocha","servers":["a","b"],"allow_guests":true}"#);
        let Opened::Loaded(mut settings) = open::<Settings>(&path).unwrap() else {
            panic!("the file is readable")
        };
        assert_eq!(settings.theme, Theme::System);
        assert_eq!(settings.servers, ["a", "b"]);
        assert!(!settings.is_exact());
        assert!(settings.report()[0].to_string().contains("theme"));

        settings.servers.push("c".to_owned());
        save(&path, &settings.to_str()).unwrap();
        let saved = fs::read_to_string(&path).unwrap();
        assert_eq!(
            saved,
            r#"{"theme":"mocha","servers":["a","b","c"],"allow_guests":true}"#
        );
    }

    #[test]
    fn what_a_newer_build_wrote_survives_an_older_one() {
        let path = file(
            "newer",
            r#"{"theme":"Dark","servers":[],"allow_guests":true,"telemetry":{"on":false}}"#,
        );
        let Opened::Loaded(mut settings) = open::<Settings>(&path).unwrap() else {
            panic!("the file is readable")
        };
        settings.theme = Theme::Light;
        let text = settings.to_str();
        assert!(
            text.contains(r#""telemetry":{"on":false}"#) && text.contains(r#""theme":"Light""#),
            "{text}"
        );
    }

    #[test]
    fn what_must_not_be_guessed_is_not() {
        let path = file("strict", r#"{"allow_guests":"yes"}"#);
        let Opened::Unreadable { error, copy, .. } = open::<Settings>(&path).unwrap() else {
            panic!("guessed")
        };
        assert_eq!(error.path(), "allow_guests");
        assert!(fs::read_to_string(copy).unwrap().contains("yes"));
    }

    #[test]
    fn a_broken_file_is_kept_aside() {
        let path = file("broken", "{\"theme\":");
        let Opened::Unreadable { copy, settings, .. } = open::<Settings>(&path).unwrap() else {
            panic!("read")
        };
        assert_eq!(settings.theme, Theme::default());
        assert_eq!(fs::read_to_string(copy).unwrap(), "{\"theme\":");
        assert_eq!(fs::read_to_string(&path).unwrap(), "{\"theme\":");
    }
}
