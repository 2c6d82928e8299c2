use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(colour)]
    a: u8,
}

fn main() {}
