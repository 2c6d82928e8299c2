use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(borrow)]
    a: String,
}

fn main() {}
