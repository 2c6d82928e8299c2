use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(transparent)]
struct S {
    #[rerun(rename = "b")]
    a: u8,
}

fn main() {}
