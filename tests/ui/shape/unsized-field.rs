use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    a: [u8],
}

fn main() {}
