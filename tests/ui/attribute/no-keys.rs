use rerun_safe::Serial;

#[derive(Serial)]
#[rerun]
struct S {
    a: u8,
}

fn main() {}
