use rerun_safe::visit::Names;
use rerun_safe::{CoercibleEnum, RerunEq, Serial};

#[derive(CoercibleEnum, RerunEq, Serial)]
#[rerun(coerce(display, from_str))]
enum E {
    #[rerun(alais = "Old")]
    A,
}

fn uses(left: &E, right: &E) -> (bool, String, Option<E>) {
    (left.rerun_eq(right), left.to_str(), E::from_name("A"))
}

fn texts(text: &str) -> Option<String> {
    text.parse::<E>().ok().map(|member| member.to_string())
}

fn names() -> &'static [&'static str] {
    <E as Names>::NAMES
}

fn main() {}
