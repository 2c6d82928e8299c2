use rerun_safe::{RerunEq, Serial};

#[derive(RerunEq, Serial)]
struct S {
    a: [u8; if cfg!(test) { 1 } else { 2 }],
}

fn main() {}
