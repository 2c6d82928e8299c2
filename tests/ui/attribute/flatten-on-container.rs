use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(flatten)]
struct S {
    a: u8,
}

fn main() {}
