use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(deny_unknown_fields)]
struct S {
    a: u8,
}

fn main() {}
