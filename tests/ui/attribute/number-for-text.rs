use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename = 3)]
    a: u8,
}

fn main() {}
