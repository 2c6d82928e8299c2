use rerun_safe::Serial;

fn is_zero(number: u32) -> bool {
    number == 0
}

#[derive(Serial)]
struct S {
    #[rerun(default, serial(skip_if = is_zero))]
    a: u32,
}

fn main() {}
