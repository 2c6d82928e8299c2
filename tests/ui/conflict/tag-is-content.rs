use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "t", content = "t")]
enum E {
    A,
}

fn main() {}
