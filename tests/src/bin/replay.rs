//! `replay FILE.jsonl [--group G] [--verbose]`: what Streamlit was seen to do, done again by our runtime.
//!
//! One line per vector that does not agree, or per vector with `--verbose`; then the counts. The exit code is 1 if a vector
//! fails or a rule is about nothing, and 2 if there is nothing to replay.

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use rerun_safe_tests::replay::{GROUPS, replay_all};

const USAGE: &str = "usage: replay FILE.jsonl [--group GROUP] [--verbose]";
const RULES: &str = include_str!("../../streamlit/rules.toml");

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("replay: {error}");
            ExitCode::from(2)
        }
    }
}

struct Arguments {
    file: String,
    group: Option<String>,
    verbose: bool,
}

fn arguments() -> Result<Arguments, String> {
    let mut file = None;
    let mut group = None;
    let mut verbose = false;
    let mut given = env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--verbose" => verbose = true,
            "--group" => {
                group = Some(
                    given
                        .next()
                        .ok_or_else(|| format!("`--group` needs a group\n{USAGE}"))?,
                )
            }
            flag if flag.starts_with("--") => return Err(format!("unknown flag `{flag}`\n{USAGE}")),
            _ if file.is_none() => file = Some(argument),
            _ => return Err(format!("one file at a time\n{USAGE}")),
        }
    }
    if let Some(unknown) = group.as_deref().filter(|group| !GROUPS.contains(group)) {
        return Err(format!(
            "`{unknown}` is no group of data, expected one of `{}`",
            GROUPS.join("`, `")
        ));
    }
    let file = file.ok_or_else(|| USAGE.to_owned())?;
    Ok(Arguments { file, group, verbose })
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let Arguments { file, group, verbose } = arguments()?;
    let text = fs::read_to_string(&file).map_err(|error| format!("{file} cannot be read: {error}"))?;
    let outcome = replay_all(RULES, &text, group.as_deref(), verbose)?;
    for line in &outcome.lines {
        println!("{line}");
    }
    for rule in &outcome.unused {
        println!("the rule `{rule}` matches no vector");
    }
    println!("{}", outcome.summary);
    let is_clean = outcome.summary.fail == 0 && outcome.unused.is_empty();
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
