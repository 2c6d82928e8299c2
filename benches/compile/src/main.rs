//! What derives cost to compile, beside their peers: writes crates, and compiles them.

mod cost;
mod derives;
mod enums;
mod graphs;
mod package;
mod structs;

use harness::{Areas, heading, rounds};

use crate::cost::{ROUNDS, Table};

fn main() {
    let peers = [
        "serde",
        "serde_json",
        "miniserde",
        "nanoserde",
        "facet@0.50",
        "facet-json",
        "strum",
        "bevy_reflect",
    ];
    heading("Compile time", "cargo run --release -p compile", &peers);
    println!(
        "* CPU seconds, user and system, of the leaf crate alone, `CARGO_INCREMENTAL=0`, median of {}; ratios to the first row",
        rounds(ROUNDS)
    );
    let areas = Areas::asked();
    if areas.has("structs") {
        let title = "200 structs of 8 fields, each written, read and compared once";
        Table {
            title,
            packages: structs::packages(),
        }
        .print();
    }
    if areas.has("enums") {
        let title = "50 enums of 64 members, coerced in a ring";
        Table {
            title,
            packages: enums::packages(),
        }
        .print();
    }
    if areas.has("graphs") {
        graphs::print(
            24,
            "24 types a side, each with six numbers and links to five later types",
        );
        graphs::print(48, "48 of them");
    }
    if areas.has("derives") {
        derives::print();
    }
}
