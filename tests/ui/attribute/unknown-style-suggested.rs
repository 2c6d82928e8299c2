use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_all = "camelcase")]
struct S {
    a: u8,
}

fn main() {}
