use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(skip), alias = "b")]
    a: u8,
}

fn main() {}
