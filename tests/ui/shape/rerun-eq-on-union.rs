use rerun_safe::RerunEq;

#[derive(RerunEq)]
union U {
    a: u8,
    b: i8,
}

fn main() {}
