use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default; rename = "b")]
    a: u8,
}

fn main() {}
