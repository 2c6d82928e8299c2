use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(with = 3))]
    a: u8,
}

fn main() {}
