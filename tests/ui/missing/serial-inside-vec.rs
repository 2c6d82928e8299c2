use rerun_safe::Serial;

struct Handle;

#[derive(Serial)]
struct S {
    handles: Vec<Handle>,
}

fn main() {}
