//! The group `config`: where the setting is read from, and which place wins.

use std::fs;
use std::path::{Path, PathBuf};

use rerun_safe::{App, Config, ConfigSearch, EnumCoercion};

const VARIABLE: &str = "STREAMLIT_RUNNER_ENUM_COERCION";

/// Three folders of one test, removed with it.
struct Folders(PathBuf);

impl Folders {
    fn new(test: &str) -> Self {
        let root = std::env::temp_dir().join(format!("rerun-safe-config-{}-{test}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        Self(root)
    }

    /// Writes the configuration file of one of the folders.
    fn write(&self, folder: &str, text: &str) -> &Self {
        let folder = self.0.join(folder).join(".streamlit");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("config.toml"), text).unwrap();
        self
    }

    fn path(&self, folder: &str) -> PathBuf {
        self.0.join(folder)
    }

    fn search(&self) -> ConfigSearch {
        ConfigSearch::nowhere()
            .home(self.path("home"))
            .working_dir(self.path("cwd"))
            .script_dir(self.path("proj"))
    }

    fn policy(&self) -> EnumCoercion {
        self.search().load().unwrap().policy()
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn setting(value: &str) -> String {
    format!("[runner]\nenumCoercion = {value}\n")
}

#[test]
fn default() {
    assert_eq!(Folders::new("default").policy(), EnumCoercion::NameOnly);
}

/// `global_file`, `cwd_file`, `cwd_beats_global`, `script_dir_beats_cwd`, `env_var`, `flag_beats_all`: each place goes
/// before the ones above it.
#[test]
fn precedence() {
    let folders = Folders::new("precedence");
    folders.write("home", &setting("\"off\""));
    assert_eq!(folders.policy(), EnumCoercion::Off);
    folders.write("cwd", &setting("\"nameAndValue\""));
    assert_eq!(folders.policy(), EnumCoercion::NameAndValue);
    folders.write("proj", &setting("\"member\""));
    assert_eq!(folders.policy(), EnumCoercion::Member);
    let config = folders.search().variable(VARIABLE, "off").load().unwrap();
    assert_eq!(config.policy(), EnumCoercion::Off);
    assert_eq!(
        config.enum_coercion(EnumCoercion::NameOnly).policy(),
        EnumCoercion::NameOnly
    );
}

#[test]
fn toml_dotted_key() {
    let folders = Folders::new("dotted");
    folders.write("proj", "runner.enumCoercion = \"off\"\n");
    assert_eq!(folders.policy(), EnumCoercion::Off);
}

#[test]
fn toml_indirect_env() {
    let folders = Folders::new("indirect");
    folders.write("proj", &setting("\"env:MY_COERCION\""));
    let config = folders.search().variable("MY_COERCION", "off").load().unwrap();
    assert_eq!(config.policy(), EnumCoercion::Off);
}

/// `toml_wrong_key_case`, `toml_wrong_section`: ignored in Streamlit; ours warns of the one that was meant.
#[test]
fn toml_wrong_key() {
    let folders = Folders::new("key");
    folders.write(
        "proj",
        "[runner]\nmagicEnabled = true\nenumcoercion = \"off\"\n[client]\nenumCoercion = \"off\"\n",
    );
    let config = folders.search().load().unwrap();
    assert_eq!(config.policy(), EnumCoercion::NameOnly);
    let file = file(&folders.path("proj"));
    assert_eq!(
        config.warnings(),
        [
            format!("unknown key `client.enumCoercion` in {file}, line 5\nhelp: did you mean `runner.enumCoercion`?"),
            format!("unknown key `runner.enumcoercion` in {file}, line 3\nhelp: did you mean `enumCoercion`?"),
        ]
    );
}

/// What is near enough to have been meant is told, with where it stands; what is another program's is not.
#[test]
fn near_misses() {
    let folders = Folders::new("near");
    let file = file(&folders.path("proj"));
    for (text, unknown, line, meant) in [
        ("[Runner]\nenumCoercion = \"off\"\n", "Runner", 1, "runner"),
        ("\n[runer]\nenumCoercion = \"off\"\n", "runer", 2, "runner"),
        ("enumCoercion = \"off\"\n", "enumCoercion", 1, "runner.enumCoercion"),
        (
            "[runner]\nenumCoercoin = \"off\"\n",
            "runner.enumCoercoin",
            2,
            "enumCoercion",
        ),
        (
            "[runner]\nenum_coercion = \"off\"\n",
            "runner.enum_coercion",
            2,
            "enumCoercion",
        ),
    ] {
        folders.write("proj", text);
        let config = folders.search().load().unwrap();
        assert_eq!(config.policy(), EnumCoercion::NameOnly, "{text}");
        let told = format!("unknown key `{unknown}` in {file}, line {line}\nhelp: did you mean `{meant}`?");
        assert_eq!(config.warnings(), [told], "{text}");
    }
    folders.write("proj", "[server]\nport = 1\n[runner]\nfastReruns = true\n");
    assert_eq!(folders.search().load().unwrap().warnings(), [""; 0]);
}

/// `runner` that is no table says nothing about the key in it, and somebody meant it to.
#[test]
fn a_section_that_is_no_table_is_an_error() {
    let folders = Folders::new("section");
    let file = file(&folders.path("cwd"));
    for (value, found) in [
        ("runner = 5", "5"),
        ("runner = \"nameOnly\"", "\"nameOnly\""),
        ("runner = true", "true"),
        ("runner = [1]", "a value of type array"),
        ("[[runner]]\nenumCoercion = \"off\"", "a value of type array"),
    ] {
        folders.write("cwd", &format!("# first\n{value}\n"));
        let error = folders.search().load().unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "`runner` cannot be `{found}` in {file}, line 2\n\
                 help: expected a table: write `[runner]`, and below it `enumCoercion = \"nameOnly\"`"
            )
        );
    }
}

fn file(folder: &Path) -> String {
    folder.join(".streamlit/config.toml").display().to_string()
}

/// `toml_bool`, `toml_indirect_env_missing`: stored in Streamlit, and an error at the first stale member. Here an error at
/// once, with its place.
#[test]
fn wrong_values() {
    let folders = Folders::new("values");
    let file = file(&folders.path("proj"));
    let allowed = "help: expected one of `\"off\"`, `\"nameOnly\"`, `\"nameAndValue\"`, `\"member\"`";
    for (value, found) in [
        ("false", "false"),
        ("1", "1"),
        ("[]", "a value of type array"),
        ("\"NameOnly\"", "\"NameOnly\""),
        ("\" nameOnly\"", "\" nameOnly\""),
        ("\"\"", "\"\""),
        ("\"env:NO_SUCH_VARIABLE\"", "\"env:NO_SUCH_VARIABLE\""),
    ] {
        folders.write("proj", &format!("# first\n{}", setting(value)));
        let error = folders.search().load().unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`runner.enumCoercion` cannot be `{found}` in {file}, line 3\n{allowed}")
        );
    }
    let error = ConfigSearch::nowhere().variable(VARIABLE, "bogus").load().unwrap_err();
    let place = format!("the environment variable `{VARIABLE}`");
    assert_eq!(
        error.to_string(),
        format!("`runner.enumCoercion` cannot be `\"bogus\"` in {place}\n{allowed}")
    );
}

/// Streamlit logs it and ignores the file.
#[test]
fn a_file_that_is_no_toml_is_an_error() {
    let folders = Folders::new("syntax");
    folders.write("cwd", "[runner]\nenumCoercion = off\n");
    let error = folders.search().load().unwrap_err().to_string();
    assert!(
        error.starts_with(&format!("{}, line 2 is no TOML: ", file(&folders.path("cwd")))),
        "{error}"
    );
}

/// `live_edit`, `live_create`, `live_edit_keeps_flag`: in force from the next run on, and what code chose stays.
#[test]
fn reload() {
    let folders = Folders::new("reload");
    let app = App::new(folders.search().load().unwrap());
    assert_eq!(app.config().policy(), EnumCoercion::NameOnly);
    folders.write("proj", &setting("\"off\""));
    app.reload_config().unwrap();
    assert_eq!(app.config().policy(), EnumCoercion::Off);

    folders.write("proj", &setting("\"bogus\""));
    assert!(app.reload_config().is_err());
    assert_eq!(
        app.config().policy(),
        EnumCoercion::Off,
        "a mistake leaves what was in force"
    );

    app.set_config(app.config().enum_coercion(EnumCoercion::NameAndValue));
    folders.write("proj", &setting("\"member\""));
    app.reload_config().unwrap();
    assert_eq!(app.config().policy(), EnumCoercion::NameAndValue);
}

#[test]
fn a_configuration_in_code_reads_nothing() {
    let app = App::new(Config::new().enum_coercion(EnumCoercion::Off));
    app.reload_config().unwrap();
    assert_eq!(app.config().policy(), EnumCoercion::Off);
}
