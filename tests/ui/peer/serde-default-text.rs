use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = "two words")]
    a: String,
}

fn main() {}
