//! What a comparison costs the compiler: functions in proportion to the fields that match, never to all pairs of fields.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Two definitions with so many fields, in opposite orders, and a comparison.
fn source(fields: usize) -> String {
    let mut source = String::from("use rerun_safe::RerunEq;\n#[derive(RerunEq)] pub struct Old {");
    (0..fields).for_each(|field| write!(source, "f{field}: u32,").unwrap());
    source.push_str("}\n#[derive(RerunEq)] pub struct New {");
    (0..fields)
        .rev()
        .for_each(|field| write!(source, "f{field}: i64,").unwrap());
    source.push_str("}\npub fn same(old: &Old, new: &New) -> bool { old.rerun_eq(new) }\n");
    source
}

/// How many functions rustc instantiates for the source, or what it says if this build of the library is not one for it.
fn instantiated(library: &Path, fields: usize) -> Result<usize, String> {
    let directory = std::env::temp_dir().join(format!("rerun-safe-instantiations-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let file = directory.join("pair.rs");
    std::fs::write(&file, source(fields)).unwrap();
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        // What is instantiated is told by unstable compilers only, or by a stable one that is asked to be that.
        .env("RUSTC_BOOTSTRAP", "1")
        .args([
            "--edition=2024",
            "--crate-type=lib",
            "--emit=obj",
            "-Zprint-mono-items=yes",
            "--out-dir",
        ])
        .arg(&directory)
        .arg("-L")
        .arg(format!("dependency={}", library.parent().unwrap().display()))
        .arg("--extern")
        .arg(format!("rerun_safe={}", library.display()))
        .arg(&file)
        .output();
    let _ = std::fs::remove_dir_all(&directory);
    let output = output.unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let items = String::from_utf8(output.stdout).unwrap();
    match items.lines().filter(|line| line.starts_with("MONO_ITEM fn")).count() {
        0 => Err("it tells of no functions".to_owned()),
        count => Ok(count),
    }
}

/// The builds of the library beside this test, newest first. The test was linked with one of them.
fn libraries() -> Vec<PathBuf> {
    let test = std::env::current_exe().unwrap();
    let entries = std::fs::read_dir(test.parent().unwrap()).unwrap();
    let mut libraries: Vec<_> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let library = name.starts_with("librerun_safe-") && name.ends_with(".rlib");
            library.then_some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    libraries.sort();
    libraries.into_iter().rev().map(|(_, path)| path).collect()
}

#[test]
fn functions_grow_with_the_fields_that_match() {
    let mut refusals = String::new();
    let found = libraries()
        .into_iter()
        .find_map(|library| match instantiated(&library, 40) {
            Ok(few) => Some((library, few)),
            Err(refusal) => {
                refusals += &refusal;
                None
            }
        });
    let Some((library, few)) = found else {
        panic!("no build of the library beside this test serves to compile with: {refusals}");
    };
    let more = instantiated(&library, 80).unwrap();
    let most = instantiated(&library, 120).unwrap();
    println!("functions for 40, 80 and 120 fields: {few}, {more}, {most}");
    assert_eq!(most - more, more - few, "as many for each further field");
    assert!((more - few) / 40 <= 4, "at most four functions a field: {few}, {more}");
}
