use rerun_safe::Serial;

struct Handle;

#[derive(Serial)]
struct S {
    #[rerun(skip)]
    handle: Handle,
    a: u8,
}

fn main() {}
