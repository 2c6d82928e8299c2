use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(hash = "ignore")]
    a: u8,
}

fn main() {}
