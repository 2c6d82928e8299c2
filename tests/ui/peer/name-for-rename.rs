use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(name = "b")]
    a: u8,
}

fn main() {}
