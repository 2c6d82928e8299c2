//! The state of a library that is reloaded while the program runs: text crosses, never a live value.
//!
//! A `Box<dyn Any>` from the old library has a vtable that is gone after the reload, and `TypeId` says nothing about the
//! types of fields. The protocol: save, close the old one (or leak it), open the new one, load.

use std::ffi::{CStr, CString, c_char};
use std::path::Path;

use libloading::{Library, Symbol};

/// A loaded edition of the plugin.
pub struct Plugin(Library);

impl Plugin {
    /// Opens an edition.
    pub fn open(path: &Path) -> Result<Self, libloading::Error> {
        // SAFETY: the plugin is ours, and its initializers do nothing.
        unsafe { Library::new(path) }.map(Self)
    }

    /// Hands a state over, and returns the report of what did not fit.
    pub fn load(&self, text: &str) -> Result<String, libloading::Error> {
        let text = CString::new(text).unwrap_or_default();
        // SAFETY: the plugin's signature; `text` ends with a zero byte and lives through the call.
        let answer = unsafe {
            let load: Symbol<'_, unsafe extern "C" fn(*const c_char) -> *mut c_char> = self.0.get(b"rs_load")?;
            load(text.as_ptr())
        };
        self.take(answer)
    }

    /// The state of the plugin, as text of our own.
    pub fn save(&self) -> Result<String, libloading::Error> {
        // SAFETY: the plugin's signature.
        let text = unsafe {
            let save: Symbol<'_, extern "C" fn() -> *mut c_char> = self.0.get(b"rs_save")?;
            save()
        };
        self.take(text)
    }

    /// Clicks.
    pub fn click(&self) -> Result<(), libloading::Error> {
        // SAFETY: the plugin's signature.
        let click: Symbol<'_, extern "C" fn()> = unsafe { self.0.get(b"rs_click")? };
        click();
        Ok(())
    }

    /// Copies a text of the plugin's, and lets the plugin free it.
    fn take(&self, text: *mut c_char) -> Result<String, libloading::Error> {
        // SAFETY: the plugin returned the text, nobody else has it, and it is freed once.
        unsafe {
            let copy = CStr::from_ptr(text).to_string_lossy().into_owned();
            let free: Symbol<'_, unsafe extern "C" fn(*mut c_char)> = self.0.get(b"rs_free")?;
            free(text);
            Ok(copy)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use super::Plugin;

    /// Builds an edition of the plugin, and copies the library so that the next edition does not replace it.
    fn build(edition: &str, features: &[&str]) -> PathBuf {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let target = here.join("../../target/reload");
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--manifest-path"])
            .arg(here.join("../plugin/Cargo.toml"))
            .arg("--target-dir")
            .arg(&target)
            .args(features)
            .status();
        assert!(built.is_ok_and(|status| status.success()), "the plugin does not build");
        let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
        let copy = target.join(format!("{edition}{suffix}"));
        std::fs::copy(
            target.join(format!("debug/{prefix}cookbook_reload_plugin{suffix}")),
            &copy,
        )
        .unwrap();
        copy
    }

    #[test]
    fn state_crosses_a_reload_and_a_rollback() {
        let first = build("first", &[]);
        let second = build("second", &["--features", "second"]);

        let plugin = Plugin::open(&first).unwrap();
        assert_eq!(plugin.load(r#"{"width":640,"height":480,"clicks":0}"#).unwrap(), "");
        plugin.click().unwrap();
        let text = plugin.save().unwrap();
        drop(plugin);

        let plugin = Plugin::open(&second).unwrap();
        let report = plugin.load(&text).unwrap();
        assert!(report.contains("height") && report.contains("title"), "{report}");
        plugin.click().unwrap();
        let text = plugin.save().unwrap();
        assert_eq!(text, r#"{"title":"untitled","clicks":2,"width":640.0}"#);
        drop(plugin);

        let plugin = Plugin::open(&first).unwrap();
        let report = plugin.load(&text).unwrap();
        assert!(report.starts_with("error: missing field `height`"), "{report}");
    }
}
