use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip, default)]
    a: u8,
}

fn main() {}
