use rerun_safe::{Serial, Unknown};

#[derive(Serial)]
struct S {
    #[rerun(keep_unknown, eq(skip))]
    a: Unknown,
}

fn main() {}
