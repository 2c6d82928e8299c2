use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(skip), default = 0.5)]
    a: u8,
    b: u8,
}

fn main() {}
