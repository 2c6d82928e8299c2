use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(skip)]
struct S {
    a: u8,
}

fn main() {}
