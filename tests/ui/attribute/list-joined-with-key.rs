use rerun_safe::{RerunEq, Serial};

#[derive(Serial, RerunEq)]
struct S {
    #[rerun(serial_skip)]
    width: u32,
}

fn main() {}
