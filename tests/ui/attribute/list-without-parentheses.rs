use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct S {
    #[rerun(eq = "skip")]
    a: u8,
}

fn main() {}
