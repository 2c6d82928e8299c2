use rerun_safe::RerunEq;

fn length(text: &str) -> usize {
    text.len()
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = length))]
    a: u32,
}

#[derive(RerunEq)]
enum E {
    Alone(#[rerun(eq(by = length))] u32),
    Beside { id: u8, #[rerun(eq(by = length))] a: u32 },
}

fn main() {}
