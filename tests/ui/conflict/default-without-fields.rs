use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(default)]
struct S;

fn main() {}
