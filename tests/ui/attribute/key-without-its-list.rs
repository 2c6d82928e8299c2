use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(skip_if = Vec::is_empty)]
    a: Vec<u8>,
}

fn main() {}
