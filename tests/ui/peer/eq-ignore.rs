use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(eq(ignore))]
    a: u8,
}

fn main() {}
