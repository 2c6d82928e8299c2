use std::sync::Arc;

use rerun_safe::cache_resource;

#[cache_resource(ttl = -1)]
fn word() -> Arc<String> {
    Arc::default()
}

fn main() {}
