use rerun_safe::Serial;
use std::collections::BTreeMap;

#[derive(Serial)]
struct S {
    a: u8,
    #[rerun(keep_unknown)]
    rest: BTreeMap<String, u8>,
}

fn main() {}
