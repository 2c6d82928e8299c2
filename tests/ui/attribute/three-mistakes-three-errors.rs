use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_al = "camelCase")]
struct S {
    #[rerun(skip = true)]
    a: u8,
    #[rerun(rename = "c")]
    b: u8,
    c: u8,
}

fn main() {}
