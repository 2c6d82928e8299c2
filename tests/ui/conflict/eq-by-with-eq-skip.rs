use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(eq(skip, by = Vec::len))]
    a: Vec<u8>,
}

fn main() {}
