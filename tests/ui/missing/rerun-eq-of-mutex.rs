use rerun_safe::RerunEq;
use std::sync::Mutex;

#[derive(RerunEq)]
struct S {
    lock: Mutex<u8>,
}

fn main() {}
