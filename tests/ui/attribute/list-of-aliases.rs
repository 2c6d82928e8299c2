use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(alias = ["w", "columns"])]
    width: u32,
}

fn main() {}
