use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serde::skip)]
    a: u8,
}

fn main() {}
