use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "kind")]
enum E {
    A(u8),
}

fn main() {}
