use std::sync::Arc;

use rerun_safe::cache_resource;

const ROOM: u8 = 8;

#[cache_resource(max_entries = ROOM)]
fn word() -> Arc<String> {
    Arc::default()
}

fn main() {}
