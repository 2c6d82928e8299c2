use rerun_safe::Serial;
use rerun_safe::Unknown;

#[derive(Serial)]
struct S {
    #[rerun(keep_unknown)]
    a: Unknown,
    #[rerun(keep_unknown)]
    b: Unknown,
}

fn main() {}
