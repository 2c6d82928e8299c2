use std::sync::Arc;

use rerun_safe::cache_resource;

#[cache_resource]
fn total(list: &mut Vec<u8>) -> Arc<usize> {
    list.push(1);
    Arc::new(list.len())
}

#[cache_resource]
fn logged(_log: &mut Vec<u8>) -> Arc<usize> {
    Arc::new(_log.len())
}

fn main() {
    total(&mut Vec::new());
    logged(&mut Vec::new());
}
