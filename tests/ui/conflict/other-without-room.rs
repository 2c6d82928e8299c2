use rerun_safe::Serial;

#[derive(Serial)]
enum E {
    A,
    #[rerun(other)]
    Other,
}

fn main() {}
