use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun = "skip"]
    a: u8,
}

fn main() {}
