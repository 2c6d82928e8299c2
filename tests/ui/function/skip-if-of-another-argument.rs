use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default, serial(skip_if = Option::is_none))]
    a: u32,
}

fn main() {}
