use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(default = 5)]
struct S {
    a: u8,
}

fn main() {}
