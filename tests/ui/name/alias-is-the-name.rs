use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(alias = "a")]
    a: u8,
}

fn main() {}
