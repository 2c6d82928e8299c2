use rerun_safe::Serial;

#[derive(Serial)]
struct S<'a> {
    a: &'a str,
}

fn main() {}
