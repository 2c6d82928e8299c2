use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(rename_all = "snake")]
struct S {
    a: u8,
}

fn main() {}
