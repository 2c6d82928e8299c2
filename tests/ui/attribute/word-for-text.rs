use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(rename = other)]
    a: u8,
}

fn main() {}
