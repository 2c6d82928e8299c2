use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename_all = "camelCase")]
    a: u8,
}

fn main() {}
