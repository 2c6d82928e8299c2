use rerun_safe::RerunEq;

struct Handle;

#[derive(RerunEq)]
struct S {
    handles: Vec<Handle>,
}

fn main() {}
