use std::sync::Arc;

#[rerun_safe::cache_resource(ttl = true, max_entries = "8", validate = 1)]
fn get() -> Arc<u8> {
    Arc::new(1)
}

fn main() {
    get();
}
