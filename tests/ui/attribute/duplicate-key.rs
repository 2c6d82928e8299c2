use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename = "b", rename = "c")]
    a: u8,
}

fn main() {}
