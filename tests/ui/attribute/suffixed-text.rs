use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename = "b"u8)]
    a: u8,
}

fn main() {}
