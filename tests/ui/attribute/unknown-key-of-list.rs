use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(base64))]
    a: u8,
}

fn main() {}
