use rerun_safe::{RerunEq, Serial};

#[derive(RerunEq, Serial)]
struct Node {
    id: u8,
    #[rerun(flatten)]
    next: Option<Box<Self>>,
}

fn main() {}
