use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "t")]
struct S {
    a: u8,
}

fn main() {}
