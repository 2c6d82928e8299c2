use std::sync::Arc;

use rerun_safe::cache_resource;

struct Pool;

impl Pool {
    fn check(&self) {}
}

#[cache_resource(validate = Pool::check)]
fn pool() -> Result<Arc<Pool>, String> {
    Ok(Arc::new(Pool))
}

fn main() {}
