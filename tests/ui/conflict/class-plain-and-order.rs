use rerun_safe::RerunEq;

#[derive(RerunEq)]
#[rerun(class(plain, order))]
struct S {
    a: u8,
}

fn main() {}
