use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip_serializing_if = "Option::is_none")]
    a: Option<u8>,
}

fn main() {}
