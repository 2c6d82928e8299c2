use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    a: u8,
    #[rerun(rename = "a")]
    b: u8,
}

fn main() {}
