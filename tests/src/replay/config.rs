//! Where `runner.enumCoercion` can be set, and which place goes before which.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use rerun_safe::{App, Config, ConfigError, ConfigSearch, EnumCoercion};
use serde_json::{Value, json};

use super::comparable;
use super::features::read_policy;
use super::vector::Vector;

/// The file of configuration, inside a folder.
const FILE: &str = ".streamlit/config.toml";
const FLAG: &str = "--runner.enumCoercion";

pub(super) fn run(vector: &Vector) -> Vec<Value> {
    let folder = Folder::new();
    for (path, text) in vector.files() {
        folder.write(path, text);
    }
    if vector.kind() != "server" {
        return vec![called(vector, &folder)];
    }
    let mut app: Option<App> = None;
    let steps = vector.steps().iter();
    steps.map(|step| step_answer(step, vector, &folder, &mut app)).collect()
}

/// What a program without a server and its flags sees.
fn called(vector: &Vector, folder: &Folder) -> Value {
    match load(vector.config(), folder) {
        Ok(config) => json!({"result": config.policy().as_str()}),
        Err(error) => refused(vector, &error),
    }
}

fn step_answer(step: &Value, vector: &Vector, folder: &Folder, app: &mut Option<App>) -> Value {
    if step["action"] == "edit_file" {
        let text = |key: &str| step[key].as_str().unwrap_or_default();
        folder.write(text("file"), text("text"));
        return json!({});
    }
    match answer(vector, folder, app) {
        Ok(policy) => json!({"exceptions": [], "out": {"enumCoercion": policy.as_str()}}),
        Err(error) => refused(vector, &error),
    }
}

/// The policy of a run: files that changed since the last one are read again before it.
fn answer(vector: &Vector, folder: &Folder, app: &mut Option<App>) -> Result<EnumCoercion, ConfigError> {
    let app = match app {
        Some(app) => {
            app.reload_config()?;
            app
        }
        None => app.insert(App::new(load(vector.config(), folder)?)),
    };
    Ok(app.config().policy())
}

fn load(config: &Value, folder: &Folder) -> Result<Config, ConfigError> {
    let mut search = ConfigSearch::nowhere()
        .home(folder.path("_home"))
        .script_dir(folder.path("proj"))
        .working_dir(folder.path(config["cwd"].as_str().unwrap_or("cwd")));
    for (name, value) in config["env"].as_object().into_iter().flatten() {
        search = search.variable(name, value.as_str().unwrap_or_default());
    }
    let read = search.load()?;
    Ok(match flag(config) {
        Some(policy) => read.enum_coercion(policy),
        None => read,
    })
}

/// What a flag of the command line says. Ours has no command line: a program that has one hands it on in code.
fn flag(config: &Value) -> Option<EnumCoercion> {
    let flags: Vec<&str> = config["flags"].as_array()?.iter().filter_map(Value::as_str).collect();
    let joined = flags.iter().find_map(|flag| flag.strip_prefix(FLAG)?.strip_prefix('='));
    let apart = flags
        .iter()
        .position(|flag| *flag == FLAG)
        .and_then(|at| flags.get(at + 1).copied());
    joined.or(apart)?.parse().ok()
}

/// The values that stand somewhere in the scenario; the error has to quote the one that it refuses.
fn refused(vector: &Vector, error: &ConfigError) -> Value {
    let values = vector
        .files()
        .filter_map(|(_, text)| text.split_once('='))
        .map(|(_, value)| value.trim());
    let quoted = values
        .into_iter()
        .find(|value| error.to_string().contains(value))
        .unwrap_or("any value");
    comparable::refusal("StreamlitValueError", quoted, error)
}

/// The policy of a setting. One that is right is right wherever it stands; a wrong one is written to a file, where it need
/// not even be text.
pub(super) fn policy_of(value: &Value) -> Result<EnumCoercion, Value> {
    if let Some(policy) = read_policy(value) {
        return Ok(policy);
    }
    let folder = Folder::new();
    folder.write(&format!("proj/{FILE}"), &format!("[runner]\nenumCoercion = {value}\n"));
    let config = ConfigSearch::nowhere().script_dir(folder.path("proj")).load();
    config
        .map(|config| config.policy())
        .map_err(|error| comparable::refusal("StreamlitValueError", &value.to_string(), &error))
}

/// A folder of its own for each scenario, gone when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static FOLDERS: AtomicU64 = AtomicU64::new(0);
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("rerun-safe-replay-{}-{number}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.0.join(inside)
    }

    fn write(&self, inside: &str, text: &str) {
        let path = self.path(inside);
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .expect("the temporary folder can be written");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind is the system's to clean.
        let _ = fs::remove_dir_all(&self.0);
    }
}
