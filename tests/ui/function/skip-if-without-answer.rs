use rerun_safe::Serial;

fn zero(number: &u32) -> u32 {
    *number
}

#[derive(Serial)]
struct S {
    #[rerun(default, serial(skip_if = zero))]
    a: u32,
}

fn main() {}
