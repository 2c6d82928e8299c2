use rerun_safe::RerunEq;

unsafe fn peek(id: &u32) -> u32 {
    *id
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = peek))]
    a: u32,
}

fn main() {}
