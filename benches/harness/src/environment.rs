//! What a figure depends on: date, compiler, machine, versions.

use std::process::Command;

const LOCK: &str = include_str!("../../Cargo.lock");

/// Prints where and when the tables below it were made, the versions of `peers` that the lock file names, and the command
/// that makes them again.
pub fn heading(title: &str, command: &str, peers: &[&str]) {
    let named = |peer: &&str| format!("{} {}", peer.split('@').next().unwrap_or(peer), version(peer));
    let versions: Vec<String> = peers.iter().map(named).collect();
    println!("## {title}\n");
    println!("* {}, {}", said("date", &["-u", "+%F"]), said("rustc", &["-V"]));
    println!("* {}, load average {}", machine(), load());
    println!("* {}", versions.join(", "));
    println!("* `{command}`");
}

/// The areas a person asked for on the command line: those whose name contains one of the arguments, or all.
pub struct Areas(Vec<String>);

impl Areas {
    /// Reads the command line.
    pub fn asked() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// Whether `area` was asked for.
    pub fn has(&self, area: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|asked| area.contains(&asked[..]))
    }
}

/// The version of a package in the lock file; `package@1` asks for the version that starts so, where there are several.
fn version(package: &str) -> String {
    let (package, start) = package.split_once('@').unwrap_or((package, ""));
    let name = format!("name = \"{package}\"");
    let entries = LOCK
        .split("[[package]]")
        .filter(|entry| entry.lines().any(|line| line == name));
    let versions = entries.filter_map(|entry| entry.lines().find_map(|line| line.strip_prefix("version = ")));
    let versions: Vec<&str> = versions.map(|version| version.trim_matches('"')).collect();
    let wanted: Vec<&str> = versions
        .into_iter()
        .filter(|version| version.starts_with(start))
        .collect();
    wanted.join(" and ")
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map_or_else(
        |_| format!("(no {program})"),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}

fn machine() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = name.map_or("an unnamed processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{name}, {cores} cores")
}

fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Areas, version};

    #[test]
    fn versions_come_from_the_lock_file() {
        assert_eq!(version("harness"), env!("CARGO_PKG_VERSION"));
        assert_eq!(version("no such package"), "");
        assert!(version("facet@0.43").starts_with("0.43."));
    }

    #[test]
    fn no_argument_asks_for_all() {
        assert!(Areas(Vec::new()).has("struct"));
        let some = Areas(vec![String::from("str")]);
        assert!(some.has("struct") && !some.has("map"));
    }
}
