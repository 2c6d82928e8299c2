use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(with = "module")]
    a: u8,
}

fn main() {}
