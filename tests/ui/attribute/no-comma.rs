use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename = "b" alias = "c")]
    a: u8,
}

fn main() {}
