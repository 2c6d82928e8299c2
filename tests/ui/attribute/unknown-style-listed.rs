use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_all = "Title Case")]
struct S {
    a: u8,
}

fn main() {}
