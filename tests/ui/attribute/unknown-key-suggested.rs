use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skpi)]
    a: u8,
}

fn main() {}
