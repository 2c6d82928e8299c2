use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(transparent)]
enum E {
    A,
}

fn main() {}
