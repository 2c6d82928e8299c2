use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default 80)]
    width: u32,
}

fn main() {}
