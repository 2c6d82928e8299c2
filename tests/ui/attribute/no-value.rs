use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename)]
    a: u8,
}

fn main() {}
