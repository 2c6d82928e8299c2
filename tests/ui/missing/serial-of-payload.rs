use rerun_safe::Serial;

struct Handle;

#[derive(Serial)]
enum E {
    A,
    B(Handle, u8),
}

fn main() {}
