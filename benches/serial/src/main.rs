//! Text and back, beside its peers.

mod documents;
mod peers;
mod types;

use harness::heading;

fn main() {
    let peers = [
        "serde_json",
        "sonic-rs",
        "simd-json",
        "miniserde",
        "nanoserde",
        "facet-json",
        "ron",
    ];
    let (features, command) = if cfg!(feature = "float_roundtrip") {
        ("with", "cargo run --release -p serial --features float_roundtrip")
    } else {
        ("without", "cargo run --release -p serial")
    };
    heading(
        &format!("Text, serde_json {features} `float_roundtrip`"),
        command,
        &peers,
    );
    println!(
        "* features beyond the default ones: facet-json `fast`; `RUSTFLAGS`: `{}`",
        option_env!("RUSTFLAGS").unwrap_or("")
    );
    documents::print();
}
