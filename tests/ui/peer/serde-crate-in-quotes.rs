use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(crate = "rerun_safe")]
struct S {
    a: u8,
}

fn main() {}
