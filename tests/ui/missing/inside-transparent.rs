use rerun_safe::{RerunEq, Serial};

struct Handle;

#[derive(RerunEq, Serial)]
#[rerun(transparent)]
struct S {
    a: Handle,
}

fn main() {}
