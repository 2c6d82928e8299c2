use rerun_safe::Serial;

#[derive(Serial)]
union U {
    a: u8,
    b: i8,
}

fn main() {}
