use rerun_safe::Serial;

#[derive(Serial)]
enum E {
    A,
    #[rerun(skip_deserializing)]
    B,
}

fn main() {}
