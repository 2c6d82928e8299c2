//! Writes enums of 8, 64 and 256 members, which nobody should have to read.

use std::fmt::Write;

const COLORS: [&str; 16] = [
    "Amber", "Azure", "Black", "Coral", "Crimson", "Emerald", "Golden", "Indigo", "Ivory", "Olive", "Orange", "Pearl",
    "Ruby", "Scarlet", "Silver", "Violet",
];
const BIRDS: [&str; 16] = [
    "Crane",
    "Dove",
    "Eagle",
    "Falcon",
    "Finch",
    "Heron",
    "Kestrel",
    "Kingfisher",
    "Lark",
    "Magpie",
    "Owl",
    "Plover",
    "Raven",
    "Robin",
    "Starling",
    "Wren",
];

fn main() {
    let mut code = String::new();
    for count in [8, 64, 256] {
        module(&mut code, count).expect("a String takes all text");
    }
    let folder = std::env::var("OUT_DIR").expect("cargo names the folder");
    std::fs::write(format!("{folder}/enums.rs"), code).expect("the folder is there");
    println!("cargo::rerun-if-changed=build.rs");
}

/// The definition of before, that of today with its members in another order, and a third that looks names up through phf.
fn module(code: &mut String, count: usize) -> std::fmt::Result {
    let names: Vec<String> = (0..count)
        .map(|index| format!("{}{}", COLORS[index * 7 % 16], BIRDS[(index / 16 + index * 3) % 16]))
        .collect();
    // 37 has no divisor in common with a power of two.
    let today: Vec<&String> = (0..count).map(|index| &names[(index * 37 + 5) % count]).collect();
    let members = |before: &str| {
        today
            .iter()
            .fold(String::new(), |all, name| format!("{all}{before} {name},\n"))
    };
    writeln!(
        code,
        "pub mod of_{count} {{\npub const NAMES: [&str; {count}] = {names:?};"
    )?;
    writeln!(
        code,
        "pub mod old {{\n#[derive(Clone, Copy, bevy_reflect::Reflect, rerun_safe::CoercibleEnum, strum::IntoStaticStr)]"
    )?;
    writeln!(
        code,
        "pub enum Bird {{ {} }}\npub const ALL: [Bird; {count}] = [Bird::{}];\n}}",
        names.join(", "),
        names.join(", Bird::")
    )?;
    writeln!(code, "use old::Bird as Old;")?;
    writeln!(
        code,
        "#[derive(Clone, Copy, bevy_reflect::Reflect, enum_convert::EnumFrom, rerun_safe::CoercibleEnum, strum::EnumString)]"
    )?;
    writeln!(
        code,
        "#[enum_from(Old)]\npub enum Bird {{ {} }}",
        members("#[enum_from]")
    )?;
    writeln!(
        code,
        "#[derive(Clone, Copy, strum::EnumString)]\n#[strum(use_phf)]\npub enum Phf {{ {} }}",
        members("")
    )?;
    writeln!(code, "pub static MAP: phf::Map<&str, Bird> = phf::phf_map! {{")?;
    today
        .iter()
        .try_for_each(|name| writeln!(code, "{name:?} => Bird::{name},"))?;
    writeln!(
        code,
        "}};\n#[inline]\n#[allow(clippy::too_many_lines)]\npub fn by_hand(old: Old) -> Bird {{\nmatch old {{"
    )?;
    names
        .iter()
        .try_for_each(|name| writeln!(code, "Old::{name} => Bird::{name},"))?;
    writeln!(code, "}}\n}}\n}}")
}
