use rerun_safe::RerunEq;

const LENGTH: u32 = 3;

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = LENGTH))]
    a: u32,
}

fn main() {}
