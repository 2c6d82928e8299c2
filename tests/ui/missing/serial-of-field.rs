use rerun_safe::Serial;

struct Handle;

#[derive(Serial)]
struct S {
    handle: Handle,
}

fn main() {}
