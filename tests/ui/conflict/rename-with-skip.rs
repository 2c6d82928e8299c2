use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip, rename = "b")]
    a: u8,
}

fn main() {}
