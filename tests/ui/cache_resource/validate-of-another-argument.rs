use std::sync::Arc;

use rerun_safe::cache_resource;

struct Pool;

fn is_open(_: &str) -> bool {
    true
}

#[cache_resource(validate = is_open)]
fn pool() -> Arc<Pool> {
    Arc::new(Pool)
}

fn main() {}
