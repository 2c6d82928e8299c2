use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serialize_with = "write")]
    a: u8,
}

fn main() {}
