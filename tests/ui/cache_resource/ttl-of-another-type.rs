use std::sync::Arc;

use rerun_safe::cache_resource;

const SHORT: u8 = 8;

#[cache_resource(ttl = SHORT)]
fn word() -> Arc<String> {
    Arc::default()
}

fn main() {}
