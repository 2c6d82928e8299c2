use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(content = "c")]
enum E {
    A,
}

fn main() {}
