use std::sync::Arc;

#[rerun_safe::cache_resource]
fn get((left, right): (u8, u8)) -> Arc<u8> {
    Arc::new(left + right)
}

fn main() {
    get((1, 2));
}
