use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_all_fields = "camelCase")]
enum E {
    A,
    B,
}

fn main() {}
