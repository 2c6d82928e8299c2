//! A package that is written to be compiled.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

/// The lock file of the benches, so that every package compiles the versions that the other benches run.
const LOCK: &str = include_str!("../../Cargo.lock");

/// This workspace.
const BENCHES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A package: what it is called in the table, what it depends on, and its one file.
pub(crate) struct Package {
    pub(crate) row: &'static str,
    pub(crate) name: &'static str,
    pub(crate) dependencies: &'static str,
    pub(crate) source: String,
}

/// A way to compile.
#[derive(Clone, Copy)]
pub(crate) enum Mode {
    Check,
    Debug,
    Release,
}

impl Mode {
    pub(crate) const ALL: [Self; 3] = [Self::Check, Self::Debug, Self::Release];

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Debug => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}

impl Package {
    fn folder(&self) -> PathBuf {
        Path::new(BENCHES).join("target/compile").join(self.name)
    }

    /// Writes the package into the target folder.
    pub(crate) fn write(&self) -> io::Result<()> {
        let folder = self.folder();
        fs::create_dir_all(folder.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.release]\nstrip = true\n\n[dependencies]\n{}\n",
            self.name,
            self.dependencies.replace("{repository}", &format!("{BENCHES}/..")),
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("Cargo.lock"), LOCK)?;
        fs::write(folder.join("src/main.rs"), &self.source)
    }

    /// Compiles what the package depends on, and the package.
    pub(crate) fn warm(&self, mode: Mode) -> io::Result<()> {
        self.cargo(mode.arguments())
    }

    /// CPU seconds to compile the package alone. What it depends on is brought up to date first, should somebody have
    /// changed it meanwhile.
    pub(crate) fn leaf(&self, mode: Mode) -> io::Result<f64> {
        self.warm(mode)?;
        fs::write(self.folder().join("src/main.rs"), &self.source)?;
        let before = children()?;
        self.cargo(mode.arguments())?;
        Ok(children()? - before)
    }

    /// CPU seconds to compile one dependency alone.
    pub(crate) fn dependency(&self, package: &str, mode: Mode) -> io::Result<f64> {
        let profile = if let Mode::Release = mode { "release" } else { "dev" };
        self.cargo(&["clean", "--profile", profile, "-p", package])?;
        let before = children()?;
        self.cargo(mode.arguments())?;
        Ok(children()? - before)
    }

    /// Runs what was compiled, and says whether it ended well.
    pub(crate) fn runs(&self) -> io::Result<bool> {
        let program = self.folder().join("target/release").join(self.name);
        Ok(Command::new(program).stdout(Stdio::null()).status()?.success())
    }

    /// Size of the stripped release binary.
    pub(crate) fn size(&self) -> io::Result<u64> {
        Ok(fs::metadata(self.folder().join("target/release").join(self.name))?.len())
    }

    /// Lines of the source with all macros expanded; an error where there is no nightly compiler.
    pub(crate) fn expanded(&self) -> io::Result<usize> {
        let mut command = Command::new("rustup");
        command.args([
            "run",
            "nightly",
            "cargo",
            "rustc",
            "-q",
            "--profile",
            "check",
            "--target-dir",
            "target/nightly",
        ]);
        command.args(["--", "-Zunpretty=expanded"]).current_dir(self.folder());
        // Inside `cargo run` these name the stable compiler.
        let output = command
            .env_remove("RUSTC")
            .env_remove("CARGO")
            .env_remove("RUSTUP_TOOLCHAIN")
            .output()?;
        if !output.status.success() {
            return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        Ok(output.stdout.split(|&byte| byte == b'\n').count())
    }

    fn cargo(&self, arguments: &[&str]) -> io::Result<()> {
        let cargo = env::var("CARGO").unwrap_or_else(|_| String::from("cargo"));
        let mut command = Command::new(cargo);
        command
            .args(arguments)
            .arg("--quiet")
            .current_dir(self.folder())
            .env("CARGO_INCREMENTAL", "0");
        let output = command.env_remove("CARGO_TARGET_DIR").output()?;
        if output.status.success() {
            return Ok(());
        }
        Err(io::Error::other(format!(
            "{}: {}",
            self.name,
            String::from_utf8_lossy(&output.stderr)
        )))
    }
}

/// CPU seconds of all children that have ended, as the Linux kernel counts them.
fn children() -> io::Result<f64> {
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The second field is the program's name in parentheses; `cutime` and `cstime` are the 16th and the 17th.
    let fields = stat.rsplit_once(") ").map_or("", |(_, fields)| fields).split(' ');
    let ticks: f64 = fields
        .skip(13)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum();
    Ok(ticks / TICKS_PER_SECOND)
}
