use rerun_safe::RerunEq;

fn same(left: &u32, right: &u32) -> bool {
    left == right
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = same))]
    a: u32,
}

fn main() {}
