use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(alias = "b", alias = "b")]
    a: u8,
}

fn main() {}
