use rerun_safe::Serial;

#[derive(Serial)]
struct Inner {
    b: u8,
}

#[derive(Serial)]
struct S {
    #[rerun(flatten, rename = "c")]
    a: Inner,
}

fn main() {}
