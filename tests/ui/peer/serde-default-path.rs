use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = "make")]
    a: u8,
}

fn main() {}
