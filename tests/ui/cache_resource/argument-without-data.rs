use std::sync::Arc;

struct Connection;

#[rerun_safe::cache_resource]
fn get(connection: Connection) -> Arc<u8> {
    drop(connection);
    Arc::new(1)
}

fn main() {
    get(Connection);
}
