use rerun_safe::Serial;

#[derive(Serial)]
enum E {
    #[rerun(skip)]
    A,
    B,
}

fn main() {}
