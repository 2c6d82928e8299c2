use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_all = "camelCase")]
struct S(u8, u8);

fn main() {}
