use rerun_safe::{CoercibleEnum, RerunEq, Serial};

#[derive(CoercibleEnum, RerunEq, Serial)]
enum E {
    #[rerun(alais = "Old")]
    A,
}

fn uses(left: &E, right: &E) -> (bool, String, Option<E>) {
    (left.rerun_eq(right), left.to_str(), E::from_name("A"))
}

fn main() {}
