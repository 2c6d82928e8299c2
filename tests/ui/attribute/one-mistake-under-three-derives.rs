use rerun_safe::{CoercibleEnum, RerunEq, Serial};

#[derive(CoercibleEnum, RerunEq, Serial)]
enum E {
    #[rerun(alais = "Old")]
    A,
}

fn main() {}
