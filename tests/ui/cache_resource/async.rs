use std::sync::Arc;

#[rerun_safe::cache_resource]
async fn get() -> Arc<u8> {
    Arc::new(1)
}

fn main() {
    drop(get());
}
