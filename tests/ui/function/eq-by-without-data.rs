use rerun_safe::RerunEq;

struct Handle;

fn handle(_: &u32) -> Handle {
    Handle
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = handle))]
    a: u32,
}

#[derive(RerunEq)]
enum E {
    Alone(#[rerun(eq(by = handle))] u32),
    Beside { id: u8, #[rerun(eq(by = handle))] a: u32 },
}

fn main() {}
