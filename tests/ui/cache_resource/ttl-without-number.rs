use std::sync::Arc;

#[rerun_safe::cache_resource(ttl = "soon")]
fn get() -> Arc<u8> {
    Arc::new(1)
}

fn main() {
    get();
}
