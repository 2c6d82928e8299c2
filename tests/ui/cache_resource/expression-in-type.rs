use std::sync::Arc;

#[rerun_safe::cache_resource]
fn get(key: [u8; if cfg!(test) { 1 } else { 2 }]) -> Arc<u8> {
    Arc::new(key[0])
}

fn main() {}
