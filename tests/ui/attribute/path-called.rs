use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = Vec::len()))]
    list: Vec<u8>,
}

fn main() {}
