#[rerun_safe::cache_resource]
struct Pool;

fn main() {}
