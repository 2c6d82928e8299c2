use rerun_safe::Serial;

#[derive(Serial)]
enum E {
    #[rerun(default)]
    A,
    B,
}

fn main() {}
