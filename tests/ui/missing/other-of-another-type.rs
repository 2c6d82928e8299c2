use rerun_safe::Serial;

#[derive(Serial)]
enum E {
    A,
    #[rerun(other)]
    B(String),
}

fn main() {}
