use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename(serialize = "x", deserialize = "y"))]
    a: u8,
}

fn main() {}
