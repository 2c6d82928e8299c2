use std::sync::Arc;

#[rerun_safe::cache_resource(max_entires = 8)]
fn one() -> Arc<u8> {
    Arc::new(1)
}

#[rerun_safe::cache_resource(scope = "session")]
fn two() -> Arc<u8> {
    Arc::new(2)
}

fn main() {
    one();
    two();
}
