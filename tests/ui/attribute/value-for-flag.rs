use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip = true)]
    a: u8,
}

fn main() {}
