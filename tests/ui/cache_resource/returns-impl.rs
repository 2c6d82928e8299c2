use std::sync::Arc;

use rerun_safe::cache_resource;

#[cache_resource]
fn scale() -> Arc<impl Fn(u8) -> u8> {
    Arc::new(|x| x * 2)
}

fn main() {
    assert_eq!(scale()(1), 2);
}
