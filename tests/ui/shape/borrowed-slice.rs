use rerun_safe::Serial;

#[derive(Serial)]
struct S<'a> {
    a: &'a [u8],
}

fn main() {}
