use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(default)]
struct S {
    a: u8,
}

fn main() {}
