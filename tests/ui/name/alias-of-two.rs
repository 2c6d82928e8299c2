use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(alias = "old")]
    a: u8,
    #[rerun(alias = "old")]
    b: u8,
}

fn main() {}
