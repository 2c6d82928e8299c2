use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(transparent)]
struct S {
    a: u8,
    b: u8,
}

fn main() {}
