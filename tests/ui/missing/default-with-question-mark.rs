use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = "80".parse().ok()?)]
    width: u8,
    #[rerun(skip, default = "25".parse()?)]
    height: u8,
}

fn main() {}
