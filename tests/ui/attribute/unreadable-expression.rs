use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = if)]
    a: u8,
}

fn main() {}
