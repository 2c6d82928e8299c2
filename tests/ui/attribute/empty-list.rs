use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(eq())]
    a: u8,
}

fn main() {}
