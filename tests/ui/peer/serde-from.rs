use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(from = "u8")]
struct S {
    a: u8,
}

fn main() {}
