use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(expecting = "a thing")]
struct S {
    a: u8,
}

fn main() {}
