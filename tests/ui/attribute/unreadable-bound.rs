use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(bound = "T Clone")]
struct S<T> {
    a: T,
}

fn main() {}
