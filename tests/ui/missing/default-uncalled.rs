use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(default = Vec::new)]
    a: Vec<u8>,
}

fn main() {}
