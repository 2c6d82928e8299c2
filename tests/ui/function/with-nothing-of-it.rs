use rerun_safe::Serial;

mod empty {}

#[derive(Serial)]
struct S {
    #[rerun(serial(with = empty))]
    a: u8,
}

fn main() {}
