use rerun_safe::{RerunEq, Serial};

#[derive(RerunEq, Serial)]
struct S {
    #[rerun(flatten)]
    a: u8,
    #[rerun(flatten)]
    b: Vec<u8>,
}

fn main() {}
