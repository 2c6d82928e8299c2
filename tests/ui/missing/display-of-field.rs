use rerun_safe::Serial;

struct Handle;

#[derive(Serial)]
struct S {
    #[rerun(serial(display))]
    a: Handle,
}

fn main() {}
