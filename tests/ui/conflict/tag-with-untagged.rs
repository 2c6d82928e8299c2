use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "t", untagged)]
enum E {
    A,
}

fn main() {}
