//! What the derives themselves cost to compile: the crates of procedural macros, alone.

use std::io;

use harness::{markdown, rounds};

use crate::cost::{ROUNDS, seconds};
use crate::package::{Mode, Package};

/// Packages that depend on one crate of macros each, and the name of that crate.
fn packages() -> [(Package, &'static str); 3] {
    let package = |row, name, dependencies| Package {
        row,
        name,
        dependencies,
        source: String::from("fn main() {}\n"),
    };
    [
        (
            package("serde_derive", "derives-serde", "serde_derive = \"1.0.229\""),
            "serde_derive",
        ),
        (
            package(
                "rerun-safe-macros",
                "derives-ours",
                "rerun-safe-macros = { path = \"{repository}/macros\" }",
            ),
            "rerun-safe-macros",
        ),
        (
            package("strum_macros", "derives-strum", "strum_macros = \"0.28.0\""),
            "strum_macros",
        ),
    ]
}

/// Prints the table.
pub(crate) fn print() {
    println!("\n### The crates of macros alone, without syn, quote and proc-macro2\n");
    match measure() {
        Ok(rows) => markdown(&["debug", "release"], rows),
        Err(error) => println!("skipped: {error}"),
    }
}

fn measure() -> io::Result<Vec<(&'static str, Vec<String>)>> {
    let packages = packages();
    let mut rows: Vec<(&'static str, Vec<String>)> =
        packages.iter().map(|(package, _)| (package.row, Vec::new())).collect();
    for mode in [Mode::Debug, Mode::Release] {
        for (package, _) in &packages {
            package.write()?;
            package.warm(mode)?;
        }
        let round = |_| {
            packages
                .iter()
                .map(|(package, macros)| package.dependency(macros, mode))
                .collect()
        };
        let times = (0..rounds(ROUNDS)).map(round).collect::<io::Result<Vec<Vec<f64>>>>()?;
        rows.iter_mut()
            .zip(seconds(&times))
            .for_each(|((_, row), cell)| row.push(cell));
    }
    Ok(rows)
}
