use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(class(frozen))]
    a: u8,
}

fn main() {}
