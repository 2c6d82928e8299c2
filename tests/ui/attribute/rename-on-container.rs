use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename = "T")]
struct S {
    a: u8,
}

fn main() {}
