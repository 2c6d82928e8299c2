use rerun_safe::Serial;

#[derive(Serial)]
struct S {
    #[rerun(serial(also_write = "b", also_write = "b"))]
    a: u8,
}

fn main() {}
