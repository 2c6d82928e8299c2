use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = 0.5)]
    a: u8,
}

fn main() {}
