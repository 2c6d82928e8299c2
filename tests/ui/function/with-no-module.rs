use rerun_safe::Serial;

fn write() {}

#[derive(Serial)]
struct S {
    #[rerun(serial(with = write))]
    a: u8,
}

fn main() {}
