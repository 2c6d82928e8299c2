use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default_value_t = 80)]
    width: u32,
}

fn main() {}
