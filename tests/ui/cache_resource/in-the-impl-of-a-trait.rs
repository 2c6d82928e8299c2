use std::sync::Arc;

trait Open {
    fn open() -> Arc<u8>;
}

struct Pool;

impl Open for Pool {
    #[rerun_safe::cache_resource]
    fn open() -> Arc<u8> {
        Arc::new(1)
    }
}

fn main() {
    Pool::open();
}
