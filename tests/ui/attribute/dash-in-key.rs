use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename-all = "camelCase")]
struct S {
    tab_width: u32,
}

fn main() {}
