use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(remote = "u8")]
struct S {
    a: u8,
}

fn main() {}
