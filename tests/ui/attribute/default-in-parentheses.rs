use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default(5))]
    a: u8,
}

fn main() {}
