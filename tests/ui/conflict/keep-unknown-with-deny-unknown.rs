use rerun_safe::Serial;
use rerun_safe::Unknown;

#[derive(Serial)]
#[rerun(deny_unknown)]
struct S {
    #[rerun(keep_unknown)]
    rest: Unknown,
}

fn main() {}
