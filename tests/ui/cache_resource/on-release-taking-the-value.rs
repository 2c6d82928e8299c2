use std::sync::Arc;

use rerun_safe::cache_resource;

struct Pool;

fn close(_: Arc<Pool>) {}

#[cache_resource(on_release = close)]
fn pool() -> Arc<Pool> {
    Arc::new(Pool)
}

fn main() {}
