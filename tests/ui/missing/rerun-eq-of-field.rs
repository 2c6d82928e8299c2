use rerun_safe::RerunEq;

struct Handle;

#[derive(RerunEq)]
struct S {
    handle: Handle,
}

fn main() {}
