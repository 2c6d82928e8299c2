use std::sync::Arc;

use rerun_safe::cache_resource;

#[cache_resource]
fn word() -> Option<Arc<String>> {
    None
}

fn main() {}
