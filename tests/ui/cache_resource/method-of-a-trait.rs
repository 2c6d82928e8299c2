use std::sync::Arc;

trait Open {
    #[rerun_safe::cache_resource]
    fn open() -> Arc<u8>;
}

fn main() {}
