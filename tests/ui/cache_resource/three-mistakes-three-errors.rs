use std::sync::Arc;

use rerun_safe::cache_resource;

#[cache_resource(tll = "5m", max_entries, validate = Vec::is_empty on_release = drop)]
fn list() -> Arc<Vec<u8>> {
    Arc::default()
}

fn main() {
    list();
}
