use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(RENAME = "w")]
    width: u32,
}

fn main() {}
