#[rerun_safe::cache_resource]
fn get() {}

fn main() {
    get();
}
