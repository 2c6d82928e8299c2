//! Runs with widgets, and cached resources beside caches.

mod caches;
mod widgets;

use harness::{Areas, heading};

fn main() {
    heading("Sessions", "cargo run --release -p session", &["moka", "quick_cache"]);
    let areas = Areas::asked();
    if areas.has("widgets") {
        widgets::print();
    }
    if areas.has("caches") {
        caches::print();
    }
}
