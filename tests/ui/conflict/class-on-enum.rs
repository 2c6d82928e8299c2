use rerun_safe::RerunEq;

#[derive(RerunEq)]
#[rerun(class(frozen))]
enum E {
    A,
}

fn main() {}
