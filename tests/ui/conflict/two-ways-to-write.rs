use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(display, with = hex))]
    a: u8,
}

fn main() {}
