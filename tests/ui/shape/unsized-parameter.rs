use rerun_safe::Serial;

#[derive(Serial)]
struct S<T: ?Sized> {
    a: u8,
    b: T,
}

fn main() {}
