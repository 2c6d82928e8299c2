use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun("name")]
    a: u8,
}

fn main() {}
