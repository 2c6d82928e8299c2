#[rerun_safe::cache_resource]
fn get() -> u8 {
    1
}

fn main() {
    get();
}
