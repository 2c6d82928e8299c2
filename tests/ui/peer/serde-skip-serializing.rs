use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip_serializing)]
    a: u8,
}

fn main() {}
