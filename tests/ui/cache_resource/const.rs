use std::sync::Arc;

#[rerun_safe::cache_resource]
const fn get() -> Option<Arc<u8>> {
    None
}

fn main() {
    get();
}
