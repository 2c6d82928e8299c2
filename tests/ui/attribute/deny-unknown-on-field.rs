use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(deny_unknown)]
    a: u8,
}

fn main() {}
