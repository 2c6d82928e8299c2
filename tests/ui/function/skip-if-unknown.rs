use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default, serial(skip_if = is_zero))]
    a: u32,
}

fn main() {}
